/** Reads a `lunr.Query` into the terms to be scored and the documents that must or must not be there. */
import lunr from 'lunr';
import { expand } from './expand.ts';
import type { Segments } from './segments.ts';
import { Selector, type Selection } from './selection.ts';

/** A clause as `lunr.Query` completes it; Lunr's types leave out presence. */
export interface Clause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly usePipeline: boolean;
  readonly editDistance?: number;
  readonly presence: lunr.Query.presence;
}

export interface Plan {
  /** Every term that is scored; its boost is the sum of those by which clauses ask for it. */
  readonly scored: Selection;
  /** Terms of which a document must have one, for each of these, in the fields that are asked for. */
  readonly required: readonly Selection[];
  /** Terms of which a document must have none. */
  readonly prohibited: readonly Selection[];
  /** Only prohibitions, or nothing at all: every other document answers, with no score. */
  readonly isNegated: boolean;
  /** A required term is in no document. */
  readonly isImpossible: boolean;
}

const sum = (before: number, boost: number): number => before + boost;

class Planner {
  readonly required: Selection[] = [];
  readonly prohibited: Selection[] = [];
  isImpossible = false;
  readonly #segments: Segments;
  readonly #pipeline: lunr.Pipeline;
  readonly #scored: Selector;

  constructor(segments: Segments, pipeline: lunr.Pipeline) {
    this.#segments = segments;
    this.#pipeline = pipeline;
    this.#scored = new Selector(segments, sum);
  }

  get scored(): Selection {
    return this.#scored.select();
  }

  add(clause: Clause): void {
    const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
    const { presence, boost } = clause;
    const fields = clause.fields.map((name) => fieldNumber(this.#segments, name));
    const texts = clause.usePipeline ? this.#pipeline.runString(clause.term) : [clause.term];
    const condition = new Selector(this.#segments, sum);
    for (const text of texts) {
      const terms = this.#expand(text, clause);
      if (terms.size === 0 && presence === REQUIRED && fields.length > 0) this.isImpossible = true;
      for (const term of terms) {
        if (presence !== OPTIONAL) condition.add(term, fields, 1);
        // Once for each text that leads to it, as Lunr adds up its query vector.
        if (presence !== PROHIBITED) this.#scored.add(term, fields, boost);
      }
    }
    if (presence === PROHIBITED) this.prohibited.push(condition.select());
    // A clause that the pipeline empties, such as a stop word, asks for nothing; Lunr itself fails there.
    if (presence === REQUIRED && texts.length > 0 && fields.length > 0) this.required.push(condition.select());
  }

  #expand(text: string, clause: Clause): Set<number> {
    const { all, dictionary } = this.#segments;
    const terms = new Set<number>();
    all.forEach((segment, at) => {
      for (const own of expand(segment.terms, text, clause)) terms.add(dictionary.common(at, own));
    });
    return terms;
  }
}

/** Throws a `RangeError` when the index has no such field. */
export function fieldNumber({ head }: Segments, name: string): number {
  const field = head.fields.indexOf(name);
  if (field < 0) throw new RangeError(`the index has no field ${name}`);
  return field;
}

export function planQuery(query: lunr.Query, segments: Segments, pipeline: lunr.Pipeline): Plan {
  // Lunr's published types leave out the fields that its own Query.prototype.clause always sets.
  const clauses = query.clauses as unknown as readonly Clause[];
  const planner = new Planner(segments, pipeline);
  for (const clause of clauses) planner.add(clause);
  const isNegated = clauses.every(({ presence }) => presence === lunr.Query.presence.PROHIBITED);
  const { scored, required, prohibited, isImpossible } = planner;
  // One clause alone: to be scored and to meet it are the same.
  return { scored, required: clauses.length === 1 ? [] : required, prohibited, isNegated, isImpossible };
}
