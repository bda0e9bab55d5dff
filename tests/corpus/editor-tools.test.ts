/** The editor's commands, run as an editor runs them. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../build/corpus/compile.ts';
import { CORPUS_DATA, ROOT } from '../../build/paths.ts';

const run = (command: string, ...args: string[]) =>
  spawnSync('node', [`build/cli/${command}.ts`, ...args], { cwd: ROOT, encoding: 'utf8' });

describe('corpus:new', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'attache-new-'));
    await cp(CORPUS_DATA, data, { recursive: true });
  });
  afterAll(() => rm(data, { recursive: true }));

  it('begins a dossier that passes the check and says that nothing is researched', async () => {
    expect(run('corpus-new', 'tcd-mli', data)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('MLI-TCD.yaml') as string,
    });
    const { corpus } = await loadCorpus(data);
    const begun = corpus.dossiers.find(({ value }) => value.id === 'MLI-TCD')?.value;
    expect(begun?.title.en).toBe('Chad and Mali');
    expect(begun?.standing.diplomaticRelations).toEqual([expect.objectContaining({ value: 'unknown', claims: [] })]);
  });

  it.each([
    ['MLI-RUS', 'is already there'],
    ['MLI-QQQ', 'names no two polities'],
    ['MLI-MLI', 'names no two polities'],
    ['', 'names no two polities'],
  ])('refuses %j', (asked, reason) => {
    expect(run('corpus-new', asked, data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(reason) as string,
    });
  });
});

describe('corpus:check', () => {
  it('says that the corpus holds, and gives advice on request', () => {
    const { status, stdout } = run('corpus-check', '--advice', '--years', '10');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\[old-as-of\]/);
    expect(stdout).toMatch(/the corpus holds: 37 dossiers, \d+ claims, \d+ sources/);
  });
});

describe('corpus:report', () => {
  it('counts every claim once by each measure', async () => {
    const { status, stdout } = run('corpus-report');
    expect(status).toBe(0);
    const { corpus } = await loadCorpus(CORPUS_DATA);
    const claims = [...corpus.dossiers, ...corpus.polities].reduce(
      (sum, { value }) => sum + (value.claims?.length ?? 0),
      0,
    );
    for (const title of ['home', 'theme', 'confidence', 'status']) {
      const table = new RegExp(`^Claims by ${title}\\n((?:  .*\\n)+)`, 'm').exec(stdout)?.[1] ?? '';
      const sum = table.split('\n').reduce((total, row) => total + Number(/(\d+)$/.exec(row)?.[1] ?? 0), 0);
      expect(sum, title).toBe(claims);
    }
    expect(stdout).toContain('Oldest as-of dates');
  });
});
