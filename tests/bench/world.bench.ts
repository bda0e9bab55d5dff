/** Whole answers over a world of 100,000 claims: reading, names, claims, order, facets, snippets. */
import type { Engine } from '../../corpus/engine/engine.ts';
import type { SearchInput } from '../../corpus/model/search-page.ts';
import { makeWorldFiles, openWorld } from '../support/world-engine.ts';
import { KEYSTROKES, QUERIES } from './queries.ts';
import { timings, type Bench, type Row } from './statistics.ts';

const CLAIMS = 100_000;
const ROUNDS = 5;

function time(engine: Engine, inputs: readonly SearchInput[]): number[] {
  return inputs.map((input) => {
    const started = performance.now();
    engine.search(input, () => performance.now());
    return performance.now() - started;
  });
}

const asked = (texts: readonly string[], more: Partial<SearchInput> = {}): SearchInput[] =>
  texts.map((text) => ({ text, limit: 40, caret: text.length, ...more }));

/** Each input several times, but never twice in a row: what was answered last is kept. */
const inTurns = (inputs: readonly SearchInput[]): SearchInput[] => Array.from({ length: ROUNDS }, () => inputs).flat();

function narrowing(engine: Engine): number[] {
  return QUERIES.flatMap((text) => {
    const [input] = asked([text]);
    if (input === undefined) return [];
    time(engine, [input]);
    return time(engine, [
      { ...input, facets: { theme: ['military'] } },
      { ...input, facets: { theme: ['military'], lang: ['fr'] } },
    ]);
  });
}

export const worldBench: Bench = {
  name: 'world',
  async run(): Promise<readonly Row[]> {
    const files = await makeWorldFiles(CLAIMS);
    const started = performance.now();
    const engine = await openWorld(files);
    const opened = performance.now() - started;
    time(engine, asked(QUERIES));
    return [
      { name: 'claims', value: CLAIMS, unit: 'count' },
      { name: 'open, once, cold', value: opened, unit: 'ms' },
      ...timings('whole query', time(engine, inTurns(asked(QUERIES.map((text) => `${text} `))))),
      ...timings('keystroke of two letters and more', time(engine, inTurns(asked(KEYSTROKES)))),
      ...timings('with a filter', time(engine, inTurns(asked(QUERIES.map((text) => `${text} year:1990..2005 `))))),
      ...timings('choosing a facet', narrowing(engine)),
    ];
  },
};
