/** Sorts what the builder gathered document by document into lists by term and field. */
import type { Lexicon } from './lexicon-builder.ts';
import type { PackedContent, PackedSurface } from './writer.ts';

/** Postings in the order of documents. */
export interface GatheredPostings {
  /** Term × fields + field. */
  readonly lists: Uint32Array;
  readonly frequencies: Uint32Array;
  /** By document: how many postings there are up to its end. */
  readonly ends: Uint32Array;
}

export function packContent(
  fields: number,
  lexicon: Lexicon,
  gathered: GatheredPostings,
): Pick<PackedContent, 'terms' | 'starts' | 'documents' | 'frequencies' | 'surfaces'> {
  // Without a comparison of ours, strings are sorted by code units.
  const terms = [...lexicon.terms].sort();
  const ranks = new Uint32Array(terms.length);
  terms.forEach((text, rank) => (ranks[lexicon.term(text)] = rank));
  const surfaces = [...lexicon.surfaces.keys()].sort().map((text): PackedSurface => {
    const numbers = lexicon.surfaces.get(text) ?? [];
    return [text, numbers.map((number) => ranks[number] ?? 0).sort((a, b) => a - b)];
  });
  return { terms, surfaces, ...sortPostings(fields, ranks, gathered) };
}

/** By counting: postings of one list stay in the order of documents. */
function sortPostings(
  fields: number,
  ranks: Uint32Array,
  gathered: GatheredPostings,
): Pick<PackedContent, 'starts' | 'documents' | 'frequencies'> {
  const { lists, ends } = gathered;
  const sorted = new Uint32Array(lists.length);
  const starts = new Uint32Array(ranks.length * fields + 1);
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists[at] ?? 0;
    const field = list % fields;
    const target = (ranks[(list - field) / fields] ?? 0) * fields + field;
    sorted[at] = target;
    starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  }
  for (let list = 1; list < starts.length; list += 1) starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  const next = starts.slice();
  const documents = new Uint32Array(lists.length);
  const frequencies = new Uint32Array(lists.length);
  let document = 0;
  for (let at = 0; at < lists.length; at += 1) {
    while (at >= (ends[document] ?? 0)) document += 1;
    const list = sorted[at] ?? 0;
    const place = next[list] ?? 0;
    next[list] = place + 1;
    documents[place] = document;
    frequencies[place] = gathered.frequencies[at] ?? 0;
  }
  return { starts, documents, frequencies };
}
