/** Several packed files searched as one: documents are numbered through, statistics are sums. */
import type { PackedHead } from './format.ts';
import type { Segment } from './segment.ts';

/** What must be the same in all, for a score to mean the same. */
const signatureOf = ({ head }: Segment): string => JSON.stringify(head);

export class Segments {
  readonly all: readonly Segment[];
  readonly head: PackedHead;
  readonly documents: number;
  /** The number of each segment's first document. */
  readonly bases: readonly number[];
  /** Per field and document, the part of BM25 that depends on neither term nor frequency. */
  readonly norms: readonly Float64Array[];
  readonly #refs: string[] = [];

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
    if (more.length > 0) this.#checkRefs();
  }

  /** Documents, in all segments and fields, that have a term: as Lunr counts them for its idf. */
  idf(ids: Int32Array): number {
    const fields = this.head.fields.length;
    let count = 0;
    this.all.forEach(({ df }, at) => {
      const id = ids[at] ?? -1;
      for (let field = 0; id >= 0 && field < fields; field += 1) count += df[id * fields + field] ?? 0;
    });
    return Math.log(1 + Math.abs((this.documents - count + 0.5) / (count + 0.5)));
  }

  /** Read out once: the same documents answer again and again. */
  ref(document: number): string {
    return (this.#refs[document] ??= this.#readRef(document));
  }

  #readRef(document: number): string {
    // The last segment that begins at the document or before it; one without documents is passed over.
    let at = this.all.length - 1;
    while (at > 0 && (this.bases[at] ?? 0) > document) at -= 1;
    return this.all[at]?.refs.at(document - (this.bases[at] ?? 0)) ?? '';
  }

  #normsOf(field: number): Float64Array {
    const { k1, b } = this.head;
    const lengths = this.all.map(({ lengths, documents }) =>
      lengths.subarray(field * documents, (field + 1) * documents),
    );
    let total = 0;
    for (const part of lengths) for (const length of part) total += length;
    const average = total / this.documents;
    const norms = new Float64Array(this.documents);
    lengths.forEach((part, at) => {
      const base = this.bases[at] ?? 0;
      // Written as in lunr.Builder, so that not even the last digit differs.
      part.forEach((length, local) => (norms[base + local] = k1 * (1 - b + b * (length / average))));
    });
    return norms;
  }

  #checkRefs(): void {
    const seen = new Set<string>();
    for (const { refs } of this.all) {
      for (let at = 0; at < refs.count; at += 1) {
        const ref = refs.at(at);
        if (seen.has(ref)) throw new Error(`two parts of an index have ${ref}`);
        seen.add(ref);
      }
    }
  }
}
