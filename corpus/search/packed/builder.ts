/** Lunr's Builder with another end: the same analysis of the same documents, into a packed file. */
import lunr from 'lunr';
import { MAX_FIELDS } from './format.ts';
import { GrowingNumbers } from './growing.ts';
import { Lexicon } from './lexicon-builder.ts';
import { packContent } from './pack-content.ts';
import { writePacked } from './writer.ts';

interface FieldAttributes {
  readonly boost?: number | undefined;
  readonly extractor?: ((doc: object) => string | object | object[]) | undefined;
}

interface Field {
  readonly name: string;
  readonly attributes: FieldAttributes;
  /** How many terms each document has here. */
  readonly lengths: GrowingNumbers;
}

export interface PackedBuilderOptions {
  /** Tokens of equal key are taken to be the same word and to give the same terms: the pipeline runs once for each. */
  readonly memo?: (token: lunr.Token) => string;
}

/**
 * Used as `lunr.Builder` is: `ref`, `field`, `b`, `k1`, `add`, tokenizer and pipelines mean the same.
 * Two differences: boosts of single documents are refused, since a packed file has no place for them;
 * and the pipeline is given one token at a time, so that its functions cannot look at the next one.
 */
export class PackedBuilder extends lunr.Builder {
  readonly #analysis: string;
  readonly #memo: PackedBuilderOptions['memo'];
  readonly #fields: Field[] = [];
  readonly #refs = new Set<string>();
  readonly #lexicon = new Lexicon();
  /** By key of `memo`: numbers of the terms. */
  readonly #known = new Map<string, readonly number[]>();
  /** Of each posting, in the order of documents: term × fields + field, and how often. */
  readonly #lists = new GrowingNumbers();
  readonly #frequencies = new GrowingNumbers();
  /** How many postings there are when a document has been added. */
  readonly #ends = new GrowingNumbers();
  /** By term: how often the field that is being read has it. */
  #counts = new Uint32Array(1024);
  #key = 'id';

  /** `analysis` names tokenizer and pipelines; who opens the file compares it with its own. */
  constructor(analysis: string, { memo }: PackedBuilderOptions = {}) {
    super();
    this.#analysis = analysis;
    this.#memo = memo;
  }

  override ref(ref: string): void {
    super.ref(ref);
    this.#key = ref;
  }

  override field(name: string, attributes: FieldAttributes = {}): void {
    super.field(name, attributes);
    if (this.#refs.size > 0) throw new Error('fields are named before the first document is added');
    const field: Field = { name, attributes, lengths: new GrowingNumbers() };
    const at = this.#fields.findIndex((other) => other.name === name);
    this.#fields.splice(at < 0 ? this.#fields.length : at, 1, field);
    if (this.#fields.length > MAX_FIELDS) throw new RangeError(`more than ${String(MAX_FIELDS)} fields`);
  }

  override add(doc: object, attributes?: { boost?: number | undefined }): void {
    if ((attributes?.boost ?? 1) !== 1) throw new RangeError('a packed index has no boosts of documents');
    const values = doc as Readonly<Record<string, string | object | null | undefined>>;
    const ref = values[this.#key];
    if (typeof ref !== 'string') throw new TypeError(`a document has no text in ${this.#key}`);
    if (this.#refs.has(ref)) throw new RangeError(`two documents are called ${ref}`);
    this.#refs.add(ref);
    this.documentCount += 1;
    const tokenize = this.tokenizer as (value: unknown, metadata: object) => lunr.Token[];
    this.#fields.forEach(({ name, attributes: { extractor }, lengths }, field) => {
      const value = extractor === undefined ? values[name] : extractor(doc);
      lengths.push(this.#addField(tokenize(value, { fields: [name] }), field));
    });
    this.#ends.push(this.#lists.length);
  }

  /** Adds a posting for each term of the tokens; says how many terms there are, repetitions counted. */
  #addField(tokens: readonly lunr.Token[], field: number): number {
    let length = 0;
    const met: number[] = [];
    for (const token of tokens) {
      for (const term of this.#termsOf(token)) {
        const count = this.#counts[term] ?? 0;
        if (count === 0) met.push(term);
        this.#counts[term] = count + 1;
        length += 1;
      }
    }
    for (const term of met) {
      this.#lists.push(term * this.#fields.length + field);
      this.#frequencies.push(this.#counts[term] ?? 0);
      this.#counts[term] = 0;
    }
    return length;
  }

  #termsOf(token: lunr.Token): readonly number[] {
    const key = this.#memo?.(token);
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known !== undefined) return known;
    // Read first: pipeline functions may change the token.
    const surface = token.toString();
    const terms = this.pipeline.run([token]).map((term) => this.#lexicon.term(term.toString()));
    this.#lexicon.addSurface(surface, terms);
    if (key !== undefined) this.#known.set(key, terms);
    if (this.#lexicon.terms.length > this.#counts.length) {
      const larger = new Uint32Array(this.#lexicon.terms.length * 2);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    return terms;
  }

  /** The file. Same documents in the same order, same bytes. */
  pack(): Uint8Array {
    const head = {
      analysis: this.#analysis,
      lunrVersion: lunr.version,
      k1: this._k1,
      b: this._b,
      fields: this.#fields.map(({ name }) => name),
      boosts: this.#fields.map(({ attributes: { boost } }) => (boost === undefined || boost === 0 ? 1 : boost)),
    };
    return writePacked({
      head,
      refs: [...this.#refs],
      lengths: this.#fields.map(({ lengths }) => lengths.pushed),
      ...packContent(head.fields.length, this.#lexicon, {
        lists: this.#lists.pushed,
        frequencies: this.#frequencies.pushed,
        ends: this.#ends.pushed,
      }),
    });
  }
}
