/** What the measurements amount to: percentiles by class, common answers, and the ratios that are aimed at. */
import { median, percentile } from '../statistics.ts';
import type { Measured } from './measure.ts';
import { LIMIT, SHAPES, type EngineName, type Shape } from './model.ts';

/** Below this share of documents in common, two engines answer differently. */
const IN_COMMON = 0.5;

/** `other documents`: most of what it gives is no answer to Attaché, or far more or fewer answer. */
export type Likeness = 'same' | 'other order' | 'other documents';

export interface ClassFigures {
  readonly queries: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Mean share of the best documents that are also among Attaché's best. */
  readonly overlap: number;
  /** Mean share of its best documents that answer the query to Attaché, wherever they rank. */
  readonly confirmed: number;
  /** Median of the smaller total over the larger. */
  readonly totals: number;
}

export function likenessOf({ overlap, confirmed, totals }: ClassFigures): Likeness {
  if (confirmed < IN_COMMON || totals < IN_COMMON) return 'other documents';
  return overlap < IN_COMMON ? 'other order' : 'same';
}

export interface Figures {
  readonly name: EngineName;
  readonly megabytes: number;
  readonly buildSeconds: number;
  readonly openMs: number;
  readonly residentMegabytes: number;
  readonly note: string | undefined;
  readonly classes: ReadonlyMap<Shape, ClassFigures>;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function common(a: readonly number[], b: readonly number[]): number {
  const most = Math.max(a.length, b.length);
  const others = new Set(b);
  return most === 0 ? 1 : a.filter((unit) => others.has(unit)).length / most;
}

function shareIn(units: readonly number[], answering: readonly number[]): number {
  const all = new Set(answering);
  return units.length === 0 ? 1 : units.filter((unit) => all.has(unit)).length / units.length;
}

function classFigures({ answers, confirmed }: Measured, reference: Measured, shape: Shape): ClassFigures | null {
  const of = [...answers].filter(([query]) => query.shape === shape);
  if (of.length === 0) return null;
  const times = of.map(([, { ms }]) => ms);
  const compared = of.flatMap(([query, answer]) => {
    const other = reference.answers.get(query);
    return other === undefined ? [] : [[answer, other] as const];
  });
  return {
    queries: of.length,
    p50: median(times),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    overlap: mean(compared.map(([a, b]) => common(a.units.slice(0, LIMIT), b.units))),
    confirmed: mean(of.map(([query, { units }]) => shareIn(units, confirmed.get(query) ?? []))),
    totals: median(compared.map(([{ total: a }, { total: b }]) => (Math.min(a, b) + 1) / (Math.max(a, b) + 1))),
  };
}

export function figuresOf(measured: readonly Measured[]): Figures[] {
  const reference = measured.find(({ name }) => name === 'attache');
  return measured.map((one) => ({
    name: one.name,
    megabytes: one.build.bytes / 1e6,
    buildSeconds: one.build.ms / 1000,
    openMs: one.open.ms,
    residentMegabytes: one.open.bytes / 1e6,
    note: one.build.note,
    classes: new Map(
      SHAPES.flatMap((shape) => {
        const found = classFigures(one, reference ?? one, shape);
        return found === null ? [] : [[shape, found] as const];
      }),
    ),
  }));
}

export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number;
  /** Nothing is won against who returns other documents. */
  readonly verdict: 'met' | 'missed' | 'other documents';
}

type Fact = 'megabytes' | 'openMs' | 'residentMegabytes' | 'buildSeconds';
const FACT_GOALS: readonly (readonly [name: string, fact: Fact, rival: EngineName, goal: number])[] = [
  ['index/lunr', 'megabytes', 'lunr', 1 / 15],
  ['index/fts5', 'megabytes', 'fts5', 0.7],
  ['open/lunr', 'openMs', 'lunr', 1 / 100],
  ['rss/lunr', 'residentMegabytes', 'lunr', 1 / 40],
  ['build M/lunr', 'buildSeconds', 'lunr', 0.25],
];
const CLASS_GOALS: readonly (readonly [shape: Shape, fts5: number, xapian: number])[] = [
  ['typing', 0.25, 0.5],
  ['prefix', 0.5, 0.5],
  ['and', 1, 1.5],
  ['one', 1, 1.5],
];

function factRatios(attache: Figures, rivals: readonly Figures[]): Ratio[] {
  return FACT_GOALS.flatMap(([name, fact, rival, goal]) => {
    const other = rivals.find((one) => one.name === rival);
    if (other === undefined) return [];
    const ratio = attache[fact] / other[fact];
    return [{ name, ratio, goal, verdict: ratio <= goal ? ('met' as const) : ('missed' as const) }];
  });
}

/** Against the faster of the rivals given. */
function classRatio(name: string, shape: Shape, goal: number, attache: Figures, rivals: readonly Figures[]): Ratio[] {
  const own = attache.classes.get(shape);
  const others = rivals.flatMap((rival) => rival.classes.get(shape) ?? []).sort((a, b) => a.p95 - b.p95);
  const [fastest] = others;
  if (own === undefined || fastest === undefined) return [];
  const ratio = own.p95 / fastest.p95;
  const isOther = likenessOf(fastest) === 'other documents';
  const verdict = ratio > goal ? 'missed' : isOther ? 'other documents' : 'met';
  return [{ name: `${shape} p95/${name}`, ratio, goal, verdict }];
}

/** Each ratio that is aimed at and was measured. */
export function ratiosOf(figures: readonly Figures[]): Ratio[] {
  const attache = figures.find(({ name }) => name === 'attache');
  if (attache === undefined) return [];
  const named = (...names: readonly EngineName[]): Figures[] => figures.filter(({ name }) => names.includes(name));
  return [
    ...factRatios(attache, figures),
    ...CLASS_GOALS.flatMap(([shape, fts5, xapian]) => [
      ...classRatio('fts5', shape, fts5, attache, named('fts5', 'fts5-prefix')),
      ...classRatio('xapian', shape, xapian, attache, named('xapian')),
    ]),
  ];
}
