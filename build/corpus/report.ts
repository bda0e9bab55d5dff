/** Prints problems of the corpus the way a compiler does: file, line, field, reason. */
import type { Problem } from '../../corpus/validate/problem.ts';
import type { LineFinder } from './read.ts';

const fieldOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? key : `${text}.${key}`),
    '',
  );

/** One line for a problem: `corpus/data/dossiers/MLI-RUS.yaml:120 claims[3].date: … [rule]`. */
export function describeProblem(problem: Problem, lineOf: LineFinder): string {
  const field = fieldOf(problem.path);
  const line = lineOf(problem.file, problem.path);
  return `corpus/data/${problem.file}:${String(line)} ${field === '' ? '' : `${field}: `}${problem.reason} [${problem.rule}]`;
}
