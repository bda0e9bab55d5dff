/** Scores an engine by judged queries: how many are answered as judged, and how far down the first right claim stands. */
import { judge, type JudgedPage } from './judge.ts';
import type { JudgedQuery } from './judged-query.ts';

export interface Failure {
  readonly kind: string;
  readonly query: string;
  readonly faults: readonly string[];
}

export interface Score {
  readonly judged: number;
  readonly passed: number;
  /** Passed of all, 0 to 1. */
  readonly share: number;
  /** Mean of 1 / place of the first expected claim, over the queries that expect claims; 0 where it did not come. */
  readonly meanReciprocalRank: number;
  readonly failures: readonly Failure[];
}

export function score(queries: readonly JudgedQuery[], ask: (text: string) => JudgedPage): Score {
  const verdicts = queries.map((query) => ({ query, verdict: judge(query, ask(query.query)) }));
  const failures = verdicts.flatMap(({ query: { kind, query }, verdict: { faults } }) =>
    faults.length > 0 ? [{ kind, query, faults }] : [],
  );
  const ranks = verdicts.flatMap(({ verdict: { rank } }) => (rank === null ? [] : [rank]));
  const reciprocals = ranks.map((rank) => (rank === 0 ? 0 : 1 / rank));
  const passed = queries.length - failures.length;
  return {
    judged: queries.length,
    passed,
    share: queries.length === 0 ? 0 : passed / queries.length,
    meanReciprocalRank: reciprocals.reduce((sum, each) => sum + each, 0) / Math.max(1, reciprocals.length),
    failures,
  };
}

/** The score in one line, then a line for each failure. */
export function report({ judged, passed, share, meanReciprocalRank, failures }: Score): string {
  return [
    `relevance: ${String(passed)} of ${String(judged)} judged queries at the expected rank ` +
      `(${(share * 100).toFixed(1)} %), mean reciprocal rank ${meanReciprocalRank.toFixed(3)}`,
    ...failures.map(({ kind, query, faults }) => `  ${kind}: ${JSON.stringify(query)}: ${faults.join('; ')}`),
  ].join('\n');
}
