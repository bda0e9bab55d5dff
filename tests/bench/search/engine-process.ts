/**
 * The process of one engine: `node engine-process.ts ENGINE CORPUS-FOLDER INDEX-FOLDER`. A line of
 * JSON asks, a line answers; what is measured is measured in here, without the way back and forth.
 */
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { IndexedUnit } from '../../../corpus/search/fields.ts';
import type { AskedQuery } from '../../support/random-queries.ts';
import { numberOfUnit } from '../../support/world-units.ts';
import type { Engine, FullAnswer, OpenEngine } from './engine.ts';
import type { Answer, BenchQuery, BuildFacts, EngineName, OpenFacts } from './model.ts';
import { UNITS_FILE } from './stored-texts.ts';

/** Only the engine that is measured is loaded, so that its process holds nothing else. */
const ENGINES: Readonly<Partial<Record<EngineName, () => Promise<Engine>>>> = {
  attache: async () => (await import('./engines/attache.ts')).attache,
  lunr: async () => (await import('./engines/lunr.ts')).stockLunr,
  minisearch: async () => (await import('./engines/minisearch.ts')).miniSearch,
  fts5: async () => (await import('./engines/fts5.ts')).fts5Lean,
  'fts5-prefix': async () => (await import('./engines/fts5.ts')).fts5Prefix,
};

export type Request =
  | { readonly do: 'build' }
  | { readonly do: 'open' }
  | { readonly do: 'ask'; readonly query: BenchQuery }
  | { readonly do: 'answering'; readonly query: BenchQuery; readonly units: readonly number[] }
  | { readonly do: 'all'; readonly asked: AskedQuery };

const now = (): number => performance.now();

async function build(engine: Engine, corpus: string, folder: string): Promise<BuildFacts> {
  const started = now();
  const builder = engine.build(folder);
  const lines = createInterface({ input: createReadStream(path.join(corpus, UNITS_FILE)), crlfDelay: Infinity });
  for await (const line of lines) builder.add(JSON.parse(line) as IndexedUnit);
  const note = builder.finish();
  const ms = now() - started;
  const bytes = engine.files.reduce(
    (sum, file) => sum + (statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  return { ms, bytes, ...(note === undefined ? {} : { note }) };
}

function resident(): number {
  // Twice: what the first collection lets go of may hold something else.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

function open(
  engine: Engine,
  folder: string,
  corpus: string,
): { readonly opened: OpenEngine; readonly facts: OpenFacts } {
  const before = resident();
  const started = now();
  const opened = engine.open(folder, corpus);
  const ms = now() - started;
  return { opened, facts: { ms, bytes: resident() - before } };
}

function ask(opened: OpenEngine, query: BenchQuery): Answer | null {
  const started = now();
  const found = opened.ask(query);
  const ms = now() - started;
  if (found === null) return null;
  const units = found.refs.map((ref) => (typeof ref === 'number' ? ref : numberOfUnit(ref)));
  return { ms, units, total: found.total };
}

async function serve(engine: Engine, corpus: string, folder: string): Promise<void> {
  let opened: OpenEngine | null = null;
  const isOpen = (): OpenEngine => opened ?? fail('nothing is open');
  const answer = async (
    request: Request,
  ): Promise<BuildFacts | OpenFacts | Answer | FullAnswer | readonly number[] | null> => {
    if (request.do === 'build') return build(engine, corpus, folder);
    if (request.do === 'ask') return ask(isOpen(), request.query);
    if (request.do === 'answering') return isOpen().answering?.(request.query, request.units) ?? null;
    if (request.do === 'all') return isOpen().all?.(request.asked) ?? null;
    const made = open(engine, folder, corpus);
    opened = made.opened;
    return made.facts;
  };
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as Request))}\n`);
  }
}

function fail(reason: string): never {
  throw new Error(reason);
}

if (import.meta.main) {
  const [name = '', corpus = '', folder = ''] = process.argv.slice(2);
  const load = ENGINES[name as EngineName] ?? fail(`no engine is called ${name}`);
  mkdirSync(folder, { recursive: true });
  await serve(await load(), corpus, folder);
}
