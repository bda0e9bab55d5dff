/** Words with what they stand for, found whole or by their beginning without reading the others. */

export interface WordTable<T> {
  /** What the word itself stands for. */
  readonly whole: (word: string) => readonly T[];
  /** What longer words stand for that begin so; the word itself is not among them. */
  readonly beginning: (letters: string) => readonly T[];
  readonly words: readonly string[];
}

/** First place in sorted `words` that is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function wordTable<T>(entries: Iterable<readonly [word: string, value: T]>): WordTable<T> {
  const values = new Map<string, T[]>();
  for (const [word, value] of entries) {
    const others = values.get(word);
    if (others === undefined) values.set(word, [value]);
    else if (!others.includes(value)) others.push(value);
  }
  const words = [...values.keys()].sort();
  return {
    words,
    whole: (word) => values.get(word) ?? [],
    beginning: (letters) => {
      const found: T[] = [];
      for (let at = lowerBound(words, letters); words[at]?.startsWith(letters) === true; at += 1) {
        const word = words[at] ?? '';
        if (word !== letters) found.push(...(values.get(word) ?? []));
      }
      return found;
    },
  };
}
