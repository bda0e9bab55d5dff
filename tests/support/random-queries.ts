/** Queries of every shape that Lunr's query model has, at random; and how to ask one of an index. */
import fc from 'fast-check';
import lunr from 'lunr';

export interface AskedTerm {
  readonly term: string;
  readonly options: Readonly<Record<string, unknown>>;
}
export type AskedQuery = readonly AskedTerm[];

/** Lunr changes the clauses that it is given: each asking has its own. */
export const builderOf =
  (asked: AskedQuery): lunr.Index.QueryBuilder =>
  (query) => {
    for (const { term, options } of asked) query.term(term, structuredClone(options));
  };

/** A word with one or two letters left out, put in, changed or swapped. */
function misspelt(word: string): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(word.length), kind: fc.nat(3) });
  return fc.array(edit, { minLength: 1, maxLength: 2 }).map((edits) => {
    const letters = word.split('');
    for (const { at, kind } of edits) {
      if (kind === 0) letters.splice(at, 1);
      else if (kind === 1) letters.splice(at, 0, 'a');
      else if (kind === 2) letters.splice(at, 1, 'o');
      else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
    }
    return letters.join('');
  });
}

/** A term as it is asked for, with what its kind sets of the options. */
function termOf(word: string): fc.Arbitrary<AskedTerm> {
  const { wildcard } = lunr.Query;
  const cut = fc.integer({ min: 1, max: word.length });
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({ term: word, options: {} }) },
    cut.map((length) => ({ term: word.slice(0, length), options: { wildcard: wildcard.TRAILING } })),
    cut.map((length) => ({ term: word.slice(-length), options: { wildcard: wildcard.LEADING } })),
    fc.constant({ term: word.slice(0, 2), options: { wildcard: 3, usePipeline: false } }),
    fc.constant({ term: `${word.slice(0, 1)}*${word.slice(-1)}`, options: { usePipeline: false } }),
    fc.constant({ term: `${word}x`, options: {} }),
    {
      weight: 2,
      arbitrary: fc
        .record({ term: misspelt(word), editDistance: fc.integer({ min: 1, max: 2 }) })
        .map(({ term, editDistance }) => ({ term, options: { editDistance } })),
    },
  );
}

/** Queries of one to four terms, of all presences, boosts and choices of fields. */
export function randomQueries(words: readonly string[], fields: readonly string[]): fc.Arbitrary<AskedQuery> {
  const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
  const options = fc.record(
    {
      usePipeline: fc.boolean(),
      presence: fc.constantFrom(OPTIONAL, OPTIONAL, OPTIONAL, REQUIRED, PROHIBITED),
      fields: fc.subarray([...fields], { minLength: 1 }),
      boost: fc.constantFrom(0, 0.4, 0.5, 2, 3.3, 10),
    },
    { requiredKeys: ['usePipeline', 'presence'] },
  );
  const term = fc
    .record({ asked: fc.constantFrom(...words).chain(termOf), options })
    .map(({ asked, options: common }) => ({ term: asked.term, options: { ...common, ...asked.options } }));
  return fc.array(term, { minLength: 1, maxLength: 4 });
}

/** One query of each shape, for a word and another. */
export function everyShape(word: string, other: string, field: string): AskedQuery[] {
  const { REQUIRED, PROHIBITED } = lunr.Query.presence;
  const plain = { usePipeline: false };
  return [
    [],
    [{ term: word, options: plain }],
    [{ term: '', options: plain }],
    [{ term: '*', options: plain }],
    [{ term: `${word.slice(0, 1)}*`, options: plain }],
    [{ term: `*${word.slice(-2)}`, options: plain }],
    [{ term: `*${word.slice(1, 2)}*`, options: plain }],
    ...[0, 1, 2].map((editDistance) => [{ term: word, options: { ...plain, editDistance } }]),
    [{ term: word, options: { ...plain, fields: [field] } }],
    [{ term: word, options: { ...plain, fields: [field, field], boost: 3 } }],
    [{ term: word, options: { ...plain, fields: [] } }],
    [{ term: word, options: { ...plain, boost: 0 } }],
    [
      { term: word, options: { ...plain, boost: -1 } },
      { term: word, options: plain },
    ],
    [
      { term: word, options: { ...plain, presence: REQUIRED } },
      { term: other, options: plain },
    ],
    [word, other].map((term) => ({ term, options: { ...plain, presence: REQUIRED } })),
    [
      { term: word, options: plain },
      { term: other, options: { ...plain, presence: PROHIBITED } },
    ],
    [{ term: word, options: { ...plain, presence: PROHIBITED } }],
    [
      { term: `${word}qqqq`, options: { ...plain, presence: REQUIRED } },
      { term: other, options: plain },
    ],
    [{ term: `${word}qqqq`, options: { ...plain, presence: PROHIBITED } }],
    [
      { term: word, options: { ...plain, presence: REQUIRED, fields: [field] } },
      { term: other, options: { ...plain, presence: REQUIRED } },
    ],
  ];
}
