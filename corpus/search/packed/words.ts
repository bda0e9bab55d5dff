/** What a group of alternatives stands for in the dictionary, and the words of the texts that lead there. */
import { clampDistance } from './expand.ts';
import { fuzzyMatches } from './fuzzy.ts';
import { StringMerge } from './merge-strings.ts';
import { fieldNumber } from './plan.ts';
import type { Alternative, Group, Surface } from './request.ts';
import type { Segment } from './segment.ts';
import type { Segments } from './segments.ts';
import { Selector, type Selection } from './selection.ts';

/** Each term once, with the highest boost by which the group asks for it. Throws on a field that is not there. */
export function selectGroup(segments: Segments, { alternatives }: Group): Selection {
  const selector = new Selector(segments, Math.max);
  const everywhere = segments.head.fields.map((_, field) => field);
  for (const alternative of alternatives) {
    const fields = alternative.fields?.map((name) => fieldNumber(segments, name)) ?? everywhere;
    for (const term of termsOf(segments, alternative)) selector.add(term, fields, alternative.boost);
  }
  return selector.select();
}

/** Common numbers of the terms that an alternative stands for. */
function termsOf(segments: Segments, { text, how }: Alternative): Set<number> {
  const { all, dictionary } = segments;
  const found = new Set<number>();
  all.forEach((segment, at) => {
    if (how === 'term') {
      const term = segment.terms.find(text);
      if (term >= 0) found.add(dictionary.common(at, term));
      return;
    }
    const first = how === 'surface' ? segment.surfaces.find(text) : segment.surfaces.lowerBound(text);
    const end = how === 'surface' ? first + 1 : segment.surfaces.afterPrefix(text);
    if (first >= 0) addLeads(segments, at, first, end, found);
  });
  return found;
}

/** Adds the terms of a segment's words from `first` up to `end`, which is left out. */
function addLeads({ all, dictionary }: Segments, at: number, first: number, end: number, found: Set<number>): void {
  const leads = all[at]?.leads;
  if (leads === undefined) return;
  for (let lead = leads.firsts[first] ?? 0; lead < (leads.firsts[end] ?? 0); lead += 1) {
    found.add(dictionary.common(at, leads.terms[lead] ?? 0));
  }
}

/** A word by its number in each segment, -1 where it is not. */
function countOf(segments: Segments, numbers: ArrayLike<number>): number {
  const terms = new Set<number>();
  segments.all.forEach((_, at) => {
    const number = numbers[at] ?? -1;
    if (number >= 0) addLeads(segments, at, number, number + 1, terms);
  });
  let count = 0;
  for (const term of terms) count += segments.count(term);
  return count;
}

export function surface(segments: Segments, text: string): Surface | null {
  const numbers = segments.all.map(({ surfaces }) => surfaces.find(text));
  return numbers.every((number) => number < 0) ? null : { text, count: countOf(segments, numbers) };
}

/** At most `limit` words, the most frequent first; equally frequent ones in the order of the words. */
export function surfacesBeginning(segments: Segments, prefix: string, limit: number): Surface[] {
  const merge = new StringMerge(
    segments.all.map(({ surfaces }) => surfaces.from(surfaces.lowerBound(prefix))),
    segments.all.map(({ surfaces }) => surfaces.afterPrefix(prefix)),
  );
  const best: Surface[] = [];
  while (limit > 0 && merge.next()) {
    const count = countOf(segments, merge.found);
    if (best.length === limit && count <= (best.at(-1)?.count ?? 0)) continue;
    if (best.length === limit) best.pop();
    const place = best.findIndex((other) => other.count < count);
    best.splice(place < 0 ? best.length : place, 0, { text: textOf(segments.all, merge.found), count });
  }
  return best;
}

function textOf(all: readonly Segment[], numbers: ArrayLike<number>): string {
  const at = all.findIndex((_, segment) => (numbers[segment] ?? -1) >= 0);
  return all[at]?.surfaces.at(numbers[at] ?? 0) ?? '';
}

export type NearSurface = Surface & { readonly distance: number };

/** Words within so many edits, two at most, by Lunr's rules; the nearest first, then the most frequent. */
export function surfacesNear(segments: Segments, word: string, distance: number): NearSurface[] {
  const found = new Map<string, number>();
  for (const { surfaces } of segments.all) {
    for (const { index, distance: edits } of fuzzyMatches(surfaces, word, clampDistance(distance))) {
      found.set(surfaces.at(index), edits);
    }
  }
  return [...found]
    .map(([text, edits]) => ({ text, count: surface(segments, text)?.count ?? 0, distance: edits }))
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.text < b.text ? -1 : 1));
}
