/** The figures as a reader sees them. */
import { SAME_DOCUMENTS, type ClassFigures, type Figures, type Ratio } from './figures.ts';
import type { Identity } from './identity.ts';
import { SETTINGS, SHAPES } from './model.ts';

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}\n`).join('');
}

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function times(figures: ClassFigures | undefined): string {
  if (figures === undefined) return '–';
  const mark = figures.overlap < SAME_DOCUMENTS ? ' ≠' : '';
  return `${[figures.p50, figures.p95, figures.p99].map(short).join(' / ')}${mark}`;
}

const likeness = (figures: ClassFigures | undefined): string =>
  figures === undefined
    ? '–'
    : `${figures.overlap.toFixed(2)} / ${figures.totals.toFixed(2)} (${String(figures.queries)})`;

export function showFigures(figures: readonly Figures[]): string {
  const facts = [
    ['engine', 'index MB', 'build s', 'open ms', 'resident MB'],
    ...figures.map((one) => [
      one.name,
      short(one.megabytes),
      short(one.buildSeconds),
      short(one.openMs),
      short(one.residentMegabytes),
    ]),
  ];
  const byClass = (cell: (found: ClassFigures | undefined) => string): string =>
    table([
      ['engine', ...SHAPES],
      ...figures.map(({ name, classes }) => [name, ...SHAPES.map((shape) => cell(classes.get(shape)))]),
    ]);
  return [
    table(facts),
    '\n  milliseconds, p50 / p95 / p99; ≠: other documents than Attaché in more than half of the places\n',
    byClass(times),
    "\n  share of the best 20 that are among Attaché's / smaller total over larger, median (queries)\n",
    byClass(likeness),
    '\n',
    ...figures.map(({ name, note }) => `  ${name}: ${SETTINGS[name]}${note === undefined ? '' : `; ${note}`}\n`),
  ].join('');
}

export function showRatios(ratios: readonly Ratio[]): string {
  return table([
    ['Attaché / rival (goals are set for L)', 'ratio', 'goal', ''],
    ...ratios.map(({ name, ratio, goal, verdict }) => [name, ratio.toFixed(4), `≤ ${goal.toFixed(4)}`, verdict]),
  ]);
}

export function showIdentity({ queries, identical, results, difference, different }: Identity): string {
  const head = `identity with stock Lunr: ${String(identical)}/${String(queries)} queries, ${String(results)} results, greatest difference of a score ${difference.toExponential(1)}`;
  return `  ${head}\n${different.map((asked) => `  differs: ${JSON.stringify(asked)}\n`).join('')}`;
}
