/** What a generated world is made of: texts, names and labels of the real corpus; and sentences of other texts. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCorpus } from '../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../build/paths.ts';
import { compileUnits } from '../../corpus/compile/units.ts';
import { indexClaims } from '../../corpus/compile/index-claims.ts';

export interface WorldSource {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  readonly polities: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** Every spelling of each person and organisation. */
  readonly actors: readonly (readonly string[])[];
}

export async function readWorldSource(): Promise<WorldSource> {
  const { corpus } = await loadCorpus(CORPUS_DATA);
  const { indexed } = compileUnits(corpus, indexClaims(corpus));
  return {
    texts: indexed.map(({ text }) => text),
    labels: indexed.map(({ labels }) => labels),
    polities: corpus.polities.map(({ value }) => ({
      code: value.id.slice('pol:'.length),
      names: [value.names.en, ...Object.values(value.names)],
    })),
    actors: [
      ...corpus.persons.map(({ value }) => value.names.map(({ text }) => text)),
      ...corpus.organisations.map(({ value }) => [...Object.values(value.names), ...(value.nameVariants ?? [])]),
    ],
  };
}

/** The sentences of all text files below a folder, in the order of the files' names. */
export async function readSentences(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:txt|md|text)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const sentences: string[] = [];
  for (const file of files) {
    const text = (await readFile(file, 'utf8')).replaceAll(/\s+/g, ' ');
    for (const sentence of text.split(/(?<=[.!?]) (?=\p{Lu})/u)) if (sentence.length > 20) sentences.push(sentence);
  }
  if (sentences.length === 0) throw new Error(`no sentences in the .txt and .md files of ${folder}`);
  return sentences;
}
