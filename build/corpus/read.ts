/** Reads the hand-edited YAML files, keeping for each the way from a field back to its line. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import {
  ClaimKindsSchema,
  EditionSchema,
  FLAT_VOCABULARIES,
  FOLDER_SCHEMAS,
  SynonymsSchema,
  VocabularySchema,
  type Corpus,
  type FlatVocabulary,
  type Folder,
  type Located,
  type Vocabulary,
} from '../../corpus/model/corpus.ts';
import { decode, type Decoded } from '../../corpus/validate/shape.ts';
import type { Problem } from '../../corpus/validate/problem.ts';

/** Finds the line of a field: file and path → line number from 1. */
export type LineFinder = (file: string, fieldPath: readonly (string | number)[]) => number;

export interface ReadCorpus {
  /** Null when some file does not have its shape; the problems say which. */
  readonly corpus: Corpus | null;
  readonly problems: readonly Problem[];
  readonly lineOf: LineFinder;
  /** Every file's parsed value, for checks over plain text. */
  readonly raw: ReadonlyMap<string, unknown>;
}

interface ParsedFile {
  readonly document: Document;
  readonly lines: LineCounter;
}

class CorpusReader {
  readonly problems: Problem[] = [];
  readonly raw = new Map<string, unknown>();
  readonly #root: string;
  readonly #parsed = new Map<string, ParsedFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Parses one file; a file that is no YAML is a problem, not an exception. */
  async parse(file: string): Promise<unknown> {
    const text = await readFile(path.join(this.#root, file), 'utf8').catch((error: unknown) => {
      this.problems.push({ file, path: [], rule: 'file', reason: `cannot be read: ${String(error)}` });
      return null;
    });
    if (text === null) return undefined;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    this.#parsed.set(file, { document, lines });
    for (const fault of document.errors) {
      this.problems.push({
        file,
        path: [],
        rule: 'yaml',
        reason: `${fault.message} (line ${String(fault.linePos?.[0].line ?? 1)})`,
      });
    }
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS();
    this.raw.set(file, value);
    return value;
  }

  /** Keeps what decoded; collects what did not. */
  take<T>(decoded: Decoded<T>): Located<T>[] {
    if ('located' in decoded) return [decoded.located];
    this.problems.push(...decoded.problems);
    return [];
  }

  lineOf: LineFinder = (file, fieldPath) => {
    const parsed = this.#parsed.get(file);
    if (parsed === undefined) return 1;
    for (let depth = fieldPath.length; depth >= 0; depth -= 1) {
      const node = parsed.document.getIn(fieldPath.slice(0, depth), true);
      if (isNode(node) && node.range) return parsed.lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  async folder<F extends Folder>(folder: F): Promise<Corpus[F][number][]> {
    const names = await readdir(path.join(this.#root, folder)).catch(() => [] as string[]);
    const records: Located<unknown>[] = [];
    for (const name of names.filter((each) => each.endsWith('.yaml')).sort()) {
      const file = `${folder}/${name}`;
      const raw = await this.parse(file);
      if (raw !== undefined) records.push(...this.take(decode(FOLDER_SCHEMAS[folder], file, raw)));
    }
    return records as Corpus[F][number][];
  }

  async one<T>(file: string, schema: Parameters<typeof decode>[0]): Promise<Located<T> | null> {
    const raw = await this.parse(file);
    if (raw === undefined) return null;
    return (this.take(decode(schema, file, raw))[0] as Located<T> | undefined) ?? null;
  }
}

/** Reads the corpus under `root` (the folder with `corpus.yaml`). Never throws on bad content. */
export async function readCorpus(root: string): Promise<ReadCorpus> {
  const reader = new CorpusReader(root);
  const edition = await reader.one<Corpus['edition']['value']>('corpus.yaml', EditionSchema);
  const claimKinds = await reader.one<Corpus['claimKinds']['value']>('vocabularies/claim-kinds.yaml', ClaimKindsSchema);
  const vocabularies: Partial<Record<FlatVocabulary, Located<Vocabulary>>> = {};
  for (const name of FLAT_VOCABULARIES) {
    const vocabulary = await reader.one<Vocabulary>(`vocabularies/${name}.yaml`, VocabularySchema);
    if (vocabulary !== null) vocabularies[name] = vocabulary;
  }
  const synonyms = await reader.one<Corpus['synonyms']['value']>('vocabularies/synonyms-fr.yaml', SynonymsSchema);
  const records = {
    dossiers: await reader.folder('dossiers'),
    polities: await reader.folder('polities'),
    persons: await reader.folder('persons'),
    organisations: await reader.folder('organisations'),
    sources: await reader.folder('sources'),
  };
  const whole = edition !== null && claimKinds !== null && synonyms !== null && reader.problems.length === 0;
  return {
    corpus: whole
      ? { edition, claimKinds, vocabularies: vocabularies as Corpus['vocabularies'], synonyms, ...records }
      : null,
    problems: reader.problems,
    lineOf: reader.lineOf,
    raw: reader.raw,
  };
}
