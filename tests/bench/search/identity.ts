/** The packed index against stock Lunr, each in its own process: documents, totals and scores of every kind of query. */
import fc from 'fast-check';
import lunr from 'lunr';
import { SeededRandom } from '../../support/random.ts';
import { everyShape, randomQueries, type AskedQuery } from '../../support/random-queries.ts';
import type { Child } from './child.ts';
import type { FullAnswer } from './engine.ts';
import type { BenchQuery } from './model.ts';
import { askedOf } from './product.ts';

const TOLERANCE = 1e-12;
const RANDOM_QUERIES = 150;
const WORD_PAIRS = 3;
const SEED = 17;
const FIELDS_ASKED = ['text', 'names', 'labels', 'pair'];

export interface Identity {
  readonly queries: number;
  readonly identical: number;
  readonly results: number;
  /** Greatest relative difference of two scores. */
  readonly difference: number;
  /** The first queries that were answered differently. */
  readonly different: readonly AskedQuery[];
}

/** Wildcards with fewer than three letters before them take Lunr half a minute each at this size; the unit tests ask them. */
const isEndless = (asked: AskedQuery): boolean =>
  asked.some(({ term, options }) => {
    const { LEADING, TRAILING } = lunr.Query.wildcard;
    const wildcard = (options['wildcard'] as number | undefined) ?? 0;
    const written = `${(wildcard & LEADING) > 0 ? '*' : ''}${term}${(wildcard & TRAILING) > 0 ? '*' : ''}`;
    return /^.{0,2}\*/u.test(written);
  });

function askedQueries(queries: readonly BenchQuery[]): AskedQuery[] {
  const random = new SeededRandom(SEED);
  const words = [...new Set(queries.flatMap((query) => query.words))].filter((word) => word.length > 3);
  return [
    ...queries.filter(({ shape }, at) => shape !== 'phrase' && (shape !== 'typing' || at % 4 === 0)).map(askedOf),
    ...Array.from({ length: WORD_PAIRS }, () => everyShape(random.pick(words), random.pick(words), 'names')).flat(),
    ...fc.sample(randomQueries(words, FIELDS_ASKED), { numRuns: RANDOM_QUERIES, seed: SEED }),
  ].filter((asked) => !isEndless(asked));
}

/** Infinite where documents or totals differ, else the greatest difference, by document and by place. */
function differenceOf(expected: FullAnswer, found: FullAnswer): number {
  const scores = new Map(found);
  if (expected.length !== found.length || scores.size !== found.length) return Number.POSITIVE_INFINITY;
  const relative = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));
  return expected.reduce((most, [ref, score], at) => {
    const [byRef = Number.NaN, byPlace = Number.NaN] = [scores.get(ref), found[at]?.[1]];
    const worst = Math.max(relative(byRef, score), relative(byPlace, score));
    return Number.isNaN(worst) ? Number.POSITIVE_INFINITY : Math.max(most, worst);
  }, 0);
}

export async function compareWithLunr(stock: Child, packed: Child, queries: readonly BenchQuery[]): Promise<Identity> {
  const different: AskedQuery[] = [];
  const asked = askedQueries(queries);
  let [results, difference] = [0, 0];
  for (const one of asked) {
    const expected = (await stock.ask({ do: 'all', asked: one })) as FullAnswer;
    const found = (await packed.ask({ do: 'all', asked: one })) as FullAnswer;
    const worst = differenceOf(expected, found);
    results += expected.length;
    difference = Math.max(difference, worst);
    if (worst > TOLERANCE) different.push(one);
  }
  return {
    queries: asked.length,
    identical: asked.length - different.length,
    results,
    difference,
    different: different.slice(0, 5),
  };
}
