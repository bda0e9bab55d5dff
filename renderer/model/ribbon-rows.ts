/** Lays bars of one axis into as few rows as possible, so that neither bars nor labels overlap. */
import type { RibbonBar } from './ribbon-reading.ts';

/** Width of a letter in percent of an axis of usual width; generous, since the window may be narrower. */
const LETTER_PERCENT = 0.8;
const GAP_PERCENT = 1;

export interface LabelPlace {
  readonly at: number;
  readonly anchor: 'start' | 'end';
}

const labelWidth = (bar: RibbonBar): number => bar.label.length * LETTER_PERCENT;
const last = (bar: RibbonBar): number => Math.max(bar.end, ...bar.ticks);

/** Inside the bar if there is room, else after it, else before it. */
export function labelPlace(bar: RibbonBar): LabelPlace {
  const width = labelWidth(bar);
  if (bar.end - bar.start >= width + GAP_PERCENT) return { at: bar.start, anchor: 'start' };
  if (last(bar) + width + GAP_PERCENT <= 100) return { at: last(bar), anchor: 'start' };
  return { at: bar.start, anchor: 'end' };
}

function extent(bar: RibbonBar): readonly [number, number] {
  const { at, anchor } = labelPlace(bar);
  const width = labelWidth(bar) + GAP_PERCENT;
  return anchor === 'start'
    ? [bar.start, Math.max(last(bar), at + width)]
    : [Math.min(bar.start, at - width), last(bar)];
}

export function packRows(bars: readonly RibbonBar[]): readonly (readonly RibbonBar[])[] {
  const rows: { end: number; bars: RibbonBar[] }[] = [];
  for (const bar of [...bars].sort((a, b) => extent(a)[0] - extent(b)[0])) {
    const [start, end] = extent(bar);
    const row = rows.find((candidate) => candidate.end <= start);
    if (row === undefined) rows.push({ end, bars: [bar] });
    else {
      row.bars.push(bar);
      row.end = end;
    }
  }
  return rows.map((row) => row.bars);
}
