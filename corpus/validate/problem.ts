/** One thing wrong with the corpus, addressed so that a person can go and mend it. */
export interface Problem {
  /** Path relative to `corpus/data`. */
  readonly file: string;
  /** Keys and indexes from the top of the file to the field. */
  readonly path: readonly (string | number)[];
  /** Short name of the rule, as in CONTRIBUTING. */
  readonly rule: string;
  /** What is wrong and what would be right, in one sentence. */
  readonly reason: string;
}

/** A problem as a rule finds it inside one record: whoever runs the rule knows the file. */
export type LocalProblem = Omit<Problem, 'file'>;
