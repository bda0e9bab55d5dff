/** A query as it was understood and answered, before it is narrowed and shown. */
import type { SearchMode } from '../../model/search-page.ts';
import type { Analysis } from '../../search/analysis/analysis.ts';
import type { NameBook, WordNames } from '../../search/names/name-book.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import { readQuery } from '../../search/query/read-query.ts';
import type { QueryNode, QueryWord, ReadQuery } from '../../search/query/tree.ts';
import { corrections, likelier } from './correct.ts';
import { Evaluator, NO_ANSWER, type Evaluation, type Surroundings } from './evaluate.ts';
import type { FilterReading } from './filters.ts';
import { nodesOf, planQuery, wordsAsked, type PhraseNode, type Readings } from './query-plan.ts';
import { correctedTo, readExactly, readWord, type WordReading } from './word-reading.ts';

type FilterNode = Extract<QueryNode, { kind: 'filter' }>;

/** What answering takes. */
export interface Means {
  readonly index: PackedIndex;
  readonly analysis: Analysis;
  readonly names: NameBook;
  /** By which words texts call a country. */
  readonly wordsOf: (code: string) => readonly string[];
  /** What a filter stands for, its bits as long as the index; null where it means nothing. */
  readonly filter: (node: FilterNode) => FilterReading | null;
  readonly holds: (document: number, phrase: PhraseNode, readings: Readings) => boolean;
  readonly isStopped: () => boolean;
}

export interface Answered {
  readonly read: ReadQuery;
  readonly mode: SearchMode;
  readonly readings: Readings;
  readonly evaluation: Evaluation;
  /** Words that no claim has, in no spelling. */
  readonly nowhere: ReadonlySet<QueryWord>;
  readonly didYouMean: string | null;
}

/** Answers fewer than these are little, and another spelling may be offered. */
const LITTLE = 4;

function readingsOf(read: ReadQuery, { names, index, analysis, wordsOf }: Means): Map<QueryWord, WordReading> {
  const asked = names.namesOf(wordsAsked(read));
  const isKnown = (form: string): boolean => index.surface(form) !== null;
  // An excluded word stands by itself: what is next to it says nothing of whom it names.
  const namesOf = (word: QueryWord): WordNames => asked.get(word) ?? names.namesOf([word]).get(word) ?? NO_NAMES;
  const readings = new Map<QueryWord, WordReading>();
  for (const node of nodesOf(read.root, true)) {
    if (node.kind === 'phrase') for (const word of node.words) readings.set(word, readExactly(word));
    if (node.kind !== 'word') continue;
    readings.set(node.word, readWord(node.word, namesOf(node.word), { analysis, wordsOf, isKnown }));
  }
  return readings;
}

const NO_NAMES: WordNames = { polities: [], spellings: [], synonyms: [] };

/** A name that no claim has is still spelt right: Bhutan is not a misspelling of "human". */
const isName = ({ became }: WordReading): boolean => became.some(({ how }) => how === 'name');

const isAnswered = ({ ranked }: Evaluation): boolean => ranked.documents.length > 0;

class Question {
  readonly #read: ReadQuery;
  readonly #means: Means;
  readonly #filters = new Map<FilterNode, FilterReading | null>();

  constructor(read: ReadQuery, means: Means) {
    this.#read = read;
    this.#means = means;
  }

  evaluate(readings: Readings, mode: 'all' | 'any'): Evaluation {
    return new Evaluator(this.#surroundings(readings)).evaluate(planQuery(this.#read, readings), mode);
  }

  /** Words without an answer of their own. */
  unanswered(readings: Readings): QueryWord[] {
    return wordsAsked(this.#read).filter((word) => {
      const reading = readings.get(word);
      if (reading === undefined) return false;
      const { documents } = this.#means.index.rank({
        groups: [reading.group],
        mode: 'any',
        isStopped: this.#means.isStopped,
      });
      return documents.length === 0;
    });
  }

  /** The readings with these words in likelier spellings, where there are any. */
  corrected(readings: Readings, words: readonly QueryWord[]): Readings {
    const better = new Map(readings);
    for (const word of words) {
      const reading = readings.get(word);
      if (reading === undefined || isName(reading)) continue;
      const spellings = corrections(this.#means.index, this.#means.names, word);
      if (spellings.length > 0) better.set(word, correctedTo(reading, spellings));
    }
    return better;
  }

  /** The query with one word in a far more frequent spelling, if that finds more. */
  didYouMean(readings: Readings, total: number): string | null {
    for (const word of wordsAsked(this.#read)) {
      const spelling = likelier(this.#means.index, word);
      const reading = readings.get(word);
      if (spelling === null || reading === undefined) continue;
      const tried = this.evaluate(new Map(readings).set(word, correctedTo(reading, [spelling])), 'all');
      if (tried.ranked.documents.length <= total) continue;
      const { text } = this.#read;
      return `${text.slice(0, word.start)}${spelling}${text.slice(word.end)}`;
    }
    return null;
  }

  #surroundings(readings: Readings): Surroundings {
    const { index, holds, isStopped } = this.#means;
    return {
      index,
      readings,
      filter: (node) => this.#filter(node)?.bits ?? null,
      holds: (document, phrase) => holds(document, phrase, readings),
      isStopped,
    };
  }

  #filter(node: FilterNode): FilterReading | null {
    const known = this.#filters.get(node);
    if (known !== undefined) return known;
    const reading = this.#means.filter(node);
    this.#filters.set(node, reading);
    return reading;
  }
}

/** True when something is asked for: a filter that means nothing does not make every claim an answer. */
function asksForSomething(read: ReadQuery, { filter }: Means): boolean {
  return [...nodesOf(read.root, true)].some((node) =>
    node.kind === 'filter' ? filter(node) !== null : node.kind === 'word' || node.kind === 'phrase',
  );
}

/** Answers any text. `isExact`: as typed, without correction and without widening. */
export function answer(text: string, isExact: boolean, means: Means): Answered {
  const read = readQuery(text);
  const readings = readingsOf(read, means);
  const base = { read, readings, nowhere: new Set<QueryWord>(), didYouMean: null };
  if (!asksForSomething(read, means)) return { ...base, mode: 'none', evaluation: NO_ANSWER };
  const question = new Question(read, means);
  const evaluation = question.evaluate(readings, 'all');
  const total = evaluation.ranked.documents.length;
  if (isExact || total >= LITTLE) return { ...base, mode: 'all', evaluation };
  if (total > 0) return { ...base, mode: 'all', evaluation, didYouMean: question.didYouMean(readings, total) };
  return widened(question, base);
}

/** No claim has all the words: likelier spellings of those that none has, then any of the words. */
function widened(question: Question, base: Omit<Answered, 'mode' | 'evaluation'>): Answered {
  const missing = question.unanswered(base.readings);
  const readings = missing.length === 0 ? base.readings : question.corrected(base.readings, missing);
  const nowhere = new Set(missing.filter((word) => (readings.get(word)?.corrected ?? null) === null));
  const respelt = missing.length > nowhere.size ? question.evaluate(readings, 'all') : NO_ANSWER;
  if (isAnswered(respelt)) return { ...base, readings, nowhere, mode: 'all', evaluation: respelt };
  const evaluation = question.evaluate(readings, 'any');
  return { ...base, readings, nowhere, mode: isAnswered(evaluation) ? 'any' : 'all', evaluation };
}
