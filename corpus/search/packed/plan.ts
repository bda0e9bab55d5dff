/** Reads a `lunr.Query` into the terms to be scored and the documents that must or must not be there. */
import lunr from 'lunr';
import { expand } from './expand.ts';
import type { Segments } from './segments.ts';

/** A clause as `lunr.Query` completes it; Lunr's types leave out presence. */
export interface Clause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly usePipeline: boolean;
  readonly editDistance?: number;
  readonly presence: lunr.Query.presence;
}

/** A term of the dictionary that the query reaches. */
export interface PlannedTerm {
  readonly text: string;
  /** Its number in each segment, -1 where it is not. */
  readonly ids: Int32Array;
  /** Sum of the boosts by which clauses ask for it, by field; none where no clause scores it there. */
  readonly boosts: (number | undefined)[];
}

/** Terms of which a document must have one, or must have none, in one of the fields. */
export interface Condition {
  readonly terms: readonly PlannedTerm[];
  readonly fields: readonly number[];
}

export interface Plan {
  /** In dictionary order, whatever the segments: sums of scores do not depend on how documents are divided. */
  readonly terms: readonly PlannedTerm[];
  readonly required: readonly Condition[];
  readonly prohibited: readonly Condition[];
  /** Only prohibitions, or nothing at all: every other document answers, with no score. */
  readonly isNegated: boolean;
  /** A required term is in no document. */
  readonly isImpossible: boolean;
}

class Planner {
  readonly required: Condition[] = [];
  readonly prohibited: Condition[] = [];
  isImpossible = false;
  readonly #segments: Segments;
  readonly #pipeline: lunr.Pipeline;
  readonly #terms = new Map<string, PlannedTerm>();

  constructor(segments: Segments, pipeline: lunr.Pipeline) {
    this.#segments = segments;
    this.#pipeline = pipeline;
  }

  /** Every term that is scored, in dictionary order. */
  get scored(): PlannedTerm[] {
    return [...this.#terms.values()]
      .filter(({ boosts }) => boosts.some((boost) => boost !== undefined))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  }

  add(clause: Clause): void {
    const { presence } = lunr.Query;
    const fields = clause.fields.map((name) => this.#fieldNumber(name));
    const texts = clause.usePipeline ? this.#pipeline.runString(clause.term) : [clause.term];
    const reached = new Set<PlannedTerm>();
    for (const text of texts) {
      const expanded = this.#expand(text, clause);
      if (expanded.length === 0 && clause.presence === presence.REQUIRED && fields.length > 0) this.isImpossible = true;
      for (const term of expanded) {
        reached.add(term);
        if (clause.presence === presence.PROHIBITED) continue;
        // Once for each text that leads to it, as Lunr adds up its query vector.
        for (const field of fields) term.boosts[field] = (term.boosts[field] ?? 0) + clause.boost;
      }
    }
    const condition: Condition = { terms: [...reached], fields };
    if (clause.presence === presence.PROHIBITED) this.prohibited.push(condition);
    // A clause that the pipeline empties, such as a stop word, asks for nothing; Lunr itself fails there.
    if (clause.presence === presence.REQUIRED && texts.length > 0 && fields.length > 0) this.required.push(condition);
  }

  #expand(text: string, clause: Clause): PlannedTerm[] {
    const found = new Map<string, PlannedTerm>();
    this.#segments.all.forEach(({ terms }, at) => {
      for (const id of expand(terms, text, clause)) {
        const term = this.#term(terms.at(id));
        term.ids[at] = id;
        found.set(term.text, term);
      }
    });
    return [...found.values()];
  }

  #term(text: string): PlannedTerm {
    let term = this.#terms.get(text);
    if (term === undefined) {
      const { all, head } = this.#segments;
      term = {
        text,
        ids: new Int32Array(all.length).fill(-1),
        boosts: Array.from(head.fields, () => undefined),
      };
      this.#terms.set(text, term);
    }
    return term;
  }

  #fieldNumber(name: string): number {
    const field = this.#segments.head.fields.indexOf(name);
    if (field < 0) throw new RangeError(`the index has no field ${name}`);
    return field;
  }
}

export function planQuery(query: lunr.Query, segments: Segments, pipeline: lunr.Pipeline): Plan {
  // Lunr's published types leave out the fields that its own Query.prototype.clause always sets.
  const clauses = query.clauses as unknown as readonly Clause[];
  const planner = new Planner(segments, pipeline);
  for (const clause of clauses) planner.add(clause);
  return {
    terms: planner.scored,
    required: planner.required,
    prohibited: planner.prohibited,
    isNegated: clauses.every(({ presence }) => presence === lunr.Query.presence.PROHIBITED),
    isImpossible: planner.isImpossible,
  };
}
