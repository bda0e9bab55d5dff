/** The figures as a reader sees them. */
import { likenessOf, type ClassFigures, type Figures, type Likeness, type Ratio } from './figures.ts';
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

const MARKS: Readonly<Record<Likeness, string>> = { same: '', 'other order': ' ~', 'other documents': ' ≠' };

function times(figures: ClassFigures | undefined): string {
  if (figures === undefined) return '–';
  return `${[figures.p50, figures.p95, figures.p99].map(short).join(' / ')}${MARKS[likenessOf(figures)]}`;
}

const likeness = (figures: ClassFigures | undefined): string =>
  figures === undefined
    ? '–'
    : [figures.overlap, figures.confirmed, figures.totals].map((share) => share.toFixed(2)).join(' ');

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
    '\n  milliseconds, p50 / p95 / p99; ≠ other documents than Attaché, ~ the same in another order\n',
    byClass(times),
    "\n  of its best 20: share among Attaché's best 20, share that answer to Attaché at all; smaller total over larger, median\n",
    byClass(likeness),
    '\n  queries asked\n',
    byClass((found) => String(found?.queries ?? '–')),
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
