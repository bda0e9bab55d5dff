/** Answers one request with the engine; whatever goes wrong comes back as a failure, never as silence. */
import { CorpusFileError } from '../../corpus/engine/files.ts';
import type { Engine } from '../../corpus/engine/engine.ts';
import type { Failure, Result } from '../common/result.ts';
import type { WorkerRequest } from '../common/worker-protocol.ts';

const fail = (error: Failure): Result<never> => ({ ok: false, error });

async function dossier(engine: Engine, asked: string): Promise<Result<unknown>> {
  const resolution = engine.resolve(asked);
  if (!resolution.found) {
    return fail({ code: 'not-found', message: `This edition has no dossier "${asked}".`, near: resolution.near });
  }
  return { ok: true, value: await engine.dossier(resolution.pair) };
}

export async function answer(engine: Engine, request: WorkerRequest): Promise<Result<unknown>> {
  try {
    if (request.call === 'search') return { ok: true, value: engine.search(request.input, () => performance.now()) };
    return await dossier(engine, request.input.pair);
  } catch (error) {
    if (error instanceof CorpusFileError) {
      return fail({ code: 'corpus-unavailable', message: `The corpus file ${error.file} ${error.message}.` });
    }
    return fail({ code: 'internal', message: error instanceof Error ? error.message : String(error) });
  }
}
