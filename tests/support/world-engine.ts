/** The engine over a generated world of claims, as the build would have written its files. */
import { Engine } from '../../corpus/engine/engine.ts';
import { compileCatalogue } from '../../corpus/compile/catalogue.ts';
import { compileColumns } from '../../corpus/compile/columns.ts';
import { compileDirectory } from '../../corpus/compile/directory.ts';
import { indexClaims } from '../../corpus/compile/index-claims.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import type { SearchUnit } from '../../corpus/model/search-files.ts';
import { FAMILIES, STATUSES } from '../../corpus/model/terms.ts';
import { Analysis } from '../../corpus/search/analysis/analysis.ts';
import { indexBuilder } from '../../corpus/search/build-index.ts';
import type { IndexedUnit } from '../../corpus/search/fields.ts';
import { loadCorpus, compileDossiers } from '../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../build/paths.ts';
import { MemoryFiles } from './memory-files.ts';
import { SeededRandom } from './random.ts';
import { readWorldSource } from './world-source.ts';
import { worldUnits } from './world-units.ts';

/** A claim as a hit shows it, with attributes drawn at random. */
function unitOf({ claim, text, pair, labels }: IndexedUnit, random: SeededRandom): SearchUnit {
  const codes = pair.split(' ');
  const year = `${/\d{4}/.exec(labels)?.[0] ?? '2000'}-0${String(1 + random.below(9))}`;
  const family = random.pick(FAMILIES);
  return {
    claim,
    seenIn: [codes.join('-')],
    text,
    names: codes,
    polities: codes,
    spellings: codes.map(() => []),
    date: year,
    asOf: null,
    family,
    kind: family,
    kindLabel: family,
    assertion: 'fact',
    status: random.pick(STATUSES),
    confidence: 'high',
    sources: 1,
    sortStart: `${year}-01`,
    sortEnd: `${year}-28`,
    isDisputed: random.chance(0.1),
    sourceIds: [`src:s${String(random.below(2000))}`],
    languages: [random.pick(['en', 'fr', 'ru', 'ar'])],
  };
}

function worldFiles(corpus: Corpus, indexed: Iterable<IndexedUnit>): MemoryFiles {
  const claims = indexClaims(corpus);
  const directory = compileDirectory(corpus, [...claims.values()]);
  const builder = indexBuilder(new Analysis(directory.protectedNames));
  const random = new SeededRandom(1);
  const units: SearchUnit[] = [];
  for (const unit of indexed) {
    builder.add(unit);
    units.push(unitOf(unit, random));
  }
  return new MemoryFiles(
    new Map<string, string | Uint8Array>([
      ['catalogue.json', JSON.stringify(compileCatalogue(corpus, compileDossiers(corpus), claims))],
      ['search/directory.json', JSON.stringify(directory)],
      ['search/columns.json', JSON.stringify(compileColumns(units))],
      ['search/units.jsonl', units.map((unit) => `${JSON.stringify(unit)}\n`).join('')],
      ['search/index.bin', builder.pack()],
    ]),
  );
}

/** The files of a world of so many claims; takes half a minute for a hundred thousand. */
export async function makeWorldFiles(count: number): Promise<MemoryFiles> {
  const source = await readWorldSource();
  const { corpus } = await loadCorpus(CORPUS_DATA);
  return worldFiles(corpus, worldUnits({ source, seed: 4, count }));
}

export const openWorld = (files: MemoryFiles): Promise<Engine> => Engine.open(files);
