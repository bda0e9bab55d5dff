/** Reads a command line whose last part is free text: unknown words are text, never an error. */

export interface CliArguments {
  readonly json: boolean;
  readonly explain: boolean;
  readonly limit: number;
  readonly text: string;
}

const DEFAULT_LIMIT = 20;

/** `--json`, `--explain`, `--limit N` and `--limit=N` are options; `--` ends them; everything else is the text. */
export function readArguments(argv: readonly string[]): CliArguments {
  let json = false;
  let explain = false;
  let limit = DEFAULT_LIMIT;
  let ended = false;
  const text: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const part = argv[at] ?? '';
    if (ended) text.push(part);
    else if (part === '--') ended = true;
    else if (part === '--json') json = true;
    else if (part === '--explain') explain = true;
    else if (part === '--limit') limit = positive(argv[(at += 1)], limit);
    else if (part.startsWith('--limit=')) limit = positive(part.slice('--limit='.length), limit);
    else text.push(part);
  }
  return { json, explain, limit, text: text.join(' ') };
}

function positive(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
