/** `lunr.Index` over packed files: same queries, same documents, same scores. */
import lunr from 'lunr';
import { bestOfTerm } from './best-of-term.ts';
import { filter } from './filter.ts';
import { planQuery, type Plan } from './plan.ts';
import { matches, rank } from './rank.ts';
import { readPacked } from './reader.ts';
import type { Group, Ranked, RankRequest, Surface } from './request.ts';
import { Scorer } from './score.ts';
import type { Segment } from './segment.ts';
import { Segments } from './segments.ts';
import { selectBest, type RankedDocument } from './select.ts';
import { Watch } from './watch.ts';
import { reasonOf, sharesOf, type Reason } from './why.ts';
import { selectGroup, surface, surfacesBeginning, surfacesNear, type NearSurface } from './words.ts';

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
  #scorer: Scorer | undefined;

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
    const plan = this.#planOf(fn);
    const { results, total } = this.#bestOf(plan, limit);
    return {
      results: results.map(
        ({ document, score }) =>
          new PackedResult(this.#segments.ref(document), score, () => this.#matchOf(plan, document)),
      ),
      total,
    };
  }

  #bestOf(plan: Plan, limit: number): { readonly results: readonly RankedDocument[]; readonly total: number } {
    const isPlain = plan.required.length === 0 && plan.prohibited.length === 0 && !plan.isImpossible;
    const found = isPlain ? bestOfTerm(this.#segments, plan.scored, limit) : null;
    if (found !== null) return { results: found.best.ranked, total: found.total };
    return this.#answer(plan, (documents, scores) => ({
      results: selectBest(documents, scores, limit),
      total: documents.length,
    }));
  }

  /** Calls `visit` with every answer, in no order: for those who rank by more than the score. */
  each(fn: lunr.Index.QueryBuilder, visit: (ref: string, score: number) => void): void {
    // Read out first: the visitor may ask another query.
    const found = this.#answer(this.#planOf(fn), (documents, scores) =>
      Array.from(documents, (document) => ({ document, score: scores[document] ?? 0 })),
    );
    for (const { document, score } of found) visit(this.#segments.ref(document), score);
  }

  /** How many documents there are; they are numbered from 0, in the order in which they were added. */
  get documents(): number {
    return this.#segments.documents;
  }

  ref(document: number): string {
    return this.#segments.ref(document);
  }

  /** Every document that answers, with its score. Throws `SearchStopped` when the request says so. */
  rank(request: RankRequest): Ranked {
    return this.#withScorer((scorer) => rank(this.#segments, scorer, request));
  }

  /** By document: 1 when it answers the group. */
  matches(group: Group, isStopped?: () => boolean): Uint8Array {
    return matches(this.#segments, group, isStopped);
  }

  /** For each group: what it adds to the document's score, and the fields that answer it. */
  why(groups: readonly Group[], document: number): readonly Reason[] {
    return groups.map((group) => reasonOf(this.#segments, selectGroup(this.#segments, group), document));
  }

  /** A word of the texts, exactly so written; null when there is none. */
  surface(text: string): Surface | null {
    return surface(this.#segments, text);
  }

  /** At most `limit` words of the texts that begin so, the most frequent first. */
  surfacesBeginning(prefix: string, limit: number): Surface[] {
    return surfacesBeginning(this.#segments, prefix, limit);
  }

  /** Words of the texts within an edit distance of two at most, by Lunr's rules; the nearest first. */
  surfacesNear(word: string, distance: number): readonly NearSurface[] {
    return surfacesNear(this.#segments, word, distance);
  }

  /** A packed index is stored as the bytes that it was opened from. */
  override toJSON(): never {
    throw new Error('a packed index has no JSON form');
  }

  #planOf(fn: lunr.Index.QueryBuilder): Plan {
    const query = new lunr.Query([...this.#segments.head.fields]);
    fn.call(query, query);
    return planQuery(query, this.#segments, this.#pipeline);
  }

  /** Answers with what `take` makes of the documents that answer and of the scores, which are by document. */
  #answer<T>(plan: Plan, take: (documents: Int32Array, scores: Float64Array) => T): T {
    return this.#withScorer((scorer) => {
      const documents = this.#answers(plan, scorer);
      const taken = take(documents, scorer.scores);
      scorer.clear(documents);
      return taken;
    });
  }

  #answers({ scored, required, prohibited, isNegated, isImpossible }: Plan, scorer: Scorer): Int32Array {
    if (isImpossible) return new Int32Array();
    const watch = new Watch();
    const gate = filter(this.#segments, required, prohibited, watch);
    if (!isNegated) return scorer.score(scored, gate, 0, watch);
    const everyone = Int32Array.from({ length: this.documents }, (_, document) => document);
    return everyone.filter((document) => gate.allow?.[document] !== 0);
  }

  /** Its tables are made once; they are clean before and after. */
  #withScorer<T>(use: (scorer: Scorer) => T): T {
    const scorer = (this.#scorer ??= new Scorer(this.#segments));
    try {
      return use(scorer);
    } catch (error) {
      scorer.clearAll();
      throw error;
    }
  }

  /** Terms and fields by which a document answers, as Lunr tells them when no metadata is kept. */
  #matchOf({ scored, isNegated }: Plan, document: number): lunr.MatchData {
    const metadata = Object.create(null) as Record<string, Record<string, object>>;
    for (const { term, field } of isNegated ? [] : sharesOf(this.#segments, scored, document)) {
      const text = this.#segments.dictionary.text(term);
      (metadata[text] ??= {})[this.#segments.head.fields[field] ?? ''] = {};
    }
    const match = new lunr.MatchData('', '', {});
    match.metadata = metadata;
    return match;
  }
}
