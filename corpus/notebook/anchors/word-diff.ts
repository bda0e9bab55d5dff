/** What changed between two texts, word by word, in any script. */
import { matches } from './myers.ts';

export interface Run {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Words, punctuation and spaces in order; joined they are the text again. Finds words where no spaces part them. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });
export const segments = (text: string): string[] => Array.from(SEGMENTER.segment(text), ({ segment }) => segment);

/**
 * The runs of a text and its successor: kept and removed ones joined are the old, kept and added ones the new. What
 * is removed stands before what replaces it. Spaces between two changed words belong to the change.
 */
export function wordDiff(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }];
  const [a, b] = [segments(before), segments(after)];
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]): Int32Array =>
    Int32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const runs: Run[] = [];
  let [atA, atB] = [0, 0];
  const close = (untilA: number, untilB: number): void => {
    push(runs, 'removed', a.slice(atA, untilA).join(''));
    push(runs, 'added', b.slice(atB, untilB).join(''));
  };
  for (const match of matches(numbered(a), numbered(b))) {
    const text = a.slice(match.a, match.a + match.length).join('');
    const [endA, endB] = [match.a + match.length, match.b + match.length];
    const isBetweenChanges = (match.a > atA || match.b > atB) && (endA < a.length || endB < b.length);
    // A lone space would cut one change into two.
    if (isBetweenChanges && text.trim() === '') continue;
    close(match.a, match.b);
    push(runs, 'kept', text);
    [atA, atB] = [endA, endB];
  }
  close(a.length, b.length);
  return runs;
}

function push(runs: Run[], kind: Run['kind'], text: string): void {
  if (text !== '') runs.push({ kind, text });
}

/** How much of the words is in both, from 0 to 1. */
export function likeness(before: string, after: string): number {
  const runs = wordDiff(before, after);
  const kept = runs.filter(({ kind }) => kind === 'kept').reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(before.length, after.length);
  return longest === 0 ? 1 : kept / longest;
}
