/** Lunr's Builder with another end: the same analysis of the same documents, into a packed file. */
import lunr from 'lunr';
import { writePacked } from './writer.ts';

interface FieldAttributes {
  readonly boost?: number | undefined;
  readonly extractor?: ((doc: object) => string | object | object[]) | undefined;
}

/** Per field, alternating: the document's number and how often it has the term; documents ascend. */
export type TermPostings = readonly (readonly number[])[];

/**
 * Used as `lunr.Builder` is: `ref`, `field`, `b`, `k1`, `add`, tokenizer and pipelines mean the same.
 * Boosts of single documents are refused: a packed file has no place for them.
 */
export class PackedBuilder extends lunr.Builder {
  readonly #analysis: string;
  readonly #attributes = new Map<string, FieldAttributes>();
  readonly #refs = new Set<string>();
  readonly #lengths: number[][] = [];
  readonly #terms = new Map<string, number[][]>();
  #key = 'id';

  /** `analysis` names tokenizer and pipelines; who opens the file compares it with its own. */
  constructor(analysis: string) {
    super();
    this.#analysis = analysis;
  }

  override ref(ref: string): void {
    super.ref(ref);
    this.#key = ref;
  }

  override field(fieldName: string, attributes: FieldAttributes = {}): void {
    super.field(fieldName, attributes);
    if (this.#refs.size > 0) throw new Error('fields are named before the first document is added');
    this.#attributes.set(fieldName, attributes);
  }

  override add(doc: object, attributes?: { boost?: number | undefined }): void {
    if ((attributes?.boost ?? 1) !== 1) throw new RangeError('a packed index has no boosts of documents');
    const values = doc as Readonly<Record<string, string | object | null | undefined>>;
    const ref = values[this.#key];
    if (typeof ref !== 'string') throw new TypeError(`a document has no text in ${this.#key}`);
    if (this.#refs.has(ref)) throw new RangeError(`two documents are called ${ref}`);
    const document = this.#refs.size;
    this.#refs.add(ref);
    this.documentCount += 1;
    const fields = [...this.#attributes];
    this.#lengths.push(
      fields.map(([name, { extractor }], field) => {
        const value = extractor === undefined ? values[name] : extractor(doc);
        const metadata = { fields: [name] };
        const tokenize = this.tokenizer as (value: unknown, metadata: object) => lunr.Token[];
        const terms = this.pipeline.run(tokenize(value, metadata));
        for (const term of terms) this.#count(term.toString(), field, document);
        return terms.length;
      }),
    );
  }

  #count(term: string, field: number, document: number): void {
    let byField = this.#terms.get(term);
    if (byField === undefined) {
      byField = [...this.#attributes].map(() => []);
      this.#terms.set(term, byField);
    }
    const postings = byField[field] ?? [];
    if (postings.at(-2) === document) postings[postings.length - 1] = (postings.at(-1) ?? 0) + 1;
    else postings.push(document, 1);
  }

  /** The file. Same documents in the same order, same bytes. */
  pack(): Uint8Array {
    return writePacked({
      head: {
        analysis: this.#analysis,
        lunrVersion: lunr.version,
        k1: this._k1,
        b: this._b,
        fields: [...this.#attributes.keys()],
        boosts: [...this.#attributes.values()].map(({ boost }) => (boost === undefined || boost === 0 ? 1 : boost)),
      },
      refs: [...this.#refs],
      lengths: this.#lengths,
      terms: [...this.#terms].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    });
  }
}
