/** Finds in a query the names and terms of several words that a list holds whole: "ivory coast", "note verbale". */
import { isStopWord } from '../analysis/stop-words.ts';
import { tokenize } from '../analysis/tokenize.ts';

/** Words from number `start` up to `end`, which is left out, that stand for `values`. */
export interface Run<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

export interface Phrases<T> {
  /** Runs from the left, the longest at each place; none overlap. A word is given by its folded forms. */
  readonly runs: (words: readonly (readonly string[])[]) => readonly Run<T>[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** A text's words, each by its folded forms. */
export const formsIn = (text: string): readonly (readonly string[])[] => tokenize(text).map(({ forms }) => forms);

/** Without articles and the like, which readers leave out or put in; all words where there are no others. */
export function tellingWords(words: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const telling = words.filter((forms) => !forms.every(isStopWord));
  return telling.length > 0 ? telling : words;
}

/** The longest run that begins at `at` and goes on from `node`. */
function longest<T>(
  node: Node<T>,
  words: readonly (readonly string[])[],
  at: number,
  keyOf: (form: string) => string,
): { readonly end: number; readonly values: readonly T[] } | null {
  const forms = words[at] ?? [];
  const further = forms.flatMap((form) => {
    const child = node.next.get(keyOf(form));
    if (child === undefined) return [];
    const found = longest(child, words, at + 1, keyOf);
    return found === null ? (child.values.length > 0 ? [{ end: at + 1, values: child.values }] : []) : [found];
  });
  const [first, ...others] = further;
  if (first !== undefined) return others.reduce((best, each) => (each.end > best.end ? each : best), first);
  return forms.length > 0 && forms.every(isStopWord) ? longest(node, words, at + 1, keyOf) : null;
}

/**
 * Phrases with what they stand for, each as its folded words without stop words. `keyOf` makes equal
 * what need not differ, such as a plural.
 */
export function phrasesOf<T>(
  entries: Iterable<readonly [words: readonly string[], value: T]>,
  keyOf: (form: string) => string = (form) => form,
): Phrases<T> {
  const root = newNode<T>();
  for (const [words, value] of entries) {
    let node = root;
    for (const word of words) {
      const key = keyOf(word);
      const child = node.next.get(key) ?? newNode<T>();
      node.next.set(key, child);
      node = child;
    }
    if (node !== root && !node.values.includes(value)) node.values.push(value);
  }
  return {
    runs: (words) => {
      const found: Run<T>[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const run = (words[at] ?? []).some((form) => root.next.has(keyOf(form)))
          ? longest(root, words, at, keyOf)
          : null;
        if (run === null) continue;
        found.push({ start: at, end: run.end, values: run.values });
        at = run.end - 1;
      }
      return found;
    },
  };
}
