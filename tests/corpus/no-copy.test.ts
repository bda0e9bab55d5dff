/** The corpus restates facts in its own words: held against every seven-word run of its founding texts. */
import { createHmac } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CopyExceptionsSchema, findCopies, textValues, type TextValue } from '../../corpus/checks/no-copy.ts';
import { makeRunFile, runHashes, RunFileSchema, wordsOf } from '../../corpus/checks/runs.ts';

const CORPUS = path.resolve(import.meta.dirname, '..', '..', 'corpus');
const DATA = path.join(CORPUS, 'data');

const hash = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

const read = (...parts: string[]): Promise<string> => readFile(path.join(CORPUS, ...parts), 'utf8');
const runFile = v.parse(RunFileSchema, JSON.parse(await read('checks', 'source-runs.json')));
const exceptions = v.parse(CopyExceptionsSchema, parse(await read('checks', 'exceptions.yaml')));

async function readValues(): Promise<TextValue[]> {
  const files = (await readdir(DATA, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort();
  const values = await Promise.all(
    files.map(async (file) => {
      const name = file.split(path.sep).join('/');
      const value: unknown = parse(await readFile(path.join(DATA, file), 'utf8'));
      return [...textValues(name, value)];
    }),
  );
  return values.flat();
}
const values = await readValues();

/** A headline of one founding text: public, long enough to be caught, and no exception in a dossier. */
const PLANTED = 'Mali announces severance of diplomatic relations with Ukraine';

describe('the run file', () => {
  it('covers the five founding texts', () => {
    expect(runFile.texts).toBe(5);
    expect(runFile.runs.length).toBeGreaterThan(2000);
  });

  it('is sorted and holds no run twice', () => {
    expect(runFile.runs).toEqual([...new Set(runFile.runs)].sort());
  });
});

describe('the corpus as committed', () => {
  it('reaches every kind of file', () => {
    const folders = new Set(values.map(({ file }) => file.split('/')[0]));
    expect(folders).toEqual(
      new Set(['corpus.yaml', 'dossiers', 'organisations', 'persons', 'polities', 'sources', 'vocabularies']),
    );
    expect(values.length).toBeGreaterThan(2000);
  });

  it('copies nothing, and every exception is needed', () => {
    expect(findCopies(values, runFile, exceptions, hash)).toEqual([]);
  });

  it('would be found out if a claim copied one run', () => {
    const at = values.findIndex(({ file, path: field }) => file.startsWith('dossiers/') && field.endsWith('.text.en'));
    const planted = values.map((value, index) =>
      index === at ? { ...value, text: `As one page put it, ${wordsOf(PLANTED).slice(0, 7).join(' ')}.` } : value,
    );
    expect(findCopies(planted, runFile, exceptions, hash)).toEqual([
      {
        kind: 'copied',
        file: values[at]?.file,
        path: values[at]?.path,
        words: 'mali announces severance of diplomatic relations with',
      },
    ]);
  });

  it('would be found out through capitals, accents and punctuation', () => {
    const text = 'MALÍ — announces: severance of “diplomatic” relations, with…';
    expect(findCopies([{ file: 'dossiers/A.yaml', path: 'x', text }], runFile, [], hash)).toHaveLength(1);
  });
});

describe('exceptions', () => {
  const own = makeRunFile(['the quick brown fox jumps over the lazy dog at dawn'], 'ab'.repeat(16), hash);
  const title = 'The Quick Brown Fox Jumps over the Lazy Dog';
  const value = (text: string, file = 'sources/fox.yaml'): TextValue[] => [{ file, path: 'csl.title', text }];
  const listed = [{ file: 'sources/fox.yaml', text: title, reason: 'title of a work' }];

  it('excuse the whole title', () => {
    expect(findCopies(value(title), own, listed, hash)).toEqual([]);
    expect(findCopies(value(`${title}, 2nd ed.`), own, listed, hash)).toEqual([]);
  });

  it('do not excuse a part of it', () => {
    const kinds = findCopies(value('The quick brown fox jumps over the'), own, listed, hash).map(({ kind }) => kind);
    expect(kinds).toEqual(['copied', 'unused-exception']);
  });

  it('do not excuse what runs on beyond it', () => {
    expect(findCopies(value(`${title} at dawn`), own, listed, hash)).toEqual([
      {
        kind: 'copied',
        file: 'sources/fox.yaml',
        path: 'csl.title',
        words: 'fox jumps over the lazy dog at dawn',
      },
    ]);
  });

  it('do not excuse another file', () => {
    const kinds = findCopies(value(title, 'sources/other.yaml'), own, listed, hash).map(({ kind }) => kind);
    expect(kinds).toEqual(['copied', 'unused-exception']);
  });

  it('are reported when nothing needs them', () => {
    expect(findCopies(value('nothing of the kind'), own, listed, hash)).toEqual([
      { kind: 'unused-exception', file: 'sources/fox.yaml', path: '', words: wordsOf(title).join(' ') },
    ]);
  });
});

describe('runs', () => {
  it('need seven words', () => {
    expect(runHashes('one two three four five six', 'ab', hash)).toEqual([]);
    expect(runHashes('one two three four five six seven eight', 'ab', hash)).toHaveLength(2);
  });

  it('leave out web addresses and ids', () => {
    const file = { id: 'src:a', URL: 'https://example.org/a', claims: ['MLI-RUS/c01'], text: { en: 'words' } };
    expect([...textValues('f', file)]).toEqual([{ file: 'f', path: 'text.en', text: 'words' }]);
  });
});
