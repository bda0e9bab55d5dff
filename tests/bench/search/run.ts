/**
 * `npm run bench:search`: Attaché and its peers over the same documents and queries, in one run in
 * which they take turns. Prints tables, then one line of JSON. Times decide nothing here; that the
 * packed index answers as stock Lunr does is checked at M, and fails the run. Without `--size` all
 * three: a quarter of an hour on two idle cores, nearly all of it for L, and half of that for building
 * stock Lunr's index there (`--engines attache,fts5,xapian` goes without).
 */
import { findPython, type Child } from './child.ts';
import { prepareCorpus, readIngredients, readUnits, type Ingredients } from './corpus-files.ts';
import { drawQueries } from './draw-queries.ts';
import { figuresOf, ratiosOf, type Ratio } from './figures.ts';
import { compareWithLunr, type Identity } from './identity.ts';
import { measure, type Effort } from './measure.ts';
import type { EngineName } from './model.ts';
import { readOptions, SIZES, type Options, type Size } from './options.ts';
import { showFigures, showIdentity, showRatios } from './report.ts';

/** Words are counted in the first units: enough to tell a common word from a rare one. */
const COUNTED_UNITS = 20_000;

/** Who makes an object of every answer takes seconds for the beginning of a word, and hours for all of them at L. */
function effortOf(name: EngineName, size: Size, rounds: number): Effort {
  const all = { opens: 5, rounds, oneIn: 1, shortest: 2 };
  if (name === 'lunr' && size === 'M') return { ...all, rounds: 1, oneIn: 4, shortest: 3 };
  if (name === 'lunr' && size === 'L') return { opens: 1, rounds: 1, oneIn: 8, shortest: 5 };
  if (name === 'minisearch' && size === 'L') return { opens: 1, rounds: 1, oneIn: 2, shortest: 2 };
  return all;
}

const print = (text: string): void => void process.stdout.write(text);

interface Outcome {
  readonly ratios: readonly Ratio[];
  readonly identity: Identity | null;
}

async function runSize(
  size: Size,
  ingredients: Ingredients,
  options: Options,
  python: string | null,
): Promise<Outcome> {
  const corpus = prepareCorpus(SIZES[size], ingredients);
  const queries = drawQueries(await readUnits(corpus, COUNTED_UNITS), 5);
  print(`${size}: ${String(SIZES[size])} units, ${String(queries.measured.length)} queries\n`);
  const engines = options.engines
    .filter((name) => name !== 'xapian' || python !== null)
    .map((name) => ({ name, effort: effortOf(name, size, options.rounds) }));
  const compare = async (running: ReadonlyMap<EngineName, Child>): Promise<Identity | null> => {
    const [stock, packed] = [running.get('lunr'), running.get('attache')];
    const isAsked = size === 'M' && stock !== undefined && packed !== undefined;
    return isAsked ? compareWithLunr(stock, packed, queries.measured) : null;
  };
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const { measured, found: identity } = await measure({ corpus, queries, engines, python, log }, compare);
  const figures = figuresOf(measured);
  // The goal for building is set at M.
  const ratios = ratiosOf(figures).filter(({ name }) => size === 'M' || !name.startsWith('build'));
  print(`${showFigures(figures)}\n${showRatios(ratios)}\n`);
  if (identity !== null) print(`${showIdentity(identity)}\n`);
  return { ratios, identity };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** False when the packed index answers otherwise than stock Lunr. */
async function runAll(options: Options): Promise<boolean> {
  const python = options.engines.includes('xapian') ? findPython() : null;
  if (options.engines.includes('xapian') && python === null) print('xapian: not here (Debian: python3-xapian)\n');
  const ingredients = await readIngredients(options.text);
  const outcomes = new Map<Size, Outcome>();
  for (const size of options.sizes) outcomes.set(size, await runSize(size, ingredients, options, python));
  const search = Object.fromEntries(
    [...outcomes].map(([size, { ratios }]) => [
      size,
      Object.fromEntries(
        ratios.map(({ name, ratio, goal, verdict }) => [name, { ratio: rounded(ratio), goal: rounded(goal), verdict }]),
      ),
    ]),
  );
  const identities = [...outcomes.values()].flatMap(({ identity }) => identity ?? []);
  const identity = identities.map(({ queries, identical, difference }) => ({ queries, identical, difference }));
  print(`${JSON.stringify({ search, identity, node: process.version })}\n`);
  return identities.every(({ queries, identical }) => identical === queries);
}

try {
  process.exitCode = (await runAll(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
