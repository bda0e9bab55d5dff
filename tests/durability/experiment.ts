/** What an experiment is: it counts, and says which of its counts must be what. */
import type { Programs } from './programs.ts';

export interface Setting {
  readonly programs: Programs;
  /** A folder for this experiment alone, on a disk that keeps what it is told to keep. */
  readonly disk: string;
  /** The same in memory, where syncing costs nothing. */
  readonly memory: string;
  readonly isFull: boolean;
}

export interface Outcome {
  /** The figures, in the order in which they are printed. */
  readonly counts: Readonly<Record<string, unknown>>;
  /** What must hold and does not; empty when the experiment passes. */
  readonly misses: readonly string[];
}

export interface Experiment {
  readonly name: string;
  readonly run: (setting: Setting) => Promise<Outcome>;
}

/** The names of conditions that do not hold. */
export const missesOf = (conditions: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(conditions)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
