/** The product: one packed file. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builderOf } from '../../../support/random-queries.ts';
import { numberOfUnit } from '../../../support/world-units.ts';
import type { PackedIndex } from '../../../../corpus/search/packed/packed-index.ts';
import type { Engine, Found } from '../engine.ts';
import { LIMIT, type BenchQuery } from '../model.ts';
import { askedOf, bestOf, foldedWords, isRanked, openIndex, packedBuilder, rankAll } from '../product.ts';
import { StoredTexts } from '../stored-texts.ts';

const FILE = 'attache.bin';
/** So many texts are read for a phrase before it is given up. */
const MOST_TEXTS = 1000;

function holdsInOrder(text: string, words: readonly string[]): boolean {
  const read = foldedWords(text);
  return read.some((_, at) => words.every((word, after) => read[at + after] === word));
}

/** Texts are read best first until enough hold the phrase; the total is that of all words in any order. */
function findPhrase(index: PackedIndex, texts: StoredTexts, query: BenchQuery): Found {
  const { results, total } = index.top(builderOf(askedOf(query)), MOST_TEXTS);
  const refs: string[] = [];
  for (const { ref } of results) {
    if (refs.length === LIMIT) break;
    if (texts.fieldsOf(ref).some((text) => holdsInOrder(text, query.words))) refs.push(ref);
  }
  return { refs, total: total <= MOST_TEXTS && refs.length < LIMIT ? refs.length : total };
}

export const attache: Engine = {
  files: [FILE],
  build(folder) {
    const builder = packedBuilder();
    return {
      add: (unit) => builder.add(unit),
      finish() {
        writeFileSync(path.join(folder, FILE), builder.pack());
        return undefined;
      },
    };
  },
  open(folder, corpus) {
    const index = openIndex(readFileSync(path.join(folder, FILE)));
    let texts: StoredTexts | null = null;
    return {
      ask(query) {
        if (query.shape === 'phrase') return findPhrase(index, (texts ??= new StoredTexts(corpus)), query);
        if (isRanked(query)) {
          const ranked = rankAll(index, query);
          return { refs: bestOf(index, ranked, LIMIT), total: ranked.documents.length };
        }
        const { results, total } = index.top(builderOf(askedOf(query)), LIMIT);
        return { refs: results.map(({ ref }) => ref), total };
      },
      answering(query, units) {
        const asked = new Set(units);
        const found: number[] = [];
        const take = (ref: string): void => {
          const unit = numberOfUnit(ref);
          if (asked.has(unit)) found.push(unit);
        };
        if (!isRanked(query)) index.each(builderOf(askedOf(query)), take);
        else for (const document of rankAll(index, query).documents) take(index.ref(document));
        return found;
      },
      all: (asked) => index.query(builderOf(asked)).map(({ ref, score }) => [ref, score]),
    };
  },
};
