/** Answers one request with the engine; whatever goes wrong comes back as a failure, never as silence. */
import { CorpusFileError } from '../../corpus/engine/files.ts';
import type { Engine } from '../../corpus/engine/engine.ts';
import type { Failure, Result } from '../common/result.ts';
import type { WorkerCalls, WorkerRequest } from '../common/worker-protocol.ts';
import type { Progress } from '../../corpus/engine/search/own-texts.ts';
import { SearchStopped } from '../../corpus/search/packed/request.ts';

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

/** A search that takes longer is given up: nobody types and waits for a second. */
export const SEARCH_DEADLINE_MS = 1000;

/** What a request is answered with, besides the engine. */
export interface Surroundings {
  /** True once a newer search has been asked for. */
  readonly isSuperseded: (id: number) => boolean;
  readonly now: () => number;
  readonly progress: Progress;
}

const SUPERSEDED = fail({ code: 'superseded', message: 'A newer search has taken its place.' });
const TOO_LONG = fail({ code: 'timeout', message: 'This search took too long. Ask for less: fewer or longer words.' });

function search(
  engine: Engine,
  id: number,
  input: WorkerCalls['search']['in'],
  { isSuperseded, now }: Surroundings,
): Result<unknown> {
  // Older searches that waited their turn are not begun.
  if (isSuperseded(id)) return SUPERSEDED;
  const deadline = now() + SEARCH_DEADLINE_MS;
  try {
    return { ok: true, value: engine.search(input, now, () => isSuperseded(id) || now() > deadline) };
  } catch (error) {
    if (!(error instanceof SearchStopped)) throw error;
    return isSuperseded(id) ? SUPERSEDED : TOO_LONG;
  }
}

async function own(engine: Engine, { put, removed, noted }: WorkerCalls['own']['in'], progress: Progress) {
  engine.noteClaims(noted);
  await engine.changeOwn(put, removed, progress);
  return { ok: true, value: null } as const;
}

export async function answer(
  engine: Engine,
  request: WorkerRequest,
  surroundings: Surroundings,
): Promise<Result<unknown>> {
  try {
    if (request.call === 'search') return search(engine, request.id, request.input, surroundings);
    if (request.call === 'sheet') return sheet(engine, request.input.a, request.input.b);
    if (request.call === 'own') return await own(engine, request.input, surroundings.progress);
    return await dossier(engine, request.input.pair);
  } catch (error) {
    if (error instanceof CorpusFileError) {
      return fail({ code: 'corpus-unavailable', message: `The corpus file ${error.file} ${error.message}.` });
    }
    return fail({ code: 'internal', message: error instanceof Error ? error.message : String(error) });
  }
}
