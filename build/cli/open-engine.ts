/** Opens the worker's engine over the built corpus for a command; builds first where there is no build. */
import { Engine } from '../../corpus/engine/engine.ts';
import { CorpusFileError } from '../../corpus/engine/files.ts';
import { VerifiedFiles } from '../../corpus/node/verified-files.ts';
import { CorpusProblems } from '../corpus/compile.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { DIST_CORPUS } from '../paths.ts';

/** Runs `command` with the engine; failures are told in words on standard error, exit code 1. */
export async function withEngine(command: (engine: Engine) => Promise<void> | void): Promise<void> {
  try {
    await ensureBuilt();
    await command(await Engine.open(await VerifiedFiles.open(DIST_CORPUS)));
  } catch (error) {
    if (error instanceof CorpusProblems) {
      for (const line of error.lines) process.stderr.write(`${line}\n`);
      process.stderr.write(`${error.message}; mend it and try again\n`);
    } else if (error instanceof CorpusFileError) {
      process.stderr.write(`dist/corpus/${error.file} ${error.message}; run "npm run build" to make it anew\n`);
    } else throw error;
    process.exitCode = 1;
  }
}
