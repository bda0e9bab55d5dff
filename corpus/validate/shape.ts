/** Decodes one raw file against its schema; what does not fit comes back as problems. Total. */
import * as v from 'valibot';
import type { Located } from '../model/corpus.ts';
import type { Problem } from './problem.ts';

export type Decoded<T> = { readonly located: Located<T> } | { readonly problems: readonly Problem[] };

/** Decodes `raw` from `file`; never throws. */
export function decode<S extends v.GenericSchema>(schema: S, file: string, raw: unknown): Decoded<v.InferOutput<S>> {
  const result = v.safeParse(schema, raw);
  if (result.success) return { located: { file, value: result.output } };
  return {
    problems: result.issues.map((issue) => ({
      file,
      path: (issue.path ?? []).map((item) => item.key as string | number),
      rule: 'shape',
      reason: wordsOf(issue),
    })),
  };
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.expected === 'never') return 'is not a field of this record';
  if (issue.received === 'undefined') return `is missing; expected ${issue.expected ?? 'a value'}`;
  if (issue.kind === 'schema') return `is ${issue.received}; expected ${issue.expected ?? 'something else'}`;
  return issue.message;
}
