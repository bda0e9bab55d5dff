/** Several packed files searched as one: documents and terms are numbered through, statistics are sums. */
import { Dictionary } from './dictionary.ts';
import type { PackedHead } from './format.ts';
import { postingsOf, type Segment } from './segment.ts';
import { tableNorms, type FieldNorms } from './weight.ts';

/** What must be the same in all, for a score to mean the same. */
const signatureOf = ({ head }: Segment): string => JSON.stringify(head);

export class Segments {
  readonly all: readonly Segment[];
  readonly head: PackedHead;
  readonly documents: number;
  /** The number of each segment's first document. */
  readonly bases: readonly number[];
  /** By field. */
  readonly norms: readonly FieldNorms[];
  readonly dictionary: Dictionary;

  /** Order of segments is order of documents. Throws when they were made differently, or have a document in common. */
  constructor(first: Segment, ...more: readonly Segment[]) {
    this.all = [first, ...more];
    this.head = first.head;
    if (more.some((segment) => signatureOf(segment) !== signatureOf(first))) {
      throw new Error('the parts of an index were made by different analyses, or weigh fields differently');
    }
    let documents = 0;
    this.bases = this.all.map((segment) => {
      documents += segment.documents;
      return documents - segment.documents;
    });
    this.documents = documents;
    this.norms = this.head.fields.map((_, field) => this.#normsOf(field));
    this.dictionary = new Dictionary(this.all);
    if (more.length > 0) checkRefs(this.all);
  }

  /** Documents that have a term, once for each field: as Lunr counts them for its idf. */
  count(term: number): number {
    let count = 0;
    this.all.forEach((segment, at) => {
      const own = this.dictionary.own(at, term);
      if (own >= 0) count += postingsOf(segment, own);
    });
    return count;
  }

  ref(document: number): string {
    // The last segment that begins at the document or before it; one without documents is passed over.
    let at = this.all.length - 1;
    while (at > 0 && (this.bases[at] ?? 0) > document) at -= 1;
    return this.all[at]?.refs.at(document - (this.bases[at] ?? 0)) ?? '';
  }

  #normsOf(field: number): FieldNorms {
    let [total, longest] = [0, 0];
    for (const { lengths } of this.all) {
      const ofField = lengths[field] ?? new Int32Array();
      for (let document = 0, end = ofField.length; document < end; document += 1) {
        const length = ofField[document] ?? 0;
        total += length;
        if (length > longest) longest = length;
      }
    }
    return tableNorms(this.head, total / this.documents, longest);
  }
}

/** Only the references of the smaller segments are kept at once: the largest may be the whole world. */
function checkRefs(segments: readonly Segment[]): void {
  const bySize = [...segments].sort((a, b) => a.documents - b.documents);
  const seen = new Set<string>();
  bySize.forEach(({ refs }, at) => {
    const isLast = at === bySize.length - 1;
    for (const cursor = refs.from(0); cursor.next();) {
      const ref = cursor.text;
      if (seen.has(ref)) throw new Error(`two parts of an index have ${ref}`);
      if (!isLast) seen.add(ref);
    }
  });
}
