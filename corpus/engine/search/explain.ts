/** "Explain this query": how each part of it was read, in the order in which it stands. */
import type { ReadPart } from '../../model/search-page.ts';
import type { QueryNode, ReadQuery } from '../../search/query/tree.ts';
import type { FilterReading } from './filters.ts';
import { nodesOf, type Readings } from './query-plan.ts';

export interface ReadingOfQuery {
  readonly read: ReadQuery;
  readonly readings: Readings;
  readonly filter: (node: Extract<QueryNode, { kind: 'filter' }>) => FilterReading | null;
  /** Claims that answer a part alone; null where that is not counted. */
  readonly claims: (node: QueryNode) => number | null;
  /** Words that no claim has. */
  readonly isNowhere: (node: QueryNode) => boolean;
}

const excludedNodes = ({ root }: ReadQuery): ReadonlySet<QueryNode> =>
  new Set([...nodesOf(root, true)].flatMap((node) => (node.kind === 'not' ? [...nodesOf(node.node, true)] : [])));

function span(node: QueryNode): { readonly start: number; readonly end: number } | null {
  if (node.kind === 'word') return node.word;
  if (node.kind === 'phrase') return node;
  if (node.kind === 'filter') return node.filter;
  return null;
}

function filterPart(node: Extract<QueryNode, { kind: 'filter' }>, { filter }: ReadingOfQuery): Partial<ReadPart> {
  const reading = filter(node);
  if (reading !== null) return { role: 'filter', became: [{ how: 'filter', to: reading.values }] };
  // Half a value is not yet a wrong one.
  const isUnfinished = node.filter.value === '' || node.filter.isTyping;
  return { role: 'left-out', reason: isUnfinished ? 'empty' : 'no-such-value' };
}

function became(node: QueryNode, { readings }: ReadingOfQuery): ReadPart['became'] {
  if (node.kind === 'word') return readings.get(node.word)?.became ?? [];
  if (node.kind === 'phrase') return [{ how: 'word', to: node.words.map(({ forms }) => forms[0] ?? '') }];
  return [];
}

export function readParts(reading: ReadingOfQuery): ReadPart[] {
  const { read } = reading;
  const excluded = excludedNodes(read);
  const said = [...nodesOf(read.root, true)].flatMap((node): ReadPart[] => {
    const where = span(node);
    if (where === null) return [];
    const base = {
      start: where.start,
      end: where.end,
      text: read.text.slice(where.start, where.end),
      role: excluded.has(node) ? 'excluded' : node.kind === 'phrase' ? 'phrase' : 'word',
      became: became(node, reading),
      claims: reading.claims(node),
    } as const;
    if (node.kind === 'filter') {
      const part = filterPart(node, reading);
      return [{ ...base, ...part, ...(excluded.has(node) && part.role === 'filter' ? { role: 'excluded' } : {}) }];
    }
    return [reading.isNowhere(node) ? { ...base, role: 'left-out', reason: 'nowhere' } : base];
  });
  const operators = read.operators.map((operator) => ({
    ...operator,
    role: 'operator' as const,
    became: [],
    claims: null,
  }));
  const leftOut = read.leftOut.map((part) => ({ ...part, role: 'left-out' as const, became: [], claims: null }));
  return [...said, ...operators, ...leftOut].sort((a, b) => a.start - b.start || a.end - b.end);
}
