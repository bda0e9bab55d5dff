/** The files under `search/`: what the engine needs to answer queries. */
import type { Corpus } from '../model/corpus.ts';
import { Analysis } from '../search/analysis/analysis.ts';
import { buildIndex } from '../search/build-index.ts';
import { compileColumns } from './columns.ts';
import { compileDirectory } from './directory.ts';
import type { ClaimIndex } from './index-claims.ts';
import { compileUnits } from './units.ts';

/** Content by path in the compiled corpus. */
export function compileSearchFiles(corpus: Corpus, claims: ClaimIndex): ReadonlyMap<string, string | Uint8Array> {
  const { units, indexed } = compileUnits(corpus, claims);
  const directory = compileDirectory(corpus, [...claims.values()]);
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  return new Map<string, string | Uint8Array>([
    ['search/units.jsonl', units.map(line).join('')],
    ['search/columns.json', line(compileColumns(units))],
    ['search/directory.json', line(directory)],
    ['search/index.bin', buildIndex(indexed, new Analysis(directory.protectedNames))],
  ]);
}
