/** Builds the index ahead of time, or a part of one while the program runs. Same units, same bytes. */
import lunr from 'lunr';
import type { Analysis } from './analysis/analysis.ts';
import { BM25_B, BM25_K1, FIELDS, type IndexedUnit } from './fields.ts';
import { PackedBuilder } from './packed/builder.ts';
import { PackedIndex } from './packed/packed-index.ts';
import { readPacked } from './packed/reader.ts';
import type { Segment } from './packed/segment.ts';

/** What the product asks of Lunr: analysis, reference, parameters of scoring, fields and their weights. */
export function configureBuilder(builder: lunr.Builder, analysis: Analysis): void {
  analysis.applyTo(builder);
  builder.ref('claim');
  builder.b(BM25_B);
  builder.k1(BM25_K1);
  for (const [field, boost] of Object.entries(FIELDS)) {
    // Only a claim's own words are prose of a language; the rest is names and labels.
    const extractor = (unit: object): object => {
      const { [field as keyof typeof FIELDS]: text, lang = 'en' } = unit as IndexedUnit;
      return { text, lang: field === 'text' ? lang : 'en' };
    };
    builder.field(field, { boost, extractor });
  }
}

/** A builder of packed indexes, to which units are added one by one. */
export function indexBuilder(analysis: Analysis): PackedBuilder {
  const builder = new PackedBuilder(analysis.label, { memo: (token) => analysis.memoKey(token) });
  configureBuilder(builder, analysis);
  return builder;
}

/** The bytes of a packed index of the units, in their order. */
export function buildIndex(units: readonly IndexedUnit[], analysis: Analysis): Uint8Array {
  const builder = indexBuilder(analysis);
  for (const unit of units) builder.add(unit);
  return builder.pack();
}

/** A part in memory, to be added to an opened index by `PackedIndex.with`. */
export function buildPart(units: readonly IndexedUnit[], analysis: Analysis): Segment {
  return readPacked(buildIndex(units, analysis));
}

/** Opens an index file; throws a plain sentence when it is damaged, or another analysis or Lunr made it. */
export function openIndex(bytes: Uint8Array, analysis: Analysis): PackedIndex {
  const index = PackedIndex.open(bytes);
  const { analysis: label, lunrVersion, fields, boosts } = index.head;
  // Scores of another Lunr, or terms of another analysis, would look right and be wrong.
  if (label !== analysis.label || lunrVersion !== lunr.version) {
    throw new Error(
      `made by ${label} on Lunr ${lunrVersion}; this program reads ${analysis.label} on Lunr ${lunr.version}`,
    );
  }
  const weights = fields.map((field, at) => [field, boosts[at]]);
  if (JSON.stringify(weights) !== JSON.stringify(Object.entries(FIELDS))) {
    throw new Error('made with other fields, or other weights of them, than this program searches');
  }
  return index;
}
