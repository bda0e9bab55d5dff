import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../electron/common/contract.ts';
import { INPUT_SCHEMAS } from '../../../electron/main/ipc/decode.ts';

const HOSTILE: readonly unknown[] = [
  undefined,
  0,
  '',
  [],
  {},
  { text: 1, limit: 1 },
  { text: 'a' },
  { text: 'a', limit: 0 },
  { text: 'a', limit: 1e9 },
  { text: 'a', limit: 1.5 },
  { text: 'a', limit: Number.NaN },
  { text: 'a'.repeat(10_001), limit: 1 },
  { text: 'a', limit: 1, extra: true },
  { pair: null },
  { pair: 'A'.repeat(65) },
  { pair: ['MLI-RUS'] },
  { a: 'FRA' },
  { a: 'FRA', b: null },
  { a: 'FRA', b: 'A'.repeat(129) },
  { a: 'FRA', b: 'JPN', c: 'DEU' },
  { theme: 'purple' },
  { theme: 'dark', path: '/etc' },
  JSON.parse('{"__proto__":{"theme":"dark"}}'),
];

describe('decoders', () => {
  it('stand for every channel', () => {
    expect(Object.keys(INPUT_SCHEMAS).sort()).toEqual([...CHANNELS].sort());
  });

  it.each(CHANNELS)('%s refuses what is not its input', (channel) => {
    for (const input of HOSTILE) expect(v.is(INPUT_SCHEMAS[channel], input)).toBe(false);
  });

  it('take what the window sends', () => {
    expect(v.is(INPUT_SCHEMAS['app:status'], null)).toBe(true);
    expect(v.is(INPUT_SCHEMAS['search:query'], { text: 'goita *~^"', limit: 50 })).toBe(true);
    expect(v.is(INPUT_SCHEMAS['dossier:get'], { pair: 'MLI-RUS' })).toBe(true);
    expect(v.is(INPUT_SCHEMAS['pair:sheet'], { a: 'Франция', b: "Côte d'Ivoire" })).toBe(true);
    expect(v.is(INPUT_SCHEMAS['settings:set'], { theme: 'dark' })).toBe(true);
  });
});
