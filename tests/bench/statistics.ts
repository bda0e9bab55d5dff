/** What a benchmark prints: rows of numbers with their unit. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB' | 'count';
}

export interface Bench {
  readonly name: string;
  /** Measures; takes seconds to a minute. */
  run(): Promise<readonly Row[]>;
}

/** The value below which `share` of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Rows for the median and the 95th percentile of samples in milliseconds. */
export function timings(name: string, samples: readonly number[]): Row[] {
  return [
    { name: `${name}, median`, value: median(samples), unit: 'ms' },
    { name: `${name}, 95th percentile`, value: percentile(samples, 0.95), unit: 'ms' },
  ];
}
