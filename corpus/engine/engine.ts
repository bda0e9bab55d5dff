/**
 * The engine: opens a compiled corpus and answers searches and dossier requests. The same for the
 * application's worker and for the command line; it knows neither the disk nor Electron.
 */
import type { Catalogue, CompiledDossier, SearchUnit } from '../model/compiled.ts';
import { openIndex } from '../search/build-index.ts';
import { TextReader } from '../search/mark.ts';
import {
  findCountries,
  findPairs,
  names,
  namesOfPolities,
  politiesNamed,
  type PolityNames,
} from '../search/find-pairs.ts';
import type { PackedIndex } from '../search/packed/packed-index.ts';
import { readQuery, type QueryWord } from '../search/query.ts';
import { searchIndex, type RankedClaim } from '../search/search-index.ts';
import { CorpusFileError, type CorpusFiles } from './files.ts';
import { pairSheet, type ClaimsByPair } from './pair-sheet.ts';
import { resolvePair, type PairResolution } from './resolve-pair.ts';
import { PolityFinder } from './resolve-polity.ts';
import { pairIdOf, type PairId } from '../model/ids.ts';
import type { PairSheetAnswer, SheetClaim } from '../model/pair-sheet.ts';
import type { SearchHit, SearchInput, SearchPage } from '../model/search-page.ts';

export const MAX_LIMIT = 200;

export class Engine {
  readonly catalogue: Catalogue;
  readonly #files: CorpusFiles;
  readonly #index: PackedIndex;
  readonly #units: ReadonlyMap<string, SearchUnit>;
  readonly #texts = new TextReader();
  readonly #polityNames: PolityNames;
  /** The words for each polity, by its English name, as a hit shows it. */
  readonly #wordsByName: PolityNames;
  readonly #polities: PolityFinder;
  readonly #claimsByPair: ClaimsByPair;

  private constructor(files: CorpusFiles, catalogue: Catalogue, index: PackedIndex, units: readonly SearchUnit[]) {
    this.#files = files;
    this.catalogue = catalogue;
    this.#index = index;
    this.#units = new Map(units.map((unit) => [unit.claim, unit]));
    this.#polityNames = namesOfPolities(catalogue);
    this.#wordsByName = new Map(
      catalogue.polities.map((polity) => [polity.names.en, this.#polityNames.get(polity.id) ?? new Set<string>()]),
    );
    this.#polities = new PolityFinder(catalogue);
    this.#claimsByPair = claimsByPair(units);
  }

  /** Opens the corpus; rejects with `CorpusFileError` naming the file that is missing or damaged. */
  static async open(files: CorpusFiles): Promise<Engine> {
    const [catalogue, units, indexBytes] = await Promise.all([
      readJson<Catalogue>(files, 'catalogue.json'),
      readJson<readonly SearchUnit[]>(files, 'search/units.json'),
      files.readBytes('search/index.bin'),
    ]);
    try {
      return new Engine(files, catalogue, openIndex(indexBytes), units);
    } catch (error) {
      throw new CorpusFileError('search/index.bin', error instanceof Error ? error.message : String(error));
    }
  }

  /** The dossier an id, alias or order of codes names. */
  resolve(asked: string): PairResolution {
    return resolvePair(this.catalogue, this.#polities, asked);
  }

  /** The two sides that one text names, each as it was typed; null where it does not name two. */
  sides(asked: string): readonly [string, string] | null {
    return this.#polities.resolveTwo(asked);
  }

  /** The sheet of any two polities, each given by code, name or demonym in any language. Never throws. */
  pairSheet(a: string, b: string): PairSheetAnswer {
    const [first, second] = [this.#polities.resolve(a), this.#polities.resolve(b)];
    if (!first.found) return { found: false, reason: first.reason, asked: a, near: first.near };
    if (!second.found) return { found: false, reason: second.reason, asked: b, near: second.near };
    const sheet = pairSheet(this.catalogue, this.#claimsByPair, first.polity, second.polity);
    return sheet === null ? { found: false, reason: 'same', asked: b, near: [] } : { found: true, sheet };
  }

  /** Reads one dossier by its canonical id. */
  async dossier(pair: string): Promise<CompiledDossier> {
    return readJson<CompiledDossier>(this.#files, `dossiers/${pair}.json`);
  }

  /** Answers any text; never throws. `now` is a clock in milliseconds. */
  search({ text, limit }: SearchInput, now: () => number): SearchPage {
    const started = now();
    const words = readQuery(text);
    const found = searchIndex(this.#index, words, politiesNamed(this.catalogue, this.#polityNames, words));
    const whole = found.filter(({ covered }) => covered === words.length);
    const ranked = (whole.length > 0 ? whole : found).sort((a, b) => this.#compare(a, b));
    return {
      query: text,
      mode: words.length === 0 ? 'none' : whole.length > 0 || found.length === 0 ? 'all' : 'any',
      pairs: findPairs(this.catalogue, this.#polityNames, words),
      countries: findCountries(this.catalogue, this.#polityNames, words),
      hits: ranked.slice(0, clampLimit(limit)).flatMap((claim) => this.#hit(claim, words)),
      total: ranked.length,
      tookMs: Math.round((now() - started) * 100) / 100,
    };
  }

  /** More words answered, then the better score, then the newer claim, then the id, so that order is total. */
  #compare(a: RankedClaim, b: RankedClaim): number {
    const dayA = this.#units.get(a.claim)?.sortStart ?? '';
    const dayB = this.#units.get(b.claim)?.sortStart ?? '';
    return (
      b.covered - a.covered ||
      comparable(b.score) - comparable(a.score) ||
      compareText(dayB, dayA) ||
      compareText(a.claim, b.claim)
    );
  }

  #hit({ claim, score }: RankedClaim, words: readonly QueryWord[]): SearchHit[] {
    const unit = this.#units.get(claim);
    const pair = unit?.seenIn[0];
    if (unit === undefined || pair === undefined) return [];
    const unmarked = words.filter((word) => !this.#texts.holds(unit.text, word));
    const bears = (name: string, at: number, word: QueryWord): boolean =>
      [name, ...(unit.spellings[at] ?? [])].some((spelling) => this.#texts.holds(spelling, word)) ||
      names(this.#wordsByName.get(name) ?? NO_WORDS, word);
    const matchedNames = unit.names.filter((name, at) => unmarked.some((word) => bears(name, at, word)));
    return [{ ...unit, pair, score, marks: this.#texts.mark(unit.text, words), matchedNames }];
  }
}

/** Claims by each pair of polities that they name, in order of claim id. */
function claimsByPair(units: readonly SearchUnit[]): ClaimsByPair {
  const found = new Map<PairId, SheetClaim[]>();
  for (const { claim, polities, seenIn } of units) {
    for (const [at, first] of polities.entries()) {
      for (const second of polities.slice(at + 1)) {
        const pair = pairIdOf(first, second);
        if (pair !== null) found.set(pair, [...(found.get(pair) ?? []), { claim, seenIn }]);
      }
    }
  }
  return found;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A score without the digits that only rounding decides, so that equal claims fall to the newer one. */
const comparable = (score: number): number => Number(score.toPrecision(9));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const clampLimit = (limit: number): number =>
  Number.isFinite(limit) ? Math.min(MAX_LIMIT, Math.max(1, Math.floor(limit))) : MAX_LIMIT;

async function readJson<T>(files: CorpusFiles, file: string): Promise<T> {
  const text = await files.readText(file);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new CorpusFileError(file, `is not readable: ${error instanceof Error ? error.message : String(error)}`);
  }
}
