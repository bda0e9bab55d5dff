/**
 * The engine: opens a compiled corpus and answers searches and dossier requests. The same for the
 * application's worker and for the command line; it knows neither the disk nor Electron.
 */
import type { Catalogue, CompiledDossier } from '../model/compiled.ts';
import { pairIdOf, type PairId } from '../model/ids.ts';
import type { OwnText } from '../model/own-text.ts';
import type { PairSheetAnswer, SheetClaim } from '../model/pair-sheet.ts';
import type { SearchColumns, SearchDirectory } from '../model/search-files.ts';
import type { SearchInput, SearchPage } from '../model/search-page.ts';
import { Analysis } from '../search/analysis/analysis.ts';
import { openIndex } from '../search/build-index.ts';
import { NameBook } from '../search/names/name-book.ts';
import type { PackedIndex } from '../search/packed/packed-index.ts';
import { CorpusFileError, type CorpusFiles } from './files.ts';
import { pairSheet, type ClaimsByPair } from './pair-sheet.ts';
import { resolvePair, type PairResolution } from './resolve-pair.ts';
import { PolityFinder } from './resolve-polity.ts';
import { Columns } from './search/columns.ts';
import type { Progress, Turns } from './search/own-texts.ts';
import { Searcher, type IsStopped } from './search/searcher.ts';
import { UnitTable } from './search/unit-table.ts';

/** Without a clock nothing gives way: for callers that do nothing else meanwhile. */
const NO_TURNS: Turns = { now: () => 0, pause: () => Promise.resolve() };

export class Engine {
  readonly catalogue: Catalogue;
  readonly #files: CorpusFiles;
  readonly #polities: PolityFinder;
  readonly #claimsByPair: ClaimsByPair;
  readonly #searcher: Searcher;

  private constructor(files: CorpusFiles, catalogue: Catalogue, search: SearchFiles, turns: Turns) {
    this.#files = files;
    this.catalogue = catalogue;
    const { directory, analysis, index, units } = search;
    const columns = new Columns(search.columns);
    if (index.documents !== columns.count || units.count !== columns.count) {
      throw new CorpusFileError('search/columns.json', 'tells of other claims than the index');
    }
    this.#polities = new PolityFinder(catalogue);
    this.#claimsByPair = claimsByPair(columns);
    const names = new NameBook(catalogue, directory, this.#polities);
    this.#searcher = new Searcher({
      catalogue,
      directory,
      columns,
      units,
      index,
      analysis,
      names,
      polities: this.#polities,
      turns,
    });
  }

  /** Opens the corpus; rejects with `CorpusFileError` naming the file that is missing or damaged. */
  static async open(files: CorpusFiles, turns: Turns = NO_TURNS): Promise<Engine> {
    const [catalogue, search] = await Promise.all([readJson<Catalogue>(files, 'catalogue.json'), readSearch(files)]);
    return new Engine(files, catalogue, search, turns);
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

  /**
   * Answers any text. `now` is a clock in milliseconds; `isStopped` is asked now and then, and when it
   * says so the search is given up with `SearchStopped`. Throws nothing else.
   */
  search(input: SearchInput, now: () => number, isStopped?: IsStopped): SearchPage {
    return this.#searcher.search(input, now, isStopped);
  }

  /** Makes texts of the reader's own findable beside the claims, or takes them away. */
  async changeOwn(put: readonly OwnText[], removed: readonly string[], progress?: Progress): Promise<void> {
    await this.#searcher.changeOwn(put, removed, progress);
  }

  /** Tells on which claims the reader has notes. */
  noteClaims(claims: readonly string[]): void {
    this.#searcher.noteClaims(claims);
  }
}

/** Claims by each pair of polities that act or speak in them, in order of claim id. */
function claimsByPair({ claims, polities, pairs, count }: Columns): ClaimsByPair {
  const found = new Map<PairId, SheetClaim[]>();
  const inOrder = Array.from({ length: count }, (_, document) => document).sort((a, b) =>
    (claims[a] ?? '') < (claims[b] ?? '') ? -1 : 1,
  );
  for (const document of inOrder) {
    const codes = polities.labelsOf(document).sort();
    const claim: SheetClaim = { claim: claims[document] ?? '', seenIn: pairs.labelsOf(document) };
    for (const [at, first] of codes.entries()) {
      for (const second of codes.slice(at + 1)) {
        const pair = pairIdOf(first, second);
        if (pair === null) continue;
        const known = found.get(pair);
        if (known === undefined) found.set(pair, [claim]);
        else known.push(claim);
      }
    }
  }
  return found;
}

/** What the build wrote for searching, opened. */
interface SearchFiles {
  readonly directory: SearchDirectory;
  readonly columns: SearchColumns;
  readonly units: UnitTable;
  readonly analysis: Analysis;
  readonly index: PackedIndex;
}

async function readSearch(files: CorpusFiles): Promise<SearchFiles> {
  const [directory, columns, units, bytes] = await Promise.all([
    readJson<SearchDirectory>(files, 'search/directory.json'),
    readJson<SearchColumns>(files, 'search/columns.json'),
    files.readLines('search/units.jsonl'),
    files.readBytes('search/index.bin'),
  ]);
  const analysis = new Analysis(directory.protectedNames);
  try {
    return { directory, columns, units: new UnitTable(units), analysis, index: openIndex(bytes, analysis) };
  } catch (error) {
    throw new CorpusFileError('search/index.bin', error instanceof Error ? error.message : String(error));
  }
}

async function readJson<T>(files: CorpusFiles, file: string): Promise<T> {
  const text = await files.readText(file);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new CorpusFileError(file, `is not readable: ${error instanceof Error ? error.message : String(error)}`);
  }
}
