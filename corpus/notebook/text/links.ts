/** What a link in a note leads to. `[[MLI-RUS/c18]]`, `[[MLI-RUS]]`, `[[src:tass-2023]]`, a note's id or its title. */
import { CLAIM_ID, PAIR_ID, SLUG_REF, type ClaimId, type PairId } from '../../model/ids.ts';
import { ITEM_ID, OWN_CLAIM_ID, OWN_SOURCE_REF, itemBehind, type ItemId } from '../ids.ts';

export type LinkTarget =
  | { readonly to: 'claim'; readonly claim: ClaimId }
  | { readonly to: 'dossier'; readonly pair: PairId }
  | { readonly to: 'source'; readonly source: string }
  | { readonly to: 'item'; readonly item: ItemId }
  /** A note's title, folded; which note has it, the backlinks know. */
  | { readonly to: 'title'; readonly title: string };

/** Titles are the same whatever their case, accents' composition and spaces. */
export const foldTitle = (title: string): string => title.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** What a target means by its form alone. Any text is the title of a note that may be. */
export function readTarget(typed: string): LinkTarget {
  const target = typed.trim();
  if (CLAIM_ID.test(target)) return { to: 'claim', claim: target };
  if (PAIR_ID.test(target)) return { to: 'dossier', pair: target };
  if (target.startsWith('src:') && SLUG_REF.test(target)) return { to: 'source', source: target };
  if (OWN_CLAIM_ID.test(target) || OWN_SOURCE_REF.test(target)) return { to: 'item', item: itemBehind(target) ?? '' };
  return ITEM_ID.test(target) ? { to: 'item', item: target } : { to: 'title', title: foldTitle(target) };
}

/** A target as one text, equal for equal targets. */
export function keyOf(target: LinkTarget): string {
  switch (target.to) {
    case 'claim':
      return `claim ${target.claim}`;
    case 'dossier':
      return `dossier ${target.pair}`;
    case 'source':
      return `source ${target.source}`;
    case 'item':
      return `item ${target.item}`;
    case 'title':
      return `title ${target.title}`;
  }
}

/** `[[a|b]]`, and `[[a\\|b]]` as it must be written in a table. */
const LINK = /\[\[([^[\]|\n]{1,500})(?:\|[^[\]\n]{1,500})?\]\]/gu;

/**
 * What a note's text links to, each once, in order of first mention. Links are looked for in the text as it stands,
 * also in code: parsing ten thousand notes at the start would take half a minute.
 */
export function linksIn(text: string): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const [, typed = ''] of text.matchAll(LINK)) {
    const name = typed.replace(/\\$/u, '').trim();
    if (name === '') continue;
    const target = readTarget(name);
    if (!found.has(keyOf(target))) found.set(keyOf(target), target);
  }
  return [...found.values()];
}
