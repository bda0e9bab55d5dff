/** Reads the command line of the bench. */
import { parseArgs } from 'node:util';
import { ENGINES, type EngineName } from './model.ts';

/** Units of each size. */
export const SIZES = { S: 500, M: 10_000, L: 100_000 } as const;
export type Size = keyof typeof SIZES;

export interface Options {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  /** A folder of real texts, or null for invented ones. */
  readonly text: string | null;
  readonly engines: readonly EngineName[];
}

export const USAGE = `npm run bench:search -- [--size S,M,L] [--rounds N] [--text DIR] [--engines ${ENGINES.join(',')}]`;

/** The given names, each of which must be known. */
function chosen<T extends string>(given: string | undefined, known: readonly T[]): readonly T[] {
  if (given === undefined) return known;
  return given.split(',').map((name) => known.find((one) => one === name) ?? refuse(name));
}

function refuse(given: string): never {
  throw new Error(`not understood: ${given}\n${USAGE}`);
}

/** Throws with the usage when something is not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      text: { type: 'string' },
      engines: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) refuse(`--rounds ${values.rounds}`);
  return {
    sizes: chosen(values.size, Object.keys(SIZES) as Size[]),
    rounds,
    text: values.text ?? null,
    engines: chosen(values.engines, ENGINES),
  };
}
