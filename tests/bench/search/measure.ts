/** One size: every engine is built and opened, then all are asked in turn, query by query. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { median } from '../statistics.ts';
import { startEngine, type Child } from './child.ts';
import type { Queries } from './draw-queries.ts';
import type { Answer, BenchQuery, BuildFacts, EngineName, OpenFacts } from './model.ts';

/** How hard an engine is worked. */
export interface Effort {
  readonly opens: number;
  readonly rounds: number;
  /** Of the queries of each class, one in so many is asked. */
  readonly oneIn: number;
  /** Beginnings of fewer letters are not asked. */
  readonly shortest: number;
}

export interface Measured {
  readonly name: EngineName;
  readonly build: BuildFacts;
  readonly open: OpenFacts;
  /** By query: median of the rounds in milliseconds and the answer; nothing where it was not asked. */
  readonly answers: ReadonlyMap<BenchQuery, Answer>;
  /** By query: which of its answers are answers to Attaché too, wherever they rank there. */
  readonly confirmed: ReadonlyMap<BenchQuery, readonly number[]>;
}

interface Running {
  readonly name: EngineName;
  readonly effort: Effort;
  readonly child: Child;
  readonly build: BuildFacts;
  readonly open: OpenFacts;
  readonly samples: Map<BenchQuery, Answer[]>;
}

export interface Plan {
  readonly corpus: string;
  readonly queries: Queries;
  readonly engines: readonly { readonly name: EngineName; readonly effort: Effort }[];
  readonly python: string | null;
  readonly log: (line: string) => void;
}

async function build(name: EngineName, folder: string, { corpus, python }: Plan): Promise<BuildFacts> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const child = startEngine(name, corpus, folder, python);
  const facts = (await child.ask({ do: 'build' })) as BuildFacts;
  await child.end();
  return facts;
}

/** Opens in a process of its own each time; the last one stays. */
async function openSeveral(name: EngineName, folder: string, opens: number, plan: Plan): Promise<[OpenFacts, Child]> {
  const all: OpenFacts[] = [];
  for (;;) {
    const child = startEngine(name, plan.corpus, folder, plan.python);
    all.push((await child.ask({ do: 'open' })) as OpenFacts);
    if (all.length === opens)
      return [{ ms: median(all.map(({ ms }) => ms)), bytes: median(all.map(({ bytes }) => bytes)) }, child];
    await child.end();
  }
}

async function start({ name, effort }: Plan['engines'][number], plan: Plan): Promise<Running | null> {
  const folder = path.join(plan.corpus, name);
  try {
    const built = await build(name, folder, plan);
    plan.log(`  ${name}: built in ${(built.ms / 1000).toFixed(1)} s, ${(built.bytes / 1e6).toFixed(1)} MB`);
    const [open, child] = await openSeveral(name, folder, effort.opens, plan);
    return { name, effort, child, build: built, open, samples: new Map() };
  } catch (error) {
    plan.log(`  ${name}: left out, ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The queries that an engine is asked: its share of each class. */
function shareOf(queries: readonly BenchQuery[], { oneIn, shortest }: Effort): Set<BenchQuery> {
  const counts = new Map<string, number>();
  return new Set(
    queries.filter(({ shape, beginning }) => {
      if (beginning !== undefined && beginning.length < shortest) return false;
      const at = counts.get(shape) ?? 0;
      counts.set(shape, at + 1);
      return at % oneIn === 0;
    }),
  );
}

async function askAll(
  engines: readonly Running[],
  queries: readonly BenchQuery[],
  round: number,
  keep: boolean,
): Promise<void> {
  const shares = new Map(engines.map((engine) => [engine, shareOf(queries, engine.effort)]));
  for (const [at, query] of queries.entries()) {
    for (let turn = 0; turn < engines.length; turn += 1) {
      // Another engine begins each time: none is always the one after the slowest.
      const engine = engines[(turn + at + round) % engines.length];
      if (engine === undefined || shares.get(engine)?.has(query) !== true) continue;
      const answer = (await engine.child.ask({ do: 'ask', query })) as Answer | null;
      if (answer === null || !keep) continue;
      const samples = engine.samples.get(query) ?? [];
      samples.push(answer);
      engine.samples.set(query, samples);
    }
  }
}

/** Which units of all engines' best answer the query to Attaché, by query. */
async function confirm(engines: readonly Running[]): Promise<Map<BenchQuery, readonly number[]>> {
  const confirmed = new Map<BenchQuery, readonly number[]>();
  const reference = engines.find(({ name }) => name === 'attache');
  for (const query of reference?.samples.keys() ?? []) {
    const units = [...new Set(engines.flatMap(({ samples }) => samples.get(query)?.[0]?.units ?? []))];
    confirmed.set(query, (await reference?.child.ask({ do: 'answering', query, units })) as number[]);
  }
  return confirmed;
}

const settled = ({ name, build: built, open, samples }: Running, confirmed: Measured['confirmed']): Measured => ({
  name,
  build: built,
  open,
  confirmed,
  answers: new Map(
    [...samples].flatMap(([query, answers]) =>
      answers.slice(0, 1).map(({ units, total }) => [query, { units, total, ms: median(answers.map(({ ms }) => ms)) }]),
    ),
  ),
});

/** What was measured, and what `after` found out from the engines before they ended. */
export async function measure<T>(
  plan: Plan,
  after: (engines: ReadonlyMap<EngineName, Child>) => Promise<T>,
): Promise<{ readonly measured: readonly Measured[]; readonly found: T }> {
  const engines: Running[] = [];
  for (const engine of plan.engines) {
    const running = await start(engine, plan);
    if (running !== null) engines.push(running);
  }
  for (const pass of [0, 1]) await askAll(engines, plan.queries.warming, pass, false);
  plan.log('  warmed');
  for (let round = 0; round < Math.max(...engines.map(({ effort }) => effort.rounds)); round += 1) {
    const taking = engines.filter(({ effort }) => round < effort.rounds);
    await askAll(taking, plan.queries.measured, round, true);
    plan.log(`  round ${String(round + 1)}`);
  }
  const confirmed = await confirm(engines);
  const found = await after(new Map(engines.map(({ name, child }) => [name, child])));
  for (const { child } of engines) await child.end();
  return { measured: engines.map((engine) => settled(engine, confirmed)), found };
}
