/** MiniSearch: its own tokenizer; words folded as the product folds them, as stem and as written. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch, { type Options, type Query, type SearchOptions } from 'minisearch';
import { BM25_B, BM25_K1, FIELDS, type IndexedUnit } from '../../../../corpus/search/fields.ts';
import type { Engine } from '../engine.ts';
import { LIMIT, type BenchQuery } from '../model.ts';
import { fold, stem } from '../product.ts';

const FILE = 'minisearch.json';

const forms = new Map<string, string | string[]>();
/** Kept by word, as the product keeps them while it builds. */
function formsOf(word: string): string | string[] {
  let found = forms.get(word);
  if (found === undefined) {
    const folded = fold(word);
    const stemmed = stem(folded);
    found = stemmed === folded ? folded : [stemmed, folded];
    forms.set(word, found);
  }
  return found;
}

const asGiven = (text: string): string => text;
const search: SearchOptions = {
  boost: { ...FIELDS },
  bm25: { k: BM25_K1, b: BM25_B, d: 0 },
  combineWith: 'AND',
  // Queries are given as terms.
  processTerm: asGiven,
  tokenize: (text) => [text],
};
const OPTIONS: Options<IndexedUnit> = {
  idField: 'claim',
  fields: Object.keys(FIELDS),
  processTerm: formsOf,
  searchOptions: search,
};

function queryOf({ shape, words, beginning, field, edits }: BenchQuery): Query {
  if (edits !== undefined) return { queries: [...words], fuzzy: edits };
  const terms = words.map(stem);
  const queries: Query[] = beginning === undefined ? terms : [...terms, { queries: [beginning], prefix: true }];
  return { queries, combineWith: shape === 'two' ? 'OR' : 'AND', ...(field === undefined ? {} : { fields: [field] }) };
}

export const miniSearch: Engine = {
  files: [FILE],
  build(folder) {
    const index = new MiniSearch(OPTIONS);
    return {
      add: (unit) => index.add(unit),
      finish() {
        writeFileSync(path.join(folder, FILE), JSON.stringify(index));
        return undefined;
      },
    };
  },
  open(folder) {
    const index = MiniSearch.loadJSON(readFileSync(path.join(folder, FILE), 'utf8'), OPTIONS);
    return {
      ask(query) {
        if (query.shape === 'phrase') return null;
        const results = index.search(queryOf(query));
        return { refs: results.slice(0, LIMIT).map(({ id }) => id as string), total: results.length };
      },
    };
  },
};
