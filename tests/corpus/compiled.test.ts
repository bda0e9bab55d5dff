/** What the build writes from the real corpus: complete, alone-standing, the same every time, and guarded. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusProblems, buildCorpus, loadCorpus } from '../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../build/paths.ts';
import { listFacts } from '../../build/write-file.ts';
import { VerifiedFiles } from '../../corpus/node/verified-files.ts';
import { Engine } from '../../corpus/engine/engine.ts';
import { referencesIn } from '../../corpus/validate/walk.ts';
import { compileRealCorpus, type BuiltCorpus } from '../support/built-corpus.ts';

describe('the compiled corpus', () => {
  let corpus: BuiltCorpus;
  beforeAll(async () => {
    corpus = await compileRealCorpus();
  });
  afterAll(() => corpus.remove());

  it('is the same, byte for byte, when built again', async () => {
    const first = await listFacts(corpus.folder);
    const again = await mkdtemp(path.join(tmpdir(), 'attache-again-'));
    try {
      await buildCorpus(CORPUS_DATA, again);
      expect(await listFacts(again)).toEqual(first);
      expect(Object.keys(first).length).toBeGreaterThan(5);
    } finally {
      await rm(again, { recursive: true });
    }
  });

  it('holds dossiers that can be read alone', async () => {
    for (const { id } of corpus.engine.catalogue.dossiers) {
      const dossier = await corpus.engine.dossier(id);
      const here = new Set<string>([
        ...[dossier.polities, dossier.persons, dossier.organisations, dossier.sources].flatMap((records) =>
          records.map((record) => record.id),
        ),
        ...[dossier.missions, dossier.agreements, dossier.threads].flatMap((records) =>
          records.map((record) => record.id),
        ),
      ]);
      const missing = [...referencesIn(dossier)].filter(({ kind, ref }) => kind !== 'claim' && !here.has(ref));
      expect(missing, id).toEqual([]);
    }
  });

  it('gives every claim a source that is seen, or cited in one that is', async () => {
    let claims = 0;
    for (const { id } of corpus.engine.catalogue.dossiers) {
      const dossier = await corpus.engine.dossier(id);
      const access = new Map<string, string>(dossier.sources.map((source) => [source.id, source.access]));
      for (const claim of [...dossier.claims, ...dossier.alsoSeenFrom]) {
        for (const { source, via } of claim.sources) expect(access.get(via ?? source), claim.id).toBe('seen');
        claims += 1;
      }
    }
    expect(claims).toBeGreaterThanOrEqual(95);
  });

  it.each(['catalogue.json', 'search/units.jsonl', 'search/columns.json', 'search/directory.json', 'search/index.bin'])(
    'refuses to open when one byte of %s is changed',
    async (file) => {
      const copy = await mkdtemp(path.join(tmpdir(), 'attache-damage-'));
      try {
        await cp(corpus.folder, copy, { recursive: true });
        const bytes = await readFile(path.join(copy, file));
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
        await writeFile(path.join(copy, file), bytes);
        const opening = VerifiedFiles.open(copy).then((files) => Engine.open(files));
        await expect(opening).rejects.toMatchObject({ name: 'CorpusFileError', file });
        await rm(path.join(copy, file));
        await expect(VerifiedFiles.open(copy).then((files) => Engine.open(files))).rejects.toMatchObject({
          file,
          message: 'is missing',
        });
      } finally {
        await rm(copy, { recursive: true });
      }
    },
  );

  it('reads no file that the manifest does not list', async () => {
    const files = await VerifiedFiles.open(corpus.folder);
    for (const file of ['../package.json', 'manifest.json', '/etc/passwd', '__proto__', 'dossiers/../catalogue.json']) {
      await expect(files.readText(file)).rejects.toMatchObject({ name: 'CorpusFileError' });
    }
  });
});

describe('a broken corpus', () => {
  it('is reported with file, line, field and reason', async () => {
    const copy = await mkdtemp(path.join(tmpdir(), 'attache-broken-'));
    try {
      await cp(CORPUS_DATA, copy, { recursive: true });
      const file = path.join(copy, 'dossiers/MLI-RUS.yaml');
      const lines = (await readFile(file, 'utf8')).split('\n');
      const at = lines.findIndex((line) => line.includes("date: '2023-09-10'"));
      lines[at] = lines[at]?.replace('2023-09-10', '2023-09-31') ?? '';
      await writeFile(file, lines.join('\n'));
      const problems = await loadCorpus(copy).catch((error: unknown) =>
        error instanceof CorpusProblems ? error.lines : [],
      );
      expect(problems).toEqual([
        expect.stringMatching(
          new RegExp(
            `^corpus/data/dossiers/MLI-RUS\\.yaml:${String(at + 1)} claims\\[\\d+\\]\\.date: "2023-09-31" is not an EDTF date`,
          ),
        ),
      ]);
      await writeFile(file, 'a: [1, 2');
      await expect(loadCorpus(copy)).rejects.toBeInstanceOf(CorpusProblems);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});
