/** What the product asks of the packed index, against stock Lunr and against plain maps, over any division into parts. */
import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import { readPacked } from '../../../corpus/search/packed/reader.ts';
import { SearchStopped, type Alternative, type Group, type Ranked } from '../../../corpus/search/packed/request.ts';
import { generateUnits } from '../../support/generated-units.ts';

const FIELDS = { text: 4, names: 2, labels: 1, pair: 0.5 };
const FIELD_NAMES = Object.keys(FIELDS);
const { units, words } = generateUnits(31, 700);
const KNOWN = [...new Set(units.flatMap(({ text }) => text.split(' ')))].filter((word) => word !== '');

/** Two terms for a word that ends in "ing": its stem and itself, as a pipeline of the product may give them. */
const stems = (word: string): string[] => (/^[a-z]+ing$/.test(word) ? [word.slice(0, -3), word] : [word]);

const stem = (token: lunr.Token): lunr.Token[] => stems(token.toString()).map((text) => token.clone(() => text));
// Lunr warns of functions that have no label to store them by.
lunr.Pipeline.registerFunction(stem, 'stem of this test');

function configure(builder: lunr.Builder): void {
  builder.tokenizer = ((text: unknown) =>
    String(text)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => new lunr.Token(word, {}))) as typeof builder.tokenizer;
  builder.pipeline.reset();
  builder.pipeline.add(stem);
  builder.searchPipeline.reset();
  builder.ref('claim');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
}

function build(of: typeof units): Uint8Array {
  const builder = new PackedBuilder('test', { memo: (token) => token.toString() });
  configure(builder);
  for (const unit of of) builder.add(unit);
  return builder.pack();
}

function divided(parts: number): PackedIndex {
  const size = Math.ceil(units.length / parts);
  let index = PackedIndex.open(build(units.slice(0, size)));
  for (let at = 1; at < parts; at += 1) index = index.with(readPacked(build(units.slice(at * size, (at + 1) * size))));
  return index;
}

const whole = divided(1);
const divisions = [whole, divided(2), divided(4)];
const stock = ((): lunr.Index => {
  const builder = new lunr.Builder();
  configure(builder);
  for (const unit of units) builder.add(unit);
  return builder.build();
})();

/** By word as written, in all fields: the terms, by plain reading. */
const lexicon = new Map<string, readonly string[]>();
const documentsOf = new Map<string, number>();
for (const unit of units) {
  for (const field of FIELD_NAMES) {
    const met = new Set<string>();
    for (const word of unit[field as keyof typeof FIELDS].split(' ')) {
      if (word === '') continue;
      lexicon.set(word, stems(word));
      for (const term of stems(word)) met.add(term);
    }
    for (const term of met) documentsOf.set(term, (documentsOf.get(term) ?? 0) + 1);
  }
}
const countOf = (word: string): number =>
  (lexicon.get(word) ?? []).reduce((sum, term) => sum + (documentsOf.get(term) ?? 0), 0);

/** The terms that an alternative stands for, by plain reading. */
function termsOf({ text, how }: Alternative): string[] {
  if (how === 'term') return documentsOf.has(text) ? [text] : [];
  const read = how === 'surface' ? [text] : [...lexicon.keys()].filter((word) => word.startsWith(text));
  return [...new Set(read.flatMap((word) => lexicon.get(word) ?? []))];
}

/** Stock Lunr's scores of a group: one query of its terms, each with the highest boost. */
function askStock({ alternatives }: Group): Map<string, number> {
  const boosts = new Map<string, number>();
  for (const alternative of alternatives) {
    for (const term of termsOf(alternative)) {
      for (const field of alternative.fields ?? FIELD_NAMES) {
        const key = `${term} ${field}`;
        boosts.set(key, Math.max(boosts.get(key) ?? Number.NEGATIVE_INFINITY, alternative.boost));
      }
    }
  }
  if (boosts.size === 0) return new Map();
  const found = stock.query((query) => {
    for (const [key, boost] of boosts) {
      const [term = '', field = ''] = key.split(' ');
      query.term(term, { fields: [field], boost, usePipeline: false });
    }
  });
  return new Map(found.map(({ ref, score }) => [ref, score]));
}

const alternatives: fc.Arbitrary<Alternative> = fc.record(
  {
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...KNOWN) },
      { weight: 2, arbitrary: fc.constantFrom(...words).map((word) => word.slice(0, 2)) },
      { weight: 1, arbitrary: fc.constantFrom('', 'absent', '*', 'ba*') },
    ),
    how: fc.constantFrom('term', 'surface', 'beginning'),
    boost: fc.constantFrom(0.4, 1, 2.5),
    fields: fc.subarray(FIELD_NAMES),
  },
  { requiredKeys: ['text', 'how', 'boost'] },
);
const groups: fc.Arbitrary<Group> = fc.record({
  alternatives: fc.array(alternatives, { minLength: 1, maxLength: 3 }),
});
const requests = fc.record({
  groups: fc.array(groups, { maxLength: 4 }),
  mode: fc.constantFrom('all' as const, 'any' as const),
  /** Every which document is shut out; 0: there is no `allow`. */
  shut: fc.constantFrom(0, 0, 2, 3, 50),
});

const allowOf = (shut: number): Uint8Array => Uint8Array.from(units, (_, at) => (at % shut === 0 ? 0 : 1));
const asText = ({ documents, scores, covered }: Ranked): string =>
  JSON.stringify([[...documents], [...scores], [...covered]]);

describe('a request', () => {
  it('gives the documents and the sums of scores of stock Lunr', () => {
    fc.assert(
      fc.property(requests, ({ groups: asked, mode, shut }) => {
        const expected = asked.map(askStock);
        const { documents, scores, covered } = whole.rank({
          groups: asked,
          mode,
          ...(shut > 0 ? { allow: allowOf(shut) } : {}),
        });
        const answering = units
          .map(({ claim }, document) => ({ document, by: expected.filter((found) => found.has(claim)), claim }))
          .filter(
            ({ document, by }) =>
              by.length >= (mode === 'all' ? Math.max(1, asked.length) : 1) && !(shut > 0 && document % shut === 0),
          );
        expect([...documents]).toEqual(answering.map(({ document }) => document));
        expect([...covered]).toEqual(answering.map(({ by }) => by.length));
        answering.forEach(({ by, claim }, at) => {
          const sum = by.reduce((score, found) => score + (found.get(claim) ?? 0), 0);
          expect(Math.abs((scores[at] ?? 0) - sum)).toBeLessThanOrEqual(1e-12 * sum);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  }, 60_000);

  it('gives the same, to the last bit, from two and four parts', () => {
    fc.assert(
      fc.property(requests, ({ groups: asked, mode, shut }) => {
        const request = { groups: asked, mode, ...(shut > 0 ? { allow: allowOf(shut) } : {}) };
        const [first, ...more] = divisions.map((index) => asText(index.rank(request)));
        for (const other of more) expect(other).toBe(first);
      }),
      { seed: 2, numRuns: 300 },
    );
  }, 60_000);

  it('tells which documents answer a group, and why', () => {
    fc.assert(
      fc.property(groups, fc.nat(units.length - 1), (group, document) => {
        const { documents, scores } = whole.rank({ groups: [group], mode: 'all' });
        for (const index of divisions) {
          const marks = index.matches(group);
          expect([...documents]).toEqual([...marks.keys()].filter((at) => marks[at] === 1));
          expect(marks.length).toBe(units.length);
        }
        for (const asked of [document, ...documents.slice(0, 2)]) {
          const at = documents.indexOf(asked);
          const [why] = whole.why([group], asked);
          const score = at < 0 ? 0 : (scores[at] ?? 0);
          expect(Math.abs((why?.score ?? -1) - score)).toBeLessThanOrEqual(1e-12 * score);
          const fields = FIELD_NAMES.filter((field) => {
            const own = group.alternatives.filter((one) => one.fields?.includes(field) ?? true);
            const within = { alternatives: own.map((one) => ({ ...one, fields: [field] })) };
            return whole.matches(within)[asked] === 1;
          });
          expect(why?.fields).toEqual(fields);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  }, 60_000);

  const common: Group = { alternatives: [{ text: '', how: 'beginning', boost: 1 }] };

  it('ends when it is stopped, and the next one is not touched by it', () => {
    const before = asText(whole.rank({ groups: [common], mode: 'all' }));
    let asked = 0;
    const isStopped = (): boolean => (asked += 1) > 1;
    const request = { groups: [common, common], mode: 'all', isStopped } as const;
    expect(() => whole.rank(request)).toThrow(SearchStopped);
    expect(asked).toBe(2);
    expect(() => whole.matches(common, () => true)).toThrow(SearchStopped);
    expect(asText(whole.rank({ groups: [common], mode: 'all' }))).toBe(before);
  });

  it('asks at least every 20,000 postings whether it is stopped', () => {
    let asked = 0;
    const isStopped = (): boolean => {
      asked += 1;
      return false;
    };
    whole.rank({ groups: Array.from({ length: 8 }, () => common), mode: 'any', isStopped });
    const postings = 8 * [...documentsOf.values()].reduce((sum, count) => sum + count, 0);
    expect(asked).toBeGreaterThanOrEqual(Math.floor(postings / 20_000));
  });

  it('refuses fields that are not there, too many groups, and what allows other documents', () => {
    const nowhere: Group = { alternatives: [{ text: 'x', how: 'term', boost: 1, fields: ['nowhere'] }] };
    expect(() => whole.rank({ groups: [nowhere], mode: 'all' })).toThrow('no field nowhere');
    const many = Array.from({ length: 256 }, () => common);
    expect(() => whole.rank({ groups: many, mode: 'any' })).toThrow('more than 255 groups');
    expect(() => whole.rank({ groups: [common], mode: 'any', allow: new Uint8Array(3) })).toThrow(
      'not of all documents',
    );
  });

  it('numbers documents as they were added', () => {
    for (const index of divisions) {
      expect(index.documents).toBe(units.length);
      expect(units.every(({ claim }, document) => index.ref(document) === claim)).toBe(true);
    }
  });
});

describe('the words of the texts', () => {
  it('are found as written, with the documents of their terms', () => {
    for (const index of divisions) {
      for (const word of lexicon.keys()) expect(index.surface(word)).toEqual({ text: word, count: countOf(word) });
      for (const word of ['', 'absent', 'ba*', 'b'])
        expect(index.surface(word)?.text).toBe(lexicon.has(word) ? word : undefined);
    }
  });

  it('are found by their beginning, the most frequent first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.nat(3), fc.nat(12), (word, length, limit) => {
        const prefix = word.slice(0, length);
        const expected = [...lexicon.keys()]
          .filter((other) => other.startsWith(prefix))
          .map((text) => ({ text, count: countOf(text) }))
          .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
          .slice(0, limit);
        for (const index of divisions) expect(index.surfacesBeginning(prefix, limit)).toEqual(expected);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('are found by what is nearly so written, as Lunr would find them', () => {
    const all = [...lexicon.keys()].sort();
    const set = lunr.TokenSet as unknown as Record<
      'fromArray' | 'fromFuzzyString',
      (from: unknown, distance?: number) => lunr.TokenSet
    >;
    const tokens = set.fromArray(all);
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.nat(8), fc.constantFrom('', 'a', 'o', 'ко'), (word, at, put) => {
        const asked = word.slice(0, at) + put + word.slice(at + 1);
        const within = (distance: number): string[] =>
          tokens
            .intersect(set.fromFuzzyString(asked, distance))
            .toArray()
            .filter((text) => text !== '');
        const expected = new Map(
          [2, 1, 0].flatMap((distance) => within(distance).map((text) => [text, distance] as const)),
        );
        for (const index of divisions) {
          const found = index.surfacesNear(asked, 2);
          expect(new Map(found.map(({ text, distance }) => [text, distance]))).toEqual(expected);
          expect(found.every(({ text, count }) => count === countOf(text))).toBe(true);
          expect(index.surfacesNear(asked, 1)).toEqual(found.filter(({ distance }) => distance < 2));
          expect(index.surfacesNear(asked, 9)).toEqual(found);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  }, 30_000);
});

describe('a memo of the builder', () => {
  it('changes nothing but the time', () => {
    const builder = new PackedBuilder('test');
    configure(builder);
    for (const unit of units) builder.add(unit);
    expect(builder.pack()).toEqual(build(units));
  });

  it('runs the pipeline once for each key', () => {
    let runs = 0;
    const builder = new PackedBuilder('test', { memo: (token) => token.toString() });
    configure(builder);
    builder.pipeline.reset();
    const counted = (token: lunr.Token): lunr.Token => {
      runs += 1;
      return token;
    };
    lunr.Pipeline.registerFunction(counted, 'counted in this test');
    builder.pipeline.add(counted);
    for (const unit of units) builder.add(unit);
    expect(runs).toBe(lexicon.size);
  });
});
