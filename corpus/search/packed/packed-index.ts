/** `lunr.Index` over packed files: same queries, same documents, same scores. */
import lunr from 'lunr';
import { planQuery, type Plan } from './plan.ts';
import { readPacked } from './reader.ts';
import { eachDocument, score, type Scored } from './score.ts';
import type { Segment } from './segment.ts';
import { Segments } from './segments.ts';
import { selectBest } from './select.ts';

/** The best answers, and how many there are in all. */
export interface TopResults {
  readonly results: lunr.Index.Result[];
  readonly total: number;
}

/** One answer. What matched is looked up when it is asked for: few answers are ever shown. */
class PackedResult implements lunr.Index.Result {
  readonly ref: string;
  readonly score: number;
  readonly #match: () => lunr.MatchData;

  constructor(ref: string, value: number, match: () => lunr.MatchData) {
    this.ref = ref;
    this.score = value;
    this.#match = match;
  }

  get matchData(): lunr.MatchData {
    return this.#match();
  }
}

/**
 * Differs from Lunr in four things, all told: answers of equal score stand in the order of documents;
 * an edit distance above two is read as two; there are no boosts of documents; and a required term
 * that the pipeline empties is passed over, where Lunr fails.
 */
export class PackedIndex extends lunr.Index {
  readonly #segments: Segments;
  readonly #pipeline: lunr.Pipeline;

  /** `pipeline` is the search pipeline; without it terms are searched as they are. */
  constructor(segments: Segments, pipeline: lunr.Pipeline = new lunr.Pipeline()) {
    const fields = [...segments.head.fields];
    super({ invertedIndex: {}, documentVectors: {}, tokenSet: new lunr.TokenSet(), fields, pipeline });
    this.#segments = segments;
    this.#pipeline = pipeline;
  }

  /** Opens the bytes of one file; throws `PackedIndexError` when they are not a whole packed index. */
  static open(bytes: Uint8Array, pipeline?: lunr.Pipeline): PackedIndex {
    return new PackedIndex(new Segments(readPacked(bytes)), pipeline);
  }

  get head(): Segments['head'] {
    return this.#segments.head;
  }

  /** An index of these documents and those of another part, from a file or built while the program runs. */
  with(part: Segment): PackedIndex {
    const [first, ...more] = this.#segments.all;
    return first === undefined ? this : new PackedIndex(new Segments(first, ...more, part), this.#pipeline);
  }

  /** As `lunr.Index.query`: every answer, the best first. */
  override query(fn: lunr.Index.QueryBuilder): lunr.Index.Result[] {
    return this.top(fn, Number.POSITIVE_INFINITY).results;
  }

  /** The best `limit` answers, and how many answer in all. */
  top(fn: lunr.Index.QueryBuilder, limit: number): TopResults {
    const { plan, scored } = this.#run(fn);
    const results = selectBest(scored, limit).map(
      (document) =>
        new PackedResult(this.#segments.ref(document), scored.scores[document] ?? 0, () =>
          this.#matchOf(plan, document),
        ),
    );
    return { results, total: scored.documents.length };
  }

  /** Calls `visit` with every answer, in no order: for those who rank by more than the score. */
  each(fn: lunr.Index.QueryBuilder, visit: (ref: string, score: number) => void): void {
    const { documents, scores } = this.#run(fn).scored;
    for (const document of documents) visit(this.#segments.ref(document), scores[document] ?? 0);
  }

  /** A packed index is stored as the bytes that it was opened from. */
  override toJSON(): never {
    throw new Error('a packed index has no JSON form');
  }

  #run(fn: lunr.Index.QueryBuilder): { readonly plan: Plan; readonly scored: Scored } {
    const query = new lunr.Query([...this.#segments.head.fields]);
    fn.call(query, query);
    const plan = planQuery(query, this.#segments, this.#pipeline);
    return { plan, scored: score(this.#segments, plan) };
  }

  /** Terms and fields by which a document answers, as Lunr tells them when no metadata is kept. */
  #matchOf({ terms, isNegated }: Plan, document: number): lunr.MatchData {
    const metadata = Object.create(null) as Record<string, Record<string, object>>;
    for (const term of isNegated ? [] : terms) {
      this.#segments.head.fields.forEach((field, at) => {
        if (term.boosts[at] === undefined) return;
        eachDocument(this.#segments, term, at, (found) => {
          if (found === document) (metadata[term.text] ??= {})[field] = {};
        });
      });
    }
    const match = new lunr.MatchData('', '', {});
    match.metadata = metadata;
    return match;
  }
}
