/** Builds the index ahead of time, or a part of one while the program runs. Same units, same bytes. */
import lunr from 'lunr';
import { ANALYSIS_VERSION, applyAnalysis } from './analysis.ts';
import { BM25_B, BM25_K1, FIELDS, type IndexedUnit } from './fields.ts';
import { PackedBuilder } from './packed/builder.ts';
import { PackedIndex } from './packed/packed-index.ts';
import { readPacked } from './packed/reader.ts';
import type { Segment } from './packed/segment.ts';

/** What the product asks of Lunr: analysis, reference, parameters of scoring, fields and their weights. */
export function configureBuilder(builder: lunr.Builder): void {
  applyAnalysis(builder);
  builder.ref('claim');
  builder.b(BM25_B);
  builder.k1(BM25_K1);
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
}

/** The bytes of a packed index of the units, in their order. */
export function buildIndex(units: readonly IndexedUnit[]): Uint8Array {
  const builder = new PackedBuilder(ANALYSIS_VERSION);
  configureBuilder(builder);
  for (const unit of units) builder.add(unit);
  return builder.pack();
}

/** A part in memory, to be added to an opened index by `PackedIndex.with`. */
export function buildPart(units: readonly IndexedUnit[]): Segment {
  return readPacked(buildIndex(units));
}

/** Opens an index file; throws a plain sentence when it is damaged, or another analysis or Lunr made it. */
export function openIndex(bytes: Uint8Array): PackedIndex {
  const index = PackedIndex.open(bytes);
  const { analysis, lunrVersion, fields, boosts } = index.head;
  // Scores of another Lunr, or terms of another analysis, would look right and be wrong.
  if (analysis !== ANALYSIS_VERSION || lunrVersion !== lunr.version) {
    throw new Error(
      `made by ${analysis} on Lunr ${lunrVersion}; this program reads ${ANALYSIS_VERSION} on Lunr ${lunr.version}`,
    );
  }
  const weights = fields.map((field, at) => [field, boosts[at]]);
  if (JSON.stringify(weights) !== JSON.stringify(Object.entries(FIELDS))) {
    throw new Error('made with other fields, or other weights of them, than this program searches');
  }
  return index;
}
