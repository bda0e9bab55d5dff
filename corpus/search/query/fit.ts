/** Which of many values a half-typed one may become. */
import { fold } from '../analysis/fold.ts';

/** A value of a filter that can be offered. */
export interface CompletionValue {
  /** What is written behind the colon. */
  readonly value: string;
  readonly label: string;
  readonly detail: string | null;
  /** Other names under which it is offered. */
  readonly alsoKnownAs?: readonly string[];
}

/** Most values that are offered at once. */
export const MAX_COMPLETIONS = 8;

/** Names of a value, folded, with a space before each word: a word begins where a space stands. */
interface Names {
  readonly own: readonly string[];
  readonly all: string;
}

/** The names of a list are folded once: thousands of sources are too many for every keystroke. */
const NAMES = new WeakMap<readonly CompletionValue[], readonly Names[]>();

/** The values that begin like `typed`: at the beginning of value or label, in the middle, in other names, word by word. */
export function bestFitting(values: readonly CompletionValue[], typed: string): readonly CompletionValue[] {
  const words = spacedWords(typed);
  const beginning = words.join('');
  const names = namesOf(values);
  const fitting: CompletionValue[][] = [[], [], [], [], []];
  for (const [at, value] of values.entries()) {
    const { own, all } = names[at] ?? { own: [], all: '' };
    if (words.every((word) => all.includes(word))) fitting[rank(own, all, beginning)]?.push(value);
  }
  return fitting.flat().slice(0, MAX_COMPLETIONS);
}

/** 0 is best. */
function rank(own: readonly string[], all: string, beginning: string): number {
  if (own.includes(beginning)) return 0;
  if (own.some((name) => name.startsWith(beginning))) return 1;
  if (own.some((name) => name.includes(beginning))) return 2;
  return all.includes(beginning) ? 3 : 4;
}

function namesOf(values: readonly CompletionValue[]): readonly Names[] {
  const known = NAMES.get(values);
  if (known !== undefined) return known;
  const names = values.map(({ value, label, alsoKnownAs = [] }) => {
    const own = [value, label].map(spaced);
    return { own, all: [...own, ...alsoKnownAs.map(spaced)].join('\n') };
  });
  NAMES.set(values, names);
  return names;
}

function spacedWords(text: string): readonly string[] {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => ` ${word}`);
}

function spaced(name: string): string {
  return spacedWords(name).join('');
}
