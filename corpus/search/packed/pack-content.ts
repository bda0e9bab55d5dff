/** Sorts what the builder gathered document by document into lists by term and field. */
import type { Lexicon } from './lexicon-builder.ts';
import type { PackedContent } from './writer.ts';

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
  const order = lexicon.terms.map((text, number) => ({ text, number })).sort(byText);
  const ranks = new Uint32Array(order.length);
  order.forEach(({ number }, rank) => (ranks[number] = rank));
  const surfaces = [...lexicon.surfaces]
    .map(([text, terms]) => ({ text, terms: terms.map((number) => ranks[number] ?? 0).sort((a, b) => a - b) }))
    .sort(byText);
  return {
    terms: order.map(({ text }) => text),
    surfaces: surfaces.map(({ text, terms }) => [text, terms]),
    ...sortPostings(fields, ranks, gathered),
  };
}

/** By code units, as the file has it; a locale would have another order. */
const byText = (a: { readonly text: string }, b: { readonly text: string }): number =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : 0;

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
