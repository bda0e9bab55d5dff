/** Which suggestion leads, and which of the others stand before all are asked for. */
import type { SearchPage, Suggestion } from '../../../corpus/model/search-page.ts';

/** The others that stand before all are asked for; of each kind these come before any gets more. */
const SHOWN = 6;
const OF_EACH_KIND = 2;

/** Identity of a suggestion within a page. */
export function keyOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'pair':
    case 'sheet':
      return `${suggestion.kind} ${suggestion.pair}`;
    case 'country':
      return `country ${suggestion.code}`;
    case 'person':
    case 'organisation':
    case 'topic':
      return `${suggestion.kind} ${suggestion.id}`;
  }
}

/** What the whole query names and Enter opens: the country, or the pair; null where it only suggests. */
export function leadOf({ suggestions, countries, pairs }: SearchPage): Suggestion | null {
  const [country] = countries;
  const named = suggestions.find((one) => one.kind === 'country' && one.code === country?.code);
  if (named !== undefined) return named;
  const [first] = suggestions;
  if (first?.kind === 'sheet') return first;
  return first?.kind === 'pair' && pairs.some(({ pair }) => pair === first.pair) ? first : null;
}

/** The suggestions besides the lead, in order, with a few of each kind where they are many. */
export function fewOf(others: readonly Suggestion[]): readonly Suggestion[] {
  if (others.length <= SHOWN) return others;
  const nth = others.map(({ kind }, at) => others.slice(0, at).filter((before) => before.kind === kind).length);
  const byTurn = others.map((_, at) => at).sort((a, b) => turn(nth[a]) - turn(nth[b]) || a - b);
  const kept = new Set(byTurn.slice(0, SHOWN));
  return others.filter((_, at) => kept.has(at));
}

const turn = (nth = 0): number => (nth < OF_EACH_KIND ? 0 : 1);
