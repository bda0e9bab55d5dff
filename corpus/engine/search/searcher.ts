/** Search: from what was typed to the page that is shown. */
import type { Catalogue } from '../../model/compiled.ts';
import type { OwnText } from '../../model/own-text.ts';
import type { SearchDirectory } from '../../model/search-files.ts';
import type { SearchInput, SearchPage } from '../../model/search-page.ts';
import type { Analysis } from '../../search/analysis/analysis.ts';
import { TextReader } from '../../search/mark.ts';
import type { NameBook } from '../../search/names/name-book.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import type { Ranked } from '../../search/packed/request.ts';
import { completionsAt, type CompletionValues } from '../../search/query/complete.ts';
import type { QueryNode } from '../../search/query/tree.ts';
import type { PolityFinder } from '../resolve-polity.ts';
import { AnswerShower } from './answer-shower.ts';
import { divide, pick } from './best.ts';
import type { Columns } from './columns.ts';
import { completionValues } from './completion-values.ts';
import { readParts } from './explain.ts';
import { narrow } from './facets.ts';
import { Filters, type FilterReading } from './filters.ts';
import { labelsOf, type Labels } from './labels.ts';
import { OwnTexts, type Progress, type Turns } from './own-texts.ts';
import { wordsAsked, type PhraseNode, type Readings } from './query-plan.ts';
import { wordsForPolities } from './polity-words.ts';
import { answer, type Answered, type Means } from './question.ts';
import type { UnitTable } from './unit-table.ts';

export const MAX_LIMIT = 200;

export interface SearcherParts {
  readonly catalogue: Catalogue;
  readonly directory: SearchDirectory;
  readonly columns: Columns;
  readonly units: UnitTable;
  readonly index: PackedIndex;
  readonly analysis: Analysis;
  readonly names: NameBook;
  readonly polities: PolityFinder;
  readonly turns: Turns;
}

/** Who asks may give up: a newer question is waiting, or its time is over. */
export type IsStopped = () => boolean;

export class Searcher {
  readonly #parts: SearcherParts;
  readonly #labels: Labels;
  readonly #filters: Filters;
  readonly #completions: CompletionValues;
  readonly #texts: TextReader;
  readonly #wordsOf: ReadonlyMap<string, readonly string[]>;
  readonly #own: OwnTexts;
  #index: PackedIndex;
  #ownDocuments: readonly (OwnText | null)[] = [];
  /** The last answer, so that narrowing it by facets does not search again. */
  #last: { readonly key: string; readonly answered: Answered } | null = null;

  constructor(parts: SearcherParts) {
    const { catalogue, directory, columns, polities, analysis, index, turns } = parts;
    this.#parts = parts;
    this.#labels = labelsOf(catalogue, directory);
    this.#filters = new Filters(catalogue, directory, columns, polities, this.#labels);
    this.#completions = completionValues(catalogue, directory, columns, this.#labels);
    this.#texts = new TextReader(analysis);
    this.#wordsOf = wordsForPolities(catalogue);
    this.#own = new OwnTexts(analysis, turns);
    this.#index = index;
  }

  /** Makes the reader's own texts findable, or takes them away; resolves when that is done. */
  async changeOwn(put: readonly OwnText[], removed: readonly string[], progress?: Progress): Promise<void> {
    await this.#own.change(put, removed, progress);
    this.#index = this.#own.joinedTo(this.#parts.index);
    this.#ownDocuments = this.#own.documents();
    this.#last = null;
  }

  /** Tells on which claims the reader has notes, for `has:note`. */
  noteClaims(claims: readonly string[]): void {
    this.#filters.noted = new Set(claims);
    this.#last = null;
  }

  /** Answers any text; throws `SearchStopped` when told to stop, and nothing else. */
  search(input: SearchInput, now: () => number, isStopped: IsStopped = () => false): SearchPage {
    const started = now();
    const { text, facets = {} } = input;
    const answered = this.#answer(text, input.exact === true, isStopped);
    const { read, mode, readings, evaluation } = answered;
    const words = wordsAsked(read);
    const [claims, own] = this.#divided(evaluation.ranked);
    const { positions, facets: counted } = narrow(this.#parts.columns, claims.documents, facets, this.#labels);
    const shown = positions.length === claims.documents.length ? claims : pick(claims, positions);
    const { names, units } = this.#parts;
    const shower = new AnswerShower(answered, { index: this.#index, units, texts: this.#texts });
    return {
      query: text,
      mode,
      suggestions: names.suggest(text, words),
      completions: input.caret === undefined ? [] : completionsAt(text, input.caret, this.#completions),
      pairs: names.pairs(words),
      countries: names.countries(text, words),
      hits: shower.hits(shown, clampLimit(input.limit), input.explain === true),
      total: positions.length,
      isTotalExact: evaluation.isComplete,
      facets: counted,
      notes: shower.notes(own, this.#ownDocuments, this.#parts.columns.count),
      corrected: words.flatMap((word) => {
        const to = readings.get(word)?.corrected ?? null;
        return to === null ? [] : [{ from: word.text, to }];
      }),
      didYouMean: answered.didYouMean,
      read: readParts({
        read,
        readings,
        filter: (node) => this.#filter(node),
        claims: (node) => (input.explain === true ? this.#claimsAnswering(node, readings, isStopped) : null),
        isNowhere: (node) => node.kind === 'word' && answered.nowhere.has(node.word),
      }),
      tookMs: Math.round((now() - started) * 100) / 100,
    };
  }

  #answer(text: string, isExact: boolean, isStopped: IsStopped): Answered {
    const key = `${isExact ? '=' : '~'}${text}`;
    if (this.#last?.key === key) return this.#last.answered;
    const answered = answer(text, isExact, this.#means(isStopped));
    this.#last = { key, answered };
    return answered;
  }

  #means(isStopped: IsStopped): Means {
    const { analysis, names } = this.#parts;
    return {
      index: this.#index,
      analysis,
      names,
      wordsOf: (code) => this.#wordsOf.get(code) ?? [],
      filter: (node) => this.#filter(node),
      holds: (document, phrase, readings) => this.#holds(document, phrase, readings),
      isStopped,
    };
  }

  /** Of the reader's own texts, filters by pair, country and day say something; the others shut them out. */
  #filter({ filter }: Extract<QueryNode, { kind: 'filter' }>): FilterReading | null {
    const reading = this.#filters.read(filter);
    if (reading === null || this.#ownDocuments.length === 0) return reading;
    const bits = new Uint8Array(this.#index.documents);
    bits.set(reading.bits);
    this.#ownDocuments.forEach((own, at) => {
      const isAbout = own?.pairs.some((pair) =>
        filter.field === 'pair'
          ? reading.values.includes(pair)
          : pair.split('-').some((c) => reading.values.includes(c)),
      );
      if (isAbout === true && (filter.field === 'pair' || filter.field === 'country')) {
        bits[this.#parts.columns.count + at] = 1;
      }
    });
    return { ...reading, bits };
  }

  #holds(document: number, { words }: PhraseNode, readings: Readings): boolean {
    const phrase = words.flatMap((word) => readings.get(word)?.sought ?? []);
    return this.#textsOf(document).some((text) => this.#texts.holdsPhrase(text, phrase));
  }

  #textsOf(document: number): readonly string[] {
    const own = this.#ownDocuments[document - this.#parts.columns.count];
    if (own !== undefined) return own === null ? [] : [own.title, own.text];
    const { text, names, spellings, kindLabel } = this.#parts.units.at(document);
    return [text, ...names, ...spellings.flat(), kindLabel];
  }

  /** Claims, and the reader's own texts, which stand behind them in the index. */
  #divided(ranked: Ranked): readonly [Ranked, Ranked] {
    return divide(ranked, this.#parts.columns.count);
  }

  #claimsAnswering(node: QueryNode, readings: Readings, isStopped: IsStopped): number | null {
    if (node.kind === 'filter') return this.#filter(node)?.bits.reduce((sum, bit) => sum + bit, 0) ?? null;
    const groups = wordsIn(node).flatMap((word) => readings.get(word)?.group ?? []);
    if (groups.length === 0) return null;
    const [ranked] = this.#divided(this.#index.rank({ groups, mode: 'all', isStopped }));
    if (node.kind !== 'phrase') return ranked.documents.length;
    return ranked.documents.filter((document) => this.#holds(document, node, readings)).length;
  }
}

const wordsIn = (node: QueryNode): readonly Parameters<Readings['get']>[0][] =>
  node.kind === 'word' ? [node.word] : node.kind === 'phrase' ? node.words : [];

const clampLimit = (limit: number): number =>
  Number.isFinite(limit) ? Math.min(MAX_LIMIT, Math.max(1, Math.floor(limit))) : MAX_LIMIT;
