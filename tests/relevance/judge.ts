/** Holds an answer against what was judged: a list of faults, empty where the answer is right. */
import type { SearchPage, Suggestion } from '../../corpus/model/search-page.ts';
import type { JudgedQuery } from './judged-query.ts';

/** What of the answer a judgement looks at. */
export type JudgedPage = Pick<
  SearchPage,
  'mode' | 'suggestions' | 'pairs' | 'hits' | 'total' | 'isTotalExact' | 'corrected'
>;

export interface Verdict {
  /** Place of the first of the expected claims, from 1; 0 where none came; null where none was expected. */
  readonly rank: number | null;
  /** What is wrong, with what came instead. */
  readonly faults: readonly string[];
}

const SHOWN = 6;

const shown = (ids: readonly string[]): string =>
  ids.length === 0 ? 'nothing' : `${ids.slice(0, SHOWN).join(' ')}${ids.length > SHOWN ? ' …' : ''}`;

function claimFaults({ expect = [], within = expect.length, without = [] }: JudgedQuery, found: readonly string[]) {
  const first = new Set(found.slice(0, within));
  const late = expect.filter((id) => !first.has(id));
  const unwanted = without.filter((id) => found.includes(id));
  return [
    ...(late.length > 0 ? [`${late.join(' ')} not among the first ${String(within)}, but ${shown(found)}`] : []),
    ...(unwanted.length > 0 ? [`${unwanted.join(' ')} found`] : []),
  ];
}

function setFaults({ all, total = all?.length, finds }: JudgedQuery, page: JudgedPage, found: readonly string[]) {
  const wanted = new Set<string>(all ?? found);
  const missing = [...wanted].filter((id) => !found.includes(id));
  const excess = found.filter((id) => !wanted.has(id));
  const count = finds === 'nothing' ? 0 : total;
  return [
    ...(missing.length > 0 ? [`not found: ${shown(missing)}`] : []),
    ...(excess.length > 0 ? [`found too: ${shown(excess)}`] : []),
    ...(count !== undefined && (page.total !== count || !page.isTotalExact)
      ? [`${page.isTotalExact ? '' : 'at least '}${String(page.total)} claims instead of ${String(count)}`]
      : []),
    ...(finds === 'nothing' && found.length > 0 ? [`found: ${shown(found)}`] : []),
  ];
}

const told = (suggestion: Suggestion | undefined): string =>
  suggestion === undefined ? 'nothing' : JSON.stringify(suggestion);

function suggestionFaults({ pair, suggests }: JudgedQuery, { pairs, suggestions }: JudgedPage): string[] {
  const faults: string[] = [];
  if (pair !== undefined && pairs[0]?.pair !== pair) faults.push(`pair ${pairs[0]?.pair ?? 'none'} instead of ${pair}`);
  const [first] = suggestions;
  if (pair !== undefined && (first?.kind !== 'pair' || first.pair !== pair)) {
    faults.push(`suggested first: ${told(first)}`);
  }
  if (suggests !== undefined) {
    const ofKind = suggestions.find(({ kind }) => kind === suggests.kind);
    const isMeant = Object.entries(suggests).every(
      ([key, value]) => (ofKind as Readonly<Record<string, unknown>> | undefined)?.[key] === value,
    );
    if (!isMeant) faults.push(`suggested ${told(ofKind)} instead of ${JSON.stringify(suggests)}`);
  }
  return faults;
}

function readingFaults({ mode, corrected = {} }: JudgedQuery, page: JudgedPage): string[] {
  const missed = Object.entries(corrected).filter(
    ([from, to]) => !page.corrected.some((each) => each.from === from && each.to === to),
  );
  return [
    ...(mode !== undefined && page.mode !== mode ? [`mode ${page.mode} instead of ${mode}`] : []),
    ...missed.map(([from, to]) => `${from} not corrected to ${to}, but ${JSON.stringify(page.corrected)}`),
  ];
}

export function judge(query: JudgedQuery, page: JudgedPage): Verdict {
  const found = page.hits.map(({ claim }) => claim);
  const { expect } = query;
  return {
    rank: expect === undefined ? null : found.findIndex((id) => expect.includes(id)) + 1,
    faults: [
      ...claimFaults(query, found),
      ...setFaults(query, page, found),
      ...suggestionFaults(query, page),
      ...readingFaults(query, page),
    ],
  };
}
