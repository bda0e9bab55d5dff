/** The score itself: a perfect engine gets all, every kind of wrong answer costs its query, the report says what came. */
import { describe, expect, it } from 'vitest';
import type { JudgedPage } from './judge.ts';
import { parseJudgedQueries } from './judged-query.ts';
import { report, score } from './score.ts';

/** A page of these claims, as an engine that does nothing else would give it. */
const page = (ids: readonly string[], rest: Partial<JudgedPage> = {}): JudgedPage => ({
  mode: 'all',
  suggestions: [],
  pairs: [],
  hits: ids.map((claim) => ({ claim })) as unknown as JudgedPage['hits'],
  total: ids.length,
  isTotalExact: true,
  corrected: [],
  ...rest,
});

const kosovo = { kind: 'country', code: 'XKX', label: 'Kosovo', dossiers: 2 } as const;
const dossier = { kind: 'pair', pair: 'MLI-RUS', label: 'Mali and Russia', claims: 94 } as const;

/** A judged query as the YAML writes it, an answer that is right and answers that are not. */
const CASES: readonly (readonly [string, JudgedPage, readonly JudgedPage[]])[] = [
  ['expect: [MLI-RUS/c07]', page(['MLI-RUS/c07', 'MLI/b01']), [page([]), page(['MLI/b01', 'MLI-RUS/c07'])]],
  [
    'expect: [MLI/b01, MLI/b02]',
    page(['MLI/b02', 'MLI/b01']),
    [page(['MLI/b01', 'MLI/b03', 'MLI/b02']), page(['MLI/b01'])],
  ],
  ['expect: [MLI/b01], within: 3', page(['MLI/b02', 'MLI/b03', 'MLI/b01']), [page(['MLI/b02', 'MLI/b03', 'MLI/b04'])]],
  [
    'all: MLI/b01 MLI/b02',
    page(['MLI/b02', 'MLI/b01']),
    [page(['MLI/b01']), page(['MLI/b01', 'MLI/b02', 'MLI/b03']), page(['MLI/b01', 'MLI/b02'], { total: 3 })],
  ],
  [
    'total: 2',
    page(['MLI/b01', 'MLI/b02']),
    [page(['MLI/b01']), page(['MLI/b01', 'MLI/b02'], { isTotalExact: false })],
  ],
  ['without: [MLI/b01]', page(['MLI/b02']), [page(['MLI/b02', 'MLI/b01'])]],
  ['finds: nothing', page([]), [page(['MLI/b01']), page([], { total: 1 })]],
  ['mode: any', page([], { mode: 'any' }), [page([], { mode: 'all' })]],
  [
    'pair: MLI-RUS',
    page([], { pairs: [{ pair: 'MLI-RUS', title: '' }], suggestions: [dossier] }),
    [
      page([]),
      page([], { pairs: [{ pair: 'MLI-RUS', title: '' }], suggestions: [kosovo, dossier] }),
      page([], { pairs: [{ pair: 'MLI-UKR', title: '' }], suggestions: [dossier] }),
    ],
  ],
  [
    'suggests: { kind: country, code: XKX }',
    page([], { suggestions: [dossier, kosovo] }),
    [page([]), page([], { suggestions: [dossier] }), page([], { suggestions: [{ ...kosovo, code: 'SRB' }, kosovo] })],
  ],
  [
    'corrected: { embasy: embassy }',
    page([], { corrected: [{ from: 'embasy', to: 'embassy' }] }),
    [page([]), page([], { corrected: [{ from: 'embasy', to: 'embassies' }] })],
  ],
];

const judged = (expectation: string) => parseJudgedQueries(`kind:\n  - { query: some words, ${expectation} }\n`);

describe('score', () => {
  it.each(CASES)('%s: the right answer passes', (expectation, right) => {
    expect(score(judged(expectation), () => right)).toMatchObject({ judged: 1, passed: 1, share: 1, failures: [] });
  });

  it.each(CASES.flatMap(([expectation, , wrong]) => wrong.map((each) => [expectation, each] as const)))(
    '%s: a wrong answer fails',
    (expectation, wrong) => {
      const result = score(judged(expectation), () => wrong);
      expect(result).toMatchObject({ passed: 0, share: 0 });
      expect(result.failures[0]?.faults).not.toEqual([]);
    },
  );

  it('takes the place of the first expected claim, and nothing for one that did not come', () => {
    const queries = ['expect: [MLI/b01], within: 2', 'expect: [MLI/b09]', 'total: 2'].flatMap(judged);
    const result = score(queries, () => page(['MLI/b02', 'MLI/b01']));
    expect(result).toMatchObject({ judged: 3, passed: 2, meanReciprocalRank: 0.25 });
  });

  it('is told with every failure and what came instead', () => {
    const told = report(score(judged('expect: [MLI/b01]'), () => page(['MLI/b02'])));
    expect(told).toBe(
      'relevance: 0 of 1 judged queries at the expected rank (0.0 %), mean reciprocal rank 0.000\n' +
        '  kind: "some words": MLI/b01 not among the first 1, but MLI/b02',
    );
  });
});

describe('a judged query', () => {
  it.each([
    ['that expects nothing', 'note: why'],
    ['whose claim is no claim', 'expect: [MLI-RUS]'],
    ['that wants two claims at one place', 'expect: [MLI/b01, MLI/b02], within: 1'],
    ['with a place but no claim', 'total: 1, within: 2'],
    ['with a word that means nothing', 'expects: [MLI/b01]'],
  ])('%s is refused', (_what, expectation) => {
    expect(() => judged(expectation)).toThrow();
  });
});
