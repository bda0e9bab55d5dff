/** A query in one line, for the tests: `all(mali, not(russi…), any(ngo*, "note verbale"), country=Chad)`. */
import type { QueryNode, QueryWord, ReadQuery } from '../../../../corpus/search/query/tree.ts';
import { readQuery } from '../../../../corpus/search/query/read-query.ts';

const REACH = { whole: '', typing: '…', starred: '*' } as const;
const word = ({ text, reach }: QueryWord): string => text + REACH[reach];

function node(shown: QueryNode): string {
  switch (shown.kind) {
    case 'word':
      return word(shown.word);
    case 'phrase':
      return `"${shown.words.map(word).join(' ')}"`;
    case 'filter':
      return `${shown.filter.field}=${shown.filter.value}${shown.filter.isTyping ? '…' : ''}`;
    case 'not':
      return `not(${node(shown.node)})`;
    default:
      return `${shown.kind}(${shown.nodes.map(node).join(', ')})`;
  }
}

export const show = ({ root }: ReadQuery): string => node(root);

/** What a text was read as; the outer `all(…)` is left away. */
export const read = (text: string): string => show(readQuery(text)).replace(/^all\((.*)\)$/su, '$1');

/** What was left out, and why: `the: stop-word`. */
export const told = (text: string): string[] => readQuery(text).leftOut.map((part) => `${part.text}: ${part.reason}`);

export const operators = (text: string): string =>
  readQuery(text)
    .operators.map((part) => part.text)
    .join(' ');

/** Every node of the tree, and every word of phrases. */
export function* wordsOf(shown: QueryNode): Generator<QueryWord> {
  if (shown.kind === 'word') yield shown.word;
  if (shown.kind === 'phrase') yield* shown.words;
  if (shown.kind === 'not') yield* wordsOf(shown.node);
  if (shown.kind === 'all' || shown.kind === 'any') for (const each of shown.nodes) yield* wordsOf(each);
}
