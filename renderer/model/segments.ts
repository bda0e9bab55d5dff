/** Cuts a text at its marks into typed runs, so that a template can draw them without HTML strings. */
import type { Mark } from '../../corpus/model/search-page.ts';

export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Marks may come unsorted, overlap or reach past the end; every character appears exactly once. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(text.length, mark.end);
    if (end <= start) continue;
    if (start > at) segments.push({ text: text.slice(at, start), isMarked: false });
    segments.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMarked: false });
  return segments;
}
