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

function sheet(engine: Engine, a: string, b: string): Result<unknown> {
  const answered = engine.pairSheet(a, b);
  if (answered.found) return { ok: true, value: answered.sheet };
  const { reason, asked, near } = answered;
  const message = {
    unknown: `This edition knows no country "${asked}".`,
    ambiguous: `"${asked}" may mean several countries.`,
    same: `"${a}" and "${b}" are the same country; name two.`,
  }[reason];
  return fail({ code: reason === 'same' ? 'bad-input' : 'not-found', message, near: near.map(({ code }) => code) });
}

export async function answer(engine: Engine, request: WorkerRequest): Promise<Result<unknown>> {
  try {
    if (request.call === 'search') return { ok: true, value: engine.search(request.input, () => performance.now()) };
    if (request.call === 'sheet') return sheet(engine, request.input.a, request.input.b);
    return await dossier(engine, request.input.pair);
  } catch (error) {
    if (error instanceof CorpusFileError) {
      return fail({ code: 'corpus-unavailable', message: `The corpus file ${error.file} ${error.message}.` });
    }
    return fail({ code: 'internal', message: error instanceof Error ? error.message : String(error) });
  }
}
