/** Reads, validates and compiles the corpus into `dist/corpus`. A corpus with a problem is not written. */
import { rm } from 'node:fs/promises';
import { compileCatalogue } from '../../corpus/compile/catalogue.ts';
import { codeTable, pairAliases } from '../../corpus/compile/aliases.ts';
import { compileDossier } from '../../corpus/compile/dossier.ts';
import { indexClaims } from '../../corpus/compile/index-claims.ts';
import { compileSearchFiles } from '../../corpus/compile/search-files.ts';
import { validate } from '../../corpus/validate/validate.ts';
import type { CompiledDossier, CorpusManifest } from '../../corpus/model/compiled.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import type { FileFacts } from '../write-file.ts';
import { toJson, writeBytes, writeText } from '../write-file.ts';
import { readCorpus, type ReadCorpus } from './read.ts';
import { describeProblem } from './report.ts';

/** The corpus does not hold; `lines` say where and why, one problem each. */
export class CorpusProblems extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`the corpus has ${String(lines.length)} problem${lines.length === 1 ? '' : 's'}`);
    this.name = 'CorpusProblems';
    this.lines = lines;
  }
}

/** Reads and validates the corpus under `root`; rejects with `CorpusProblems`. */
export async function loadCorpus(root: string): Promise<{ readonly corpus: Corpus; readonly read: ReadCorpus }> {
  const read = await readCorpus(root);
  const problems = read.corpus === null ? read.problems : [...read.problems, ...validate(read.corpus)];
  if (read.corpus === null || problems.length > 0) {
    throw new CorpusProblems(problems.map((problem) => describeProblem(problem, read.lineOf)));
  }
  return { corpus: read.corpus, read };
}

/** Every id other than its own that leads to a dossier: both orders of all its codes, and its aliases. */
function aliasesOf(
  pair: string,
  codes: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>>,
): string[] {
  const [first = '', second = ''] = pair.split('-');
  const spellings = (code: string): string[] => Object.keys(codes).filter((alias) => codes[alias] === code);
  const crossed = spellings(first).flatMap((a) => spellings(second).flatMap((b) => [`${a}-${b}`, `${b}-${a}`]));
  const listed = Object.keys(extra).filter((alias) => extra[alias] === pair);
  return [...new Set([...crossed, ...listed])].filter((alias) => alias !== pair).sort();
}

export function compileDossiers(corpus: Corpus): CompiledDossier[] {
  const index = indexClaims(corpus);
  const codes = codeTable(corpus);
  const extra = pairAliases(corpus);
  return corpus.dossiers.map(({ value }) => compileDossier(value, corpus, index, aliasesOf(value.id, codes, extra)));
}

/** Compiles `dataRoot` into `outRoot`; returns the manifest it wrote. */
export async function buildCorpus(dataRoot: string, outRoot: string): Promise<CorpusManifest> {
  const { corpus } = await loadCorpus(dataRoot);
  const index = indexClaims(corpus);
  const dossiers = compileDossiers(corpus);
  const catalogue = compileCatalogue(corpus, dossiers, index);
  await rm(outRoot, { recursive: true, force: true });
  const outputs: readonly (readonly [string, unknown])[] = [
    ['catalogue.json', catalogue],
    ...dossiers.map((dossier) => [`dossiers/${dossier.id}.json`, dossier] as const),
  ];
  const files: Record<string, FileFacts> = {};
  for (const [file, value] of outputs) files[file] = await writeText(outRoot, file, toJson(value));
  for (const [file, content] of compileSearchFiles(corpus, index)) {
    files[file] =
      typeof content === 'string' ? await writeText(outRoot, file, content) : await writeBytes(outRoot, file, content);
  }
  const manifest: CorpusManifest = {
    schema: 'attache-corpus/1',
    version: catalogue.version,
    date: catalogue.date,
    counts: catalogue.counts,
    files,
  };
  await writeText(outRoot, 'manifest.json', toJson(manifest, 2));
  return manifest;
}
