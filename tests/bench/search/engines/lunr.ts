/** Stock Lunr with the product's analysis. */
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import { builderOf } from '../../../support/random-queries.ts';
import type { Engine } from '../engine.ts';
import { LIMIT } from '../model.ts';
import { askedOf, stockBuilder } from '../product.ts';

const WHOLE = 'lunr.json';
const LINES = 'lunr.jsonl';
const ENTRIES_A_LINE = 2000;

interface LunrJson {
  readonly invertedIndex: readonly unknown[];
  readonly fieldVectors: readonly unknown[];
}

const slices = (list: readonly unknown[]): (readonly unknown[])[] =>
  Array.from({ length: Math.ceil(list.length / ENTRIES_A_LINE) }, (_, at) =>
    list.slice(at * ENTRIES_A_LINE, (at + 1) * ENTRIES_A_LINE),
  );

/** What V8 cannot hold as one string is written in lines, each a part of the one JSON text that Lunr would need. */
function writeInLines(file: string, { invertedIndex, fieldVectors, ...rest }: LunrJson): void {
  const out = openSync(file, 'w');
  const parts = [
    rest,
    ...slices(fieldVectors).map((list) => ({ fieldVectors: list })),
    ...slices(invertedIndex).map((list) => ({ invertedIndex: list })),
  ];
  for (const part of parts) writeSync(out, `${JSON.stringify(part)}\n`);
  closeSync(out);
}

function readInLines(file: string): object {
  const bytes = readFileSync(file);
  const whole: Record<string, unknown> & { fieldVectors: unknown[]; invertedIndex: unknown[] } = {
    fieldVectors: [],
    invertedIndex: [],
  };
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const part = JSON.parse(bytes.toString('utf8', start, end)) as Partial<LunrJson>;
    if (part.fieldVectors !== undefined) for (const entry of part.fieldVectors) whole.fieldVectors.push(entry);
    else if (part.invertedIndex !== undefined) for (const entry of part.invertedIndex) whole.invertedIndex.push(entry);
    else Object.assign(whole, part);
  }
  return whole;
}

/** Writes the index as JSON; a note when it could not be one text. */
function write(folder: string, index: lunr.Index): string | undefined {
  try {
    writeFileSync(path.join(folder, WHOLE), JSON.stringify(index));
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    writeInLines(path.join(folder, LINES), index.toJSON() as LunrJson);
    return 'its JSON was written in lines: V8 cannot hold it as one string, so Lunr as it is ends below this size';
  }
}

const read = (folder: string): object =>
  existsSync(path.join(folder, LINES))
    ? readInLines(path.join(folder, LINES))
    : (JSON.parse(readFileSync(path.join(folder, WHOLE), 'utf8')) as object);

export const stockLunr: Engine = {
  files: [WHOLE, LINES],
  build(folder) {
    const builder = stockBuilder();
    return {
      add: (unit) => builder.add(unit),
      finish: () => write(folder, builder.build()),
    };
  },
  open(folder) {
    const index = lunr.Index.load(read(folder));
    return {
      ask(query) {
        if (query.shape === 'phrase') return null;
        const results = index.query(builderOf(askedOf(query)));
        return { refs: results.slice(0, LIMIT).map(({ ref }) => ref), total: results.length };
      },
      all: (asked) => index.query(builderOf(asked)).map(({ ref, score }) => [ref, score]),
    };
  },
};
