/**
 * The grammar of a query, by recursive descent over its tokens:
 *
 *     any  = all { OR all }
 *     all  = part { [AND] part }
 *     part = { NOT } ( words | filter | "(" any ")" )
 *
 * An operator that joins nothing is told as left out.
 */
import { isStopWord } from '../analysis/stop-words.ts';
import { combine } from './combine.ts';
import { leftOut, type Operator, type Token } from './tokens.ts';
import type { LeftOut, QueryNode, QueryWord, ReadQuery } from './tree.ts';

export interface Parsed {
  readonly root: ReadQuery['root'];
  readonly operators: readonly Operator[];
  readonly leftOut: readonly LeftOut[];
}

interface Parser {
  readonly tokens: readonly Token[];
  readonly keepsStopWords: boolean;
  readonly operators: Operator[];
  readonly leftOut: LeftOut[];
  next: number;
}

type Reader = (parser: Parser, isExcluded: boolean) => QueryNode | null;

/** Reads tokens whose brackets are balanced. */
export function parse(tokens: readonly Token[], keepsStopWords: boolean): Parsed {
  const parser: Parser = { tokens, keepsStopWords, operators: [], leftOut: [], next: 0 };
  const node = readAny(parser, false);
  const root =
    node?.kind === 'all' || node?.kind === 'any' ? node : { kind: 'all' as const, nodes: node ? [node] : [] };
  return { root, operators: parser.operators, leftOut: parser.leftOut };
}

const readAny: Reader = (parser, isExcluded) => readJoined(parser, 'any', 'or', readAll, isExcluded);
const readAll: Reader = (parser, isExcluded) => readJoined(parser, 'all', 'and', readPart, isExcluded);

/** Parts until a bracket closes or a looser operator comes; the operator stands between them, or nothing does. */
function readJoined(
  parser: Parser,
  kind: 'all' | 'any',
  operator: 'and' | 'or',
  readOne: Reader,
  isExcluded: boolean,
): QueryNode | null {
  const nodes: QueryNode[] = [];
  let joining: Operator | null = null;
  for (let token = peek(parser); token !== undefined && token.kind !== 'close'; token = peek(parser)) {
    if (token.kind === operator) {
      settle(parser, joining, false);
      joining = token;
      parser.next += 1;
    } else if (token.kind === 'or') {
      break;
    } else {
      const node = readOne(parser, isExcluded);
      if (node === null) continue;
      settle(parser, joining, nodes.length > 0);
      joining = null;
      nodes.push(node);
    }
  }
  settle(parser, joining, false);
  return combine(kind, nodes);
}

function readPart(parser: Parser, isExcluded: boolean): QueryNode | null {
  const nots: Operator[] = [];
  let token = peek(parser);
  for (; token?.kind === 'not'; token = peek(parser)) {
    nots.push(token);
    parser.next += 1;
  }
  const node = token === undefined ? null : readOperand(parser, token, isExcluded || nots.length > 0);
  for (const not of nots) settle(parser, not, node !== null);
  if (node === null || nots.length % 2 === 0) return node;
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}

function readOperand(parser: Parser, token: Token, isExcluded: boolean): QueryNode | null {
  if (token.kind === 'or' || token.kind === 'and' || token.kind === 'not' || token.kind === 'close') return null;
  parser.next += 1;
  if (token.kind === 'words') return wordsNode(parser, token, isExcluded);
  if (token.kind === 'filter') return filterNode(parser, token, isExcluded);
  const node = readAny(parser, isExcluded);
  const close = peek(parser);
  parser.next += 1;
  settle(parser, token, node !== null);
  if (close?.kind === 'close') settle(parser, close, node !== null);
  return node;
}

/**
 * What is excluded is never `typing`: the beginning of a word would exclude claims that the word
 * does not. An excluded compound is excluded as it stands, not wherever its words are scattered.
 */
function wordsNode(parser: Parser, token: Extract<Token, { kind: 'words' }>, isExcluded: boolean): QueryNode | null {
  const words = isExcluded ? token.words.map(withoutTyping) : token.words;
  if (words.length > 1 && (token.isQuoted || (isExcluded && !token.hasStars))) {
    return { kind: 'phrase', words, start: token.start, end: token.end };
  }
  const nodes: QueryNode[] = [];
  for (const word of words) {
    if (token.isQuoted || parser.keepsStopWords || !isCommon(word)) nodes.push({ kind: 'word', word });
    else parser.leftOut.push(leftOut(word, 'stop-word'));
  }
  return combine('all', nodes);
}

function withoutTyping(word: QueryWord): QueryWord {
  return word.reach === 'typing' ? { ...word, reach: 'whole' } : word;
}

function isCommon({ forms, reach }: QueryWord): boolean {
  return reach === 'whole' && forms.every(isStopWord);
}

function filterNode(parser: Parser, token: Extract<Token, { kind: 'filter' }>, isExcluded: boolean): QueryNode | null {
  const filter = isExcluded ? { ...token.filter, isTyping: false } : token.filter;
  if (!token.asksNothing || filter.isTyping) return { kind: 'filter', filter };
  const { start, end } = filter;
  parser.leftOut.push(leftOut({ text: token.text, start, end }, 'empty'));
  return null;
}

/** Tells what became of an operator: it joined something, or it was left out. */
function settle(parser: Parser, operator: Operator | null, isJoining: boolean): void {
  if (operator === null) return;
  const { text, start, end } = operator;
  if (isJoining) parser.operators.push({ text, start, end });
  else parser.leftOut.push(leftOut(operator, 'operator-alone'));
}

function peek(parser: Parser): Token | undefined {
  return parser.tokens[parser.next];
}
