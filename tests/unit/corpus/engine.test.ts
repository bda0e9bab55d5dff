import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../corpus/compile/aliases.ts';
import { compileCatalogue } from '../../../corpus/compile/catalogue.ts';
import { compileDossier } from '../../../corpus/compile/dossier.ts';
import { indexClaims } from '../../../corpus/compile/index-claims.ts';
import { compileDirectory } from '../../../corpus/compile/directory.ts';
import { compileSearchFiles } from '../../../corpus/compile/search-files.ts';
import { Engine } from '../../../corpus/engine/engine.ts';
import { Analysis } from '../../../corpus/search/analysis/analysis.ts';
import { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { sampleCorpus } from '../../support/sample-corpus.ts';

/** The sample corpus compiled in memory; `change` may damage a file. */
async function openSample(
  change: (files: Map<string, string | Uint8Array>) => void = () => undefined,
): Promise<Engine> {
  const corpus = sampleCorpus();
  const index = indexClaims(corpus);
  const dossiers = corpus.dossiers.map(({ value }) => compileDossier(value, corpus, index, []));
  const files = new Map<string, string | Uint8Array>([
    ['catalogue.json', JSON.stringify(compileCatalogue(corpus, dossiers, index))],
    ...compileSearchFiles(corpus, index),
    ...dossiers.map((dossier) => [`dossiers/${dossier.id}.json`, JSON.stringify(dossier)] as const),
  ]);
  change(files);
  return Engine.open(new MemoryFiles(files));
}

const find = async (text: string, limit = 20) => (await openSample()).search({ text, limit }, () => 0);

describe('Engine', () => {
  it.each(['orn', 'Örn', 'ORN', 'эрн', 'Ана'])('finds a person by %s', async (text) => {
    expect((await find(text)).hits.map(({ claim }) => claim)).toContain('QMA-QMB/c01');
  });

  it.each(['Квендор', 'квен', 'QEN', 'qm '])('finds the claims of a country by %s, and names it', async (text) => {
    const page = await find(text);
    expect(page.countries).toEqual([{ code: 'QMA', name: 'Quendor' }]);
    expect(page.hits.map(({ claim }) => claim)).toContain('QMA-QMB/c01');
    const hit = page.hits.find(({ claim }) => claim === 'QMA-QMB/c01');
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['Quendor']);
  });

  it('prefers claims that hold every word, and says when none does', async () => {
    const all = await find('orn strand');
    expect(all.mode).toBe('all');
    expect(all.hits.map(({ claim }) => claim)).toEqual(['QMA-QMB/c01']);
    const any = await find('strand volcano ');
    expect(any.mode).toBe('any');
    expect(any.hits[0]?.claim).toBe('QMA-QMB/c01');
  });

  it('marks the words that answer, and names what the text does not hold', async () => {
    const [hit] = (await find('Эрн strand ')).hits;
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['Strand']);
    expect(hit?.matchedNames).toEqual(['Ana Örn']);
  });

  it('finds background claims and opens them in the dossier that shows them', async () => {
    const [hit] = (await find('government fell')).hits;
    expect(hit).toMatchObject({ claim: 'QMA/b01', pair: 'QMA-QMB' });
  });

  it.each([
    ['quendor quessant', 1],
    ['quessant QUEN', 1],
    ['квендор quessant', 1],
    ['QM QMB', 1],
    ['quendor', 1],
    ['volcano', 0],
  ])('names the pair of %s', async (text, count) => {
    expect((await find(text)).pairs.length).toBe(count);
  });

  it('answers nothing with an empty list', async () => {
    for (const text of ['', '   ', '***', 'volcano']) expect((await find(text)).hits).toEqual([]);
    expect((await find('')).mode).toBe('none');
  });

  it('never returns more than asked and counts all', async () => {
    const page = await find('quendor', 1);
    expect(page.hits.length).toBe(1);
    expect(page.total).toBeGreaterThan(1);
    expect((await find('quendor', Number.NaN)).hits.length).toBe(page.total);
  });

  it.each(['QMB-QMA', 'qma-qmb', 'QM/QMB', 'QEN-QMB', ' qmb qma '])('resolves %s', async (asked) => {
    expect((await openSample()).resolve(asked)).toEqual({ found: true, pair: 'QMA-QMB' });
  });

  it.each(['QMA-XXX', 'QMA-QMC', 'QMA'])('offers near matches for %s', async (asked) => {
    expect((await openSample()).resolve(asked)).toEqual({ found: false, near: ['QMA-QMB'] });
  });

  it.each(['', '__proto__-constructor', 'toString', '\uD800', 'A'.repeat(9999)])(
    'does not fail on %j',
    async (asked) => {
      expect((await openSample()).resolve(asked).found).toBe(false);
    },
  );

  it('names the file that is missing or damaged', async () => {
    const missing = openSample((files) => files.delete('search/units.jsonl'));
    await expect(missing).rejects.toMatchObject({ name: 'CorpusFileError', file: 'search/units.jsonl' });
    const damaged = openSample((files) => files.set('catalogue.json', '{"a"'));
    await expect(damaged).rejects.toMatchObject({ file: 'catalogue.json' });
    const cutOff = openSample((files) => files.set('search/index.bin', new Uint8Array(7)));
    await expect(cutOff).rejects.toMatchObject({ name: 'CorpusFileError', file: 'search/index.bin' });
    await expect(cutOff).rejects.toThrow('is cut off');
  });

  it('refuses an index of another analysis, where Lunr would only warn', async () => {
    const foreign = openSample((files) => files.set('search/index.bin', new PackedBuilder('other/9').pack()));
    await expect(foreign).rejects.toThrow('other/9');
    await expect(foreign).rejects.toMatchObject({ name: 'CorpusFileError', file: 'search/index.bin' });
    const corpus = sampleCorpus();
    const { label } = new Analysis(compileDirectory(corpus, [...indexClaims(corpus).values()]).protectedNames);
    const fieldless = openSample((files) => files.set('search/index.bin', new PackedBuilder(label).pack()));
    await expect(fieldless).rejects.toThrow('made with other fields');
  });
});

describe('compiled dossier', () => {
  const corpus = sampleCorpus();
  const index = indexClaims(corpus);
  const source = corpus.dossiers[0]?.value;
  if (source === undefined) throw new Error('the sample has a dossier');
  const dossier = compileDossier(source, corpus, index, ['QMB-QMA']);

  it('stands alone: every reference in it is in it', () => {
    expect(dossier.persons.map(({ id }) => id)).toEqual(['per:orn']);
    expect(dossier.organisations.map(({ id }) => id)).toEqual(['org:ministry']);
    expect(dossier.polities.map(({ id }) => id)).toEqual(['pol:QMA', 'pol:QMB']);
    expect(dossier.sources.map(({ id }) => id)).toEqual(['src:gazette', 'src:letter']);
  });

  it('says where an unopened source is known from', () => {
    expect(dossier.sources.find(({ id }) => id === 'src:letter')?.citedBy).toEqual(['src:gazette']);
  });

  it('carries claims at home elsewhere whole, once', () => {
    expect(dossier.alsoSeenFrom.map(({ id, home, seenIn }) => ({ id, home, seenIn }))).toEqual([
      { id: 'QMA/b01', home: 'QMA', seenIn: ['QMA-QMB'] },
    ]);
  });

  it('turns a plan whose day has passed out of date, and never into an event', () => {
    const planned = sampleCorpus();
    const first = planned.dossiers[0]?.value.claims[0];
    if (first === undefined) throw new Error('the sample has a claim');
    Object.assign(first, { assertion: 'plan', value: { plannedFor: '2022-02' } });
    expect(indexClaims(planned).get('QMA-QMB/c01')).toMatchObject({ status: 'outdated', assertion: 'plan' });
    Object.assign(first, { value: { plannedFor: '2122-02' } });
    expect(indexClaims(planned).get('QMA-QMB/c01')?.status).toBe('reported');
  });

  it('knows every code', () => {
    expect(codeTable(corpus)).toEqual({ QEN: 'QMA', QM: 'QMA', QMA: 'QMA', QMB: 'QMB' });
  });
});
