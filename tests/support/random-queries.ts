/** Queries of every shape that Lunr's query model has, at random; and how to ask one of an index. */
import lunr from 'lunr';
import type { SeededRandom } from './random.ts';

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

/** A word with one or two letters changed, swapped, left out or put in. */
function misspell(random: SeededRandom, word: string): string {
  const letters = Array.from({ length: word.length }, (_, at) => word.charAt(at));
  for (let edits = 1 + random.below(2); edits > 0; edits -= 1) {
    const at = random.below(letters.length + 1);
    const kind = random.below(4);
    if (kind === 0) letters.splice(at, 1);
    else if (kind === 1) letters.splice(at, 0, 'a');
    else if (kind === 2) letters.splice(at, 1, 'o');
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  }
  return letters.join('');
}

function randomTerm(random: SeededRandom, words: readonly string[], fields: readonly string[]): AskedTerm {
  const word = random.pick(words);
  const cut = 1 + random.below(word.length);
  const { presence, wildcard } = lunr.Query;
  const options: Record<string, unknown> = { usePipeline: random.chance(0.3) };
  if (random.chance(0.4)) options['fields'] = fields.filter((_, at) => at === 0 || random.chance(0.5));
  if (random.chance(0.4)) options['boost'] = random.pick([0, 0.4, 0.5, 2, 3.3, 10]);
  const { OPTIONAL, REQUIRED, PROHIBITED } = presence;
  options['presence'] = random.pick([OPTIONAL, OPTIONAL, OPTIONAL, REQUIRED, PROHIBITED]);
  const kind = random.below(12);
  if (kind < 5) return { term: word, options };
  if (kind === 5) return { term: word.slice(0, cut), options: { ...options, wildcard: wildcard.TRAILING } };
  if (kind === 6) return { term: word.slice(-cut), options: { ...options, wildcard: wildcard.LEADING } };
  if (kind === 7) return { term: word.slice(0, 2), options: { ...options, wildcard: 3, usePipeline: false } };
  if (kind === 8) return { term: `${word.slice(0, 1)}*${word.slice(-1)}`, options: { ...options, usePipeline: false } };
  if (kind === 9) return { term: `${word}x`, options };
  return { term: misspell(random, word), options: { ...options, editDistance: 1 + random.below(2) } };
}

export const randomQuery = (random: SeededRandom, words: readonly string[], fields: readonly string[]): AskedQuery =>
  Array.from({ length: 1 + random.below(4) }, () => randomTerm(random, words, fields));

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
