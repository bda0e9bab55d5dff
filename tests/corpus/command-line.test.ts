/** The two commands as a user runs them: only JSON on standard output, plain words on standard error. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { ROOT } from '../../build/paths.ts';

function run(command: 'query' | 'dossier', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [`build/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

interface QueryOutput {
  readonly query: string;
  readonly tookMs: number;
  readonly results: readonly Record<string, unknown>[];
}
const query = (...args: string[]): QueryOutput => JSON.parse(run('query', '--json', ...args).stdout) as QueryOutput;

describe('query', () => {
  beforeAll(() => ensureBuilt({ log: () => undefined }), 120_000);

  it('prints the promised shape', () => {
    const { query: text, tookMs, results } = query('goita putin');
    expect(text).toBe('goita putin');
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(Object.keys(results[0] ?? {})).toEqual(['pair', 'claim', 'score', 'text', 'date', 'status']);
    expect(results[0]).toMatchObject({ pair: 'MLI-RUS', claim: 'MLI-RUS/c37', date: '2023-09-10' });
  });

  it('gives as many as asked', () => {
    expect(query('--limit', '3', 'mali').results.length).toBe(3);
  });

  it.each(['', '   ', '***', 'zzzz nothing', '-mali', '--', '"', 'x~12', '__proto__'])(
    'answers %j without failing',
    (text) => {
      const { status, stdout, stderr } = run('query', '--json', text);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(Array.isArray((JSON.parse(stdout) as QueryOutput).results)).toBe(true);
    },
  );

  it('prints a readable list without --json', () => {
    expect(run('query', 'ilyushin').stdout).toMatch(/1\. MLI-RUS\/c06 {2}1961~/);
  });
});

describe('dossier', () => {
  it.each(['MLI-RUS', 'RUS-MLI', 'ML-RU', 'mli-sun', 'RU ML'])('opens Mali–Russia for %s', (asked) => {
    const { status, stdout } = run('dossier', '--json', asked);
    expect(status).toBe(0);
    const dossier = JSON.parse(stdout) as Record<string, unknown> & { claims: readonly Record<string, unknown>[] };
    expect(dossier).toMatchObject({ schema: 'attache-dossier/1', id: 'MLI-RUS' });
    expect(dossier.claims[0]).toMatchObject({
      text: { en: expect.any(String) as string },
      actors: expect.any(Array) as unknown[],
      sources: expect.any(Array) as unknown[],
    });
  });

  it.each(['XKX-MLI', 'MLI-XKK', 'KOS-MLI', 'UNK-ML', 'xk-ml'])('opens Kosovo–Mali for %s', (asked) => {
    expect(JSON.parse(run('dossier', '--json', asked).stdout)).toMatchObject({ id: 'MLI-XKX' });
  });

  it('exits with 2 and names near matches for an unknown pair', () => {
    const { status, stdout, stderr } = run('dossier', '--json', 'MLI-RUZ');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('MLI-RUS');
  });

  it.each(['FRA-JPN', 'jp-fr', 'Франция Япония', 'France and Japan'])('computes the sheet of %s', (asked) => {
    const { status, stdout } = run('dossier', '--json', asked);
    expect(status).toBe(0);
    expect(stdout.startsWith('{"researched":false,"pair":"FRA-JPN"')).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({ dossier: null, commonBorder: false });
  });

  it.each([
    ['FRX-JPN', 'FRA (France)'],
    ['FRA-FR', 'the same country twice'],
    ['Congolese-Mali', 'COG (Republic of the Congo)'],
  ])('exits with 2 for %s', (asked, words) => {
    const { status, stdout, stderr } = run('dossier', '--json', asked);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('exits with 2 when nothing is named', () => {
    expect(run('dossier', '--json')).toMatchObject({ status: 2, stdout: '' });
  });
});
