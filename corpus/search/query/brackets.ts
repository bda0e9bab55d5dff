/** Pairs the brackets of a query, so that the parser meets none that closes nothing or is too deep. */
import { leftOut, type Token } from './tokens.ts';
import type { LeftOut } from './tree.ts';

/** Deeper brackets are ignored, and what they hold is read as part of what surrounds them. */
export const MAX_DEPTH = 16;

export interface Balanced {
  readonly tokens: readonly Token[];
  /** The brackets that were ignored. */
  readonly leftOut: readonly LeftOut[];
}

export function balance(tokens: readonly Token[]): Balanced {
  const kept = new Set<Token>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind !== 'close') continue;
    const opening = open.pop();
    if (opening !== undefined && open.length < MAX_DEPTH) kept.add(opening).add(token);
  }
  // One that is not closed yet runs to the end, as an open quotation mark does.
  for (const opening of open.slice(0, MAX_DEPTH)) kept.add(opening);
  const ignored = tokens.flatMap((token) =>
    (token.kind === 'open' || token.kind === 'close') && !kept.has(token) ? [token] : [],
  );
  const isIgnored = new Set<Token>(ignored);
  return {
    tokens: tokens.filter((token) => !isIgnored.has(token)),
    leftOut: ignored.map((token) => leftOut(token, 'operator-alone')),
  };
}
