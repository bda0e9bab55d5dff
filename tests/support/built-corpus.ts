/** The real corpus, compiled into a temporary folder, and the engine over it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCorpus } from '../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../build/paths.ts';
import { Engine } from '../../corpus/engine/engine.ts';
import { VerifiedFiles } from '../../corpus/node/verified-files.ts';

export interface BuiltCorpus {
  readonly folder: string;
  readonly engine: Engine;
  remove(): Promise<void>;
}

export async function compileRealCorpus(): Promise<BuiltCorpus> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-corpus-'));
  await buildCorpus(CORPUS_DATA, folder);
  const engine = await Engine.open(await VerifiedFiles.open(folder));
  return { folder, engine, remove: () => rm(folder, { recursive: true, force: true }) };
}
