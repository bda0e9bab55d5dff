/** Cuts a text around the words that answer, at the ends of words. */
import type { Mark, Snippet } from '../model/search-page.ts';

/** Longest text that is shown whole, and the length that longer ones are cut to, in UTF-16 code units. */
const LONGEST = 320;
const CUT_TO = 240;
/** Text kept before the first marked word, so that it is read in its sentence. */
const LEAD = 60;

/** The window of `CUT_TO` that holds the most marks; of equal ones the first. */
function densest(marks: readonly Mark[], length: number): number {
  let best = 0;
  let most = 0;
  for (const { start } of marks) {
    const from = Math.max(0, Math.min(start - LEAD, length - CUT_TO));
    const held = marks.filter((mark) => mark.start >= from && mark.end <= from + CUT_TO).length;
    if (held > most) [best, most] = [from, held];
  }
  return best;
}

const SPACE = /\s/u;

/** The nearest beginning of a word at or after `at`, unless a word of over 40 letters stands there. */
function wordStart(text: string, at: number): number {
  if (at === 0 || SPACE.test(text.charAt(at - 1))) return at;
  for (let next = at; next < Math.min(text.length, at + 40); next += 1) {
    if (SPACE.test(text.charAt(next))) return next + 1;
  }
  return wholeLetter(text, at);
}

/** The nearest end of a word at or before `at`, unless a word of over 40 letters stands there. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length || SPACE.test(text.charAt(at))) return at;
  for (let before = at; before > Math.max(0, at - 40); before -= 1) {
    if (SPACE.test(text.charAt(before))) return before;
  }
  return wholeLetter(text, at);
}

/** Never between the halves of one letter. */
const wholeLetter = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
};

/** `marks` are runs of `text`, ascending. */
export function snippetOf(text: string, marks: readonly Mark[]): Snippet {
  if (text.length <= LONGEST) return { text, marks, isCutBefore: false, isCutAfter: false };
  const from = densest(marks, text.length);
  const start = wordStart(text, from);
  const end = Math.max(start, wordEnd(text, Math.min(text.length, from + CUT_TO)));
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}
