import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flagFile } from '../../../build/bundle.ts';
import { CORPUS_DATA, ROOT } from '../../../build/paths.ts';

interface Record {
  readonly codes: { readonly iso3: string; readonly iso2?: string };
}

const folder = path.join(CORPUS_DATA, 'polities');
const polities = await Promise.all(
  (await readdir(folder)).map(async (file) => parse(await readFile(path.join(folder, file), 'utf8')) as Record),
);

describe('flags', () => {
  it('exist for every polity, as pictures that run nothing and load nothing', async () => {
    const faults: string[] = [];
    for (const { codes } of polities) {
      const svg = await readFile(flagFile(codes), 'utf8').catch(() => '');
      if (!svg.startsWith('<svg')) faults.push(`${codes.iso3}: none`);
      if (/<script|\son\w+=|href=/i.test(svg)) faults.push(`${codes.iso3}: not a plain picture`);
    }
    expect(faults).toEqual([]);
  });

  it('are our own only where the package has none, and each is used', async () => {
    const own = (await readdir(path.join(ROOT, 'build/flags'))).sort();
    const used = polities.map(({ codes }) => flagFile(codes)).filter((file) => !file.includes('node_modules'));
    expect(used.map((file) => path.basename(file)).sort()).toEqual(own);
  });

  it('of the Sahrawi republic is the one the package files under its territory', () => {
    expect(path.basename(flagFile({ iso3: 'XSR' }))).toBe('EH.svg');
    expect(path.basename(flagFile({ iso3: 'MLI', iso2: 'ML' }))).toBe('ML.svg');
  });
});
