/** `npm run build`: corpus, bundles, manifest. Same input, same bytes. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { CorpusProblems, buildCorpus } from './corpus/compile.ts';
import { CORPUS_DATA, DIST } from './paths.ts';
import { listFacts, toJson, writeText, type FileFacts } from './write-file.ts';

export type Log = (line: string) => void;

/** Builds everything into `dist`; rejects with `CorpusProblems` when the corpus does not hold. */
export async function buildAll(log: Log, dist: string = DIST): Promise<void> {
  const started = performance.now();
  const { counts, files: compiledFiles } = await buildCorpus(CORPUS_DATA, path.join(dist, 'corpus'));
  const compiled = performance.now();
  log(
    `corpus: ${String(counts.dossiers)} dossiers, ${String(counts.claims)} claims, ${String(counts.sources)} sources, ` +
      `${String(counts.polities)} polities; ${megabytes(compiledFiles)} MB compiled with its index (${seconds(compiled - started)})`,
  );
  await bundle(dist);
  await rm(path.join(dist, 'manifest.json'), { force: true });
  const files = await listFacts(dist);
  await writeText(dist, 'manifest.json', toJson({ schema: 'attache-build/1', files }, 2));
  log(
    `program: ${String(Object.keys(files).length)} files, ${megabytes(files)} MB (${seconds(performance.now() - compiled)})`,
  );
}

const megabytes = (files: Readonly<Record<string, FileFacts>>): string =>
  (Object.values(files).reduce((sum, file) => sum + file.bytes, 0) / 1e6).toFixed(1);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Runs `work` as a command: problems of the corpus are printed line by line, exit code 1. */
export async function runBuild(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CorpusProblems)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.stderr.write(`${error.message}; nothing was built. The rules are explained in CONTRIBUTING.md.\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) {
  await runBuild(() => buildAll((line) => process.stdout.write(`${line}\n`)));
}
