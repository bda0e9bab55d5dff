import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../corpus/engine/engine.ts';
import type { PairSheetAnswer } from '../../../corpus/model/pair-sheet.ts';
import { answer } from '../../../electron/worker/answer.ts';

const asking = (answered: PairSheetAnswer | Error) => {
  const engine = {
    pairSheet: () => {
      if (answered instanceof Error) throw answered;
      return answered;
    },
  } as unknown as Engine;
  return answer(engine, { id: 1, call: 'sheet', input: { a: 'FRX', b: 'JPN' } });
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
