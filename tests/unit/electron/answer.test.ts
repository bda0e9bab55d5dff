import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../corpus/engine/engine.ts';
import type { PairSheetAnswer } from '../../../corpus/model/pair-sheet.ts';
import { SearchStopped } from '../../../corpus/search/packed/request.ts';
import { answer, SEARCH_DEADLINE_MS } from '../../../electron/worker/answer.ts';

/** A clock that goes on by `step` milliseconds each time it is read. */
function surroundings({ step = 0, newest = 0 } = {}) {
  let time = 0;
  return { isSuperseded: (id: number) => newest > id, now: () => (time += step), progress: () => undefined };
}

const asking = (answered: PairSheetAnswer | Error) => {
  const engine = {
    pairSheet: () => {
      if (answered instanceof Error) throw answered;
      return answered;
    },
  } as unknown as Engine;
  return answer(engine, { id: 1, call: 'sheet', input: { a: 'FRX', b: 'JPN' } }, surroundings());
};

describe('the worker, asked for a sheet', () => {
  it('gives it', async () => {
    const sheet = { pair: 'FRA-JPN' } as never;
    expect(await asking({ found: true, sheet })).toEqual({ ok: true, value: { pair: 'FRA-JPN' } });
  });

  it('says which country it does not know, with those that are meant perhaps', async () => {
    const near = [{ code: 'FRA', name: 'France' }];
    expect(await asking({ found: false, reason: 'unknown', asked: 'FRX', near })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'This edition knows no country "FRX".', near: ['FRA'] },
    });
    expect(await asking({ found: false, reason: 'ambiguous', asked: 'Congolese', near: [] })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('refuses the same country twice', async () => {
    expect(await asking({ found: false, reason: 'same', asked: 'JPN', near: [] })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  it('turns a fault into a failure', async () => {
    expect(await asking(new Error('broken'))).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('the worker, asked for a search', () => {
  /** Searches until it is told to stop. */
  const endless = {
    search: (_input: unknown, _now: unknown, isStopped: () => boolean) => {
      for (let step = 0; step < 100_000; step += 1) if (isStopped()) throw new SearchStopped();
      return 'ended by itself';
    },
  } as unknown as Engine;
  const search = (around: ReturnType<typeof surroundings>, id = 1) =>
    answer(endless, { id, call: 'search', input: { text: 'a', limit: 1 } }, around);

  it('lets it end when nothing stands against it', async () => {
    expect(await search(surroundings())).toEqual({ ok: true, value: 'ended by itself' });
  });

  it('gives it up at the deadline, and says what to do', async () => {
    const answered = await search(surroundings({ step: SEARCH_DEADLINE_MS / 10 }));
    expect(answered).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('gives it up for a newer one, also when it has not begun', async () => {
    expect(await search(surroundings({ newest: 2 }))).toMatchObject({ ok: false, error: { code: 'superseded' } });
    expect(await search(surroundings({ newest: 2 }), 2)).toMatchObject({ ok: true });
  });

  it('takes any other fault for what it is', async () => {
    const broken = {
      search: () => {
        throw new Error('broken');
      },
    } as unknown as Engine;
    const answered = await answer(broken, { id: 1, call: 'search', input: { text: '', limit: 1 } }, surroundings());
    expect(answered).toMatchObject({ ok: false, error: { code: 'internal', message: 'broken' } });
  });
});
