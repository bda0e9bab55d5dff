/** The packed index against stock Lunr: same documents, same totals, same scores; and parts against the whole. */
import fc from 'fast-check';
import lunr from 'lunr';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileUnits } from '../../../corpus/compile/units.ts';
import { indexClaims } from '../../../corpus/compile/index-claims.ts';
import { buildIndex, buildPart, configureBuilder, openIndex } from '../../support/product-index.ts';
import { FIELDS, type IndexedUnit } from '../../../corpus/search/fields.ts';
import { ByteReader } from '../../../corpus/search/packed/byte-reader.ts';
import { ByteWriter } from '../../../corpus/search/packed/byte-writer.ts';
import { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import { expand } from '../../../corpus/search/packed/expand.ts';
import { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import { Segments } from '../../../corpus/search/packed/segments.ts';
import { tokenize } from '../../../corpus/search/analysis/tokenize.ts';
import { loadCorpus } from '../../../build/corpus/compile.ts';
import { CORPUS_DATA } from '../../../build/paths.ts';
import { generateUnits } from '../../support/generated-units.ts';
import { SeededRandom } from '../../support/random.ts';
import { builderOf, everyShape, randomQueries, type AskedQuery } from '../../support/random-queries.ts';

const FIELD_NAMES = Object.keys(FIELDS);

function stockIndex(units: readonly IndexedUnit[]): lunr.Index {
  const builder = new lunr.Builder();
  configureBuilder(builder);
  for (const unit of units) builder.add(unit);
  return builder.build();
}

/** Greatest relative difference of scores; fails unless both answer with the same documents. */
function compare(stock: lunr.Index, packed: PackedIndex, asked: AskedQuery): number {
  const expected = stock.query(builderOf(asked));
  const found = packed.query(builderOf(asked));
  const scores = new Map(found.map(({ ref, score }) => [ref, score]));
  expect(scores.size, JSON.stringify(asked)).toBe(found.length);
  expect([...scores.keys()].sort(), JSON.stringify(asked)).toEqual(expected.map(({ ref }) => ref).sort());
  const difference = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));
  const worst = expected.map(({ ref, score }, at) =>
    Math.max(difference(scores.get(ref) ?? 0, score), difference(found[at]?.score ?? 0, score)),
  );
  return worst.reduce((most, one) => Math.max(most, one), 0);
}

/** The answers as they come, to the last bit; as text, since that is quick to compare. */
const answers = (index: PackedIndex, asked: AskedQuery): string =>
  JSON.stringify(index.query(builderOf(asked)).map(({ ref, score }) => [ref, score]));

/** Lunr's types leave out how its sets of terms are made. */
const TokenSet = lunr.TokenSet as unknown as Record<
  'fromArray' | 'fromFuzzyString' | 'fromString',
  (from: unknown, distance?: number) => lunr.TokenSet
>;

function divided(units: readonly IndexedUnit[], parts: number): PackedIndex {
  const size = Math.ceil(units.length / parts);
  const [first, ...more] = Array.from({ length: parts }, (_, at) => buildPart(units.slice(at * size, (at + 1) * size)));
  if (first === undefined) throw new Error('no parts');
  return new PackedIndex(new Segments(first, ...more));
}

async function realUnits(): Promise<{ units: readonly IndexedUnit[]; words: string[] }> {
  const { corpus } = await loadCorpus(CORPUS_DATA);
  const { indexed: units } = compileUnits(corpus, indexClaims(corpus));
  const words = new Set(units.flatMap(({ text, names }) => tokenize(`${text} ${names}`).flatMap(({ forms }) => forms)));
  return { units, words: [...words] };
}

describe.each([
  ['the real corpus', 1, realUnits],
  ['a generated corpus', 2, () => Promise.resolve(generateUnits(11, 500))],
] as const)('%s', (_name, seed, make) => {
  let units: readonly IndexedUnit[];
  let queries: AskedQuery[];
  let packed: PackedIndex;
  let whole: string[];

  beforeAll(async () => {
    const made = await make();
    units = made.units;
    packed = openIndex(buildIndex(units));
    const random = new SeededRandom(seed);
    const known = made.words.filter((word) => word.length > 2);
    queries = [
      ...Array.from({ length: 5 }, () => everyShape(random.pick(known), random.pick(known), 'names')).flat(),
      ...fc.sample(randomQueries(known, FIELD_NAMES), { seed, numRuns: 300 }),
    ];
    whole = queries.map((asked) => answers(packed, asked));
  }, 60_000);

  it('answers as stock Lunr does', () => {
    const stock = stockIndex(units);
    const differences = queries.map((asked) => compare(stock, packed, asked));
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-12);
  }, 120_000);

  it.each([2, 4])(
    'answers the same, to the last bit, from %i parts',
    (parts) => {
      const index = divided(units, parts);
      queries.forEach((asked, at) => expect(answers(index, asked), JSON.stringify(asked)).toBe(whole[at]));
    },
    60_000,
  );

  it('answers the same from a part that was added while it was open', () => {
    const cut = Math.floor(units.length * 0.9);
    const overlaid = openIndex(buildIndex(units.slice(0, cut))).with(buildPart(units.slice(cut)));
    queries.forEach((asked, at) => expect(answers(overlaid, asked), JSON.stringify(asked)).toBe(whole[at]));
  }, 60_000);

  it('gives the best of all answers, and their number', () => {
    for (const asked of queries.slice(0, 200)) {
      const all = packed.query(builderOf(asked)).map(({ ref, score }) => [ref, score]);
      for (const limit of [0, 1, 7, 20]) {
        const { results, total } = packed.top(builderOf(asked), limit);
        expect(total).toBe(all.length);
        expect(results.map(({ ref, score }) => [ref, score])).toEqual(all.slice(0, limit));
      }
    }
  }, 60_000);

  it('puts equal scores in the order of documents', () => {
    const order = new Map(units.map(({ claim }, at) => [claim, at]));
    for (const asked of queries) {
      const list = packed.query(builderOf(asked));
      const isBehind = list.some(({ ref, score }, at) => {
        const before = list[at - 1];
        if (before === undefined || before.score > score) return false;
        return before.score < score || (order.get(before.ref) ?? 0) >= (order.get(ref) ?? 0);
      });
      expect(isBehind, JSON.stringify(asked)).toBe(false);
    }
  });

  it('says what matched, as stock Lunr does', () => {
    const stock = stockIndex(units);
    for (const asked of queries.slice(0, 60)) {
      const matched = new Map(stock.query(builderOf(asked)).map(({ ref, matchData }) => [ref, matchData.metadata]));
      for (const { ref, matchData } of packed.top(builderOf(asked), 3).results) {
        expect(matchData.metadata).toEqual(matched.get(ref));
      }
    }
  });
});

describe("Lunr's default analysis", () => {
  it('gives the same answers through a search pipeline, extractors and query strings', () => {
    const configure = (builder: lunr.Builder): void => {
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
      builder.ref('claim');
      builder.field('text', { boost: 10 });
      builder.field('names', { extractor: (doc) => (doc as IndexedUnit).names.split(' ') });
      builder.field('labels', { boost: 0 });
    };
    const { units, words } = generateUnits(13, 500);
    const [stockBuilder, packedBuilder] = [new lunr.Builder(), new PackedBuilder('default')];
    for (const builder of [stockBuilder, packedBuilder]) {
      configure(builder);
      for (const unit of units) builder.add(unit);
    }
    const stock = stockBuilder.build();
    const packed = PackedIndex.open(packedBuilder.pack(), packedBuilder.searchPipeline);
    fc.assert(
      fc.property(randomQueries(words, ['text', 'names', 'labels']), (asked) => {
        expect(compare(stock, packed, asked)).toBeLessThanOrEqual(1e-12);
      }),
      { seed: 4, numRuns: 200 },
    );
    for (const text of ['baing', 'text:ba* -names:ko', '+ra +ko~1', 'miking^3 seng', '']) {
      const scores = (index: lunr.Index): (readonly [string, number])[] =>
        index.search(text).map(({ ref, score }) => [ref, Math.round(score * 1e9)] as const);
      expect(new Map(scores(packed)), text).toEqual(new Map(scores(stock)));
    }
  }, 60_000);
});

describe('terms that a query term stands for', () => {
  const letters = ['a', 'b', 'c'];
  const dictionary = [1, 2, 3, 4, 5].flatMap((length) =>
    Array.from({ length: 3 ** length }, (_, code) =>
      Array.from({ length }, (_none, at) => letters[Math.floor(code / 3 ** at) % 3]).join(''),
    ),
  );
  dictionary.sort();
  const writer = new ByteWriter();
  writer.strings(dictionary);
  const table = new ByteReader('terms', writer.written).strings(dictionary.length);
  const stock = TokenSet.fromArray(dictionary);
  const expanded = (text: string, options: { editDistance?: number }): string[] =>
    expand(table, text, options).map((index) => table.at(index));

  it.each([0, 1, 2])('are those of Lunr at an edit distance of %i', (editDistance) => {
    const random = new SeededRandom(editDistance);
    for (let round = 0; round < 60; round += 1) {
      const word = Array.from({ length: random.below(8) }, () => random.pick(['a', 'b', 'c', 'd', '*'])).join('');
      const expected = stock.intersect(TokenSet.fromFuzzyString(word, editDistance)).toArray();
      expect(expanded(word, { editDistance }), word).toEqual(expected.sort());
    }
  });

  it('are those of Lunr with wildcards anywhere', () => {
    const random = new SeededRandom(9);
    for (let round = 0; round < 300; round += 1) {
      const pattern = Array.from({ length: random.below(6) }, () => random.pick(['a', 'b', 'c', '*'])).join('');
      const expected = stock.intersect(TokenSet.fromString(pattern)).toArray();
      expect(expanded(pattern, {}), pattern).toEqual(expected.sort());
    }
  });

  it('stay within two edits, whatever is asked', () => {
    expect(expanded('abcab', { editDistance: 50 })).toEqual(expanded('abcab', { editDistance: 2 }));
    expect(expanded('abc', { editDistance: Number.NaN })).toEqual(['abc']);
  });
});

describe('what a packed index refuses', () => {
  const { units } = generateUnits(14, 4);

  it('boosts of documents, two documents of one name, fields that come late', () => {
    const builder = new PackedBuilder('x');
    configureBuilder(builder);
    expect(() => builder.add(units[0] ?? {}, { boost: 2 })).toThrow('no boosts of documents');
    builder.add(units[0] ?? {});
    expect(() => builder.add(units[0] ?? {})).toThrow('two documents are called');
    expect(() => builder.field('late')).toThrow('before the first document');
  });

  it('parts that have a document in common, or were made differently', () => {
    const index = openIndex(buildIndex(units));
    expect(() => index.with(buildPart(units.slice(0, 1)))).toThrow('two parts of an index have');
    expect(() => index.with(buildPart([])).query(builderOf([]))).not.toThrow();
    const foreign = PackedIndex.open(new PackedBuilder('other').pack());
    expect(() => foreign.with(buildPart(units))).toThrow('made by different analyses');
  });

  it('a field that it does not have, and being written as JSON', () => {
    const index = openIndex(buildIndex(units));
    expect(() => index.query(builderOf([{ term: 'x', options: { fields: ['nowhere'] } }]))).toThrow('no field nowhere');
    expect(() => index.toJSON()).toThrow('no JSON form');
  });
});
