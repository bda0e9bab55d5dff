/** Sorts what a query says by how it is answered: by score, by reading texts, or by what a claim is. */
import type { WordReading } from './word-reading.ts';
import type { QueryNode, QueryWord, ReadQuery } from '../../search/query/tree.ts';

export type PhraseNode = Extract<QueryNode, { kind: 'phrase' }>;

export interface QueryPlan {
  /** Words of which a claim must have all; words joined by OR stand together. */
  readonly required: readonly (readonly WordReading[])[];
  /** Phrases that a claim must hold. */
  readonly phrases: readonly PhraseNode[];
  /** Everything else that must hold: filters, exclusions, brackets. */
  readonly conditions: readonly QueryNode[];
  /** Words inside `conditions` that are asked for: they score, but are not required by themselves. */
  readonly scoring: readonly WordReading[];
}

export type Readings = ReadonlyMap<QueryWord, WordReading>;

/** Every node of the tree below `node`, itself included; those that are excluded only when asked for. */
export function* nodesOf(node: QueryNode, withExcluded = false): Generator<QueryNode> {
  yield node;
  if (node.kind === 'not' && withExcluded) yield* nodesOf(node.node, true);
  if (node.kind === 'all' || node.kind === 'any') for (const each of node.nodes) yield* nodesOf(each, withExcluded);
}

export function planQuery({ root }: ReadQuery, readings: Readings): QueryPlan {
  const readingsIn = (node: QueryNode): WordReading[] =>
    [...nodesOf(node)].flatMap((each) => {
      const words = each.kind === 'word' ? [each.word] : each.kind === 'phrase' ? each.words : [];
      return words.flatMap((word) => readings.get(word) ?? []);
    });
  const isWords = (node: QueryNode): boolean =>
    node.kind === 'word' || (node.kind === 'any' && node.nodes.every(({ kind }) => kind === 'word'));
  const parts = root.kind === 'all' ? root.nodes : [root];
  const conditions = parts.filter((node) => !isWords(node) && node.kind !== 'phrase');
  return {
    required: parts.filter(isWords).map(readingsIn),
    phrases: parts.filter((node) => node.kind === 'phrase'),
    conditions,
    scoring: conditions.flatMap(readingsIn),
  };
}

/** The words that are asked for, in the order of the query; words of phrases on request. */
export function wordsAsked({ root }: ReadQuery, withPhrases = false): QueryWord[] {
  return [...nodesOf(root)].flatMap((node) =>
    node.kind === 'word' ? [node.word] : node.kind === 'phrase' && withPhrases ? node.words : [],
  );
}
