/** Holds the corpus against the wording of its founding texts, by hashes: the texts themselves are not here. */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CopyExceptionsSchema, findCopies, textValues } from '../../corpus/checks/no-copy.ts';
import { RunFileSchema } from '../../corpus/checks/runs.ts';
import type { Problem } from '../../corpus/validate/problem.ts';
import { ROOT } from '../paths.ts';

const CHECKS = path.join(ROOT, 'corpus', 'checks');
const hash = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** Every run of seven copied words, and every exception that nothing needs. */
export async function checkCopies(raw: ReadonlyMap<string, unknown>): Promise<Problem[]> {
  const runs = v.parse(RunFileSchema, JSON.parse(await readFile(path.join(CHECKS, 'source-runs.json'), 'utf8')));
  const exceptions = v.parse(CopyExceptionsSchema, parse(await readFile(path.join(CHECKS, 'exceptions.yaml'), 'utf8')));
  const values = [...raw].flatMap(([file, value]) => [...textValues(file, value)]);
  return findCopies(values, runs, exceptions, hash).map(({ kind, file, path: field, words }) => ({
    file,
    path: field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    rule: kind === 'copied' ? 'copied' : 'unused-exception',
    reason:
      kind === 'copied'
        ? `has words of a founding text: "${words}"; say it in our own`
        : `is an exception that nothing needs: "${words}"`,
  }));
}
