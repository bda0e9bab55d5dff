/** Puts parts of a query together: nothing nested that need not be, no word twice. */
import type { QueryNode, QueryWord } from './tree.ts';

/** The parts under one node; the part itself where there is one, null where there is none. */
export function combine(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  const unique = withoutRepetition(kind, flat);
  const only = unique[0];
  return unique.length > 1 ? { kind, nodes: unique } : (only ?? null);
}

function withoutRepetition(kind: 'all' | 'any', nodes: readonly QueryNode[]): readonly QueryNode[] {
  const byKey = new Map<string | QueryNode, QueryNode>();
  for (const node of nodes) {
    const key = keyOf(node);
    const earlier = byKey.get(key);
    byKey.set(key, earlier === undefined ? node : either(kind, earlier, node));
  }
  return [...byKey.values()];
}

function keyOf(node: QueryNode): string | QueryNode {
  const word = node.kind === 'not' ? wordOf(node.node) : wordOf(node);
  return word === null ? node : `${node.kind} ${word.forms.join(' ')}`;
}

function wordOf(node: QueryNode): QueryWord | null {
  return node.kind === 'word' ? node.word : null;
}

/** Of one word twice: under `all` the one that reaches less, under `any` the one that reaches further. */
function either(kind: 'all' | 'any', earlier: QueryNode, later: QueryNode): QueryNode {
  const [first, second] = [earlier, later].map((node) => wordOf(node)?.reach === 'whole');
  return first !== second && second === (kind === 'all') ? later : earlier;
}
