/**
 * `node build/cli/fingerprint.ts FILE…`: writes `corpus/checks/source-runs.json` anew from the texts
 * that the corpus draws on. They are given by hand, because the repository does not hold them.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { makeRunFile, RunFileSchema } from '../../corpus/checks/runs.ts';
import { ROOT } from '../paths.ts';
import { toJson } from '../write-file.ts';

const RUN_FILE = path.join(ROOT, 'corpus', 'checks', 'source-runs.json');
const SALT_BYTES = 16;

const hash = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** The salt of the file as it is, so that an unchanged text gives an unchanged file. */
async function saltOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? randomBytes(SALT_BYTES).toString('hex') : v.parse(RunFileSchema, JSON.parse(text)).salt;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: node build/cli/fingerprint.ts FILE…\n');
  process.exitCode = 2;
} else {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const runFile = makeRunFile(texts, await saltOf(RUN_FILE), hash);
  await writeFile(RUN_FILE, toJson(runFile, 1));
  process.stdout.write(
    `${String(runFile.texts)} texts, ${String(runFile.runs.length)} runs of ${String(runFile.runWords)} words\n`,
  );
}
