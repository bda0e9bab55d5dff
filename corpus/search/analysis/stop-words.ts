/** Words too common to search for: kept in the index, dropped from a query that has others. */

/**
 * Without words that mean something to this reader: who (WHO), us, may, will; French est (east), son, plus,
 * il (Il-76), un (UN) and au (African Union). Codes of countries that are common words too (is, it, no) lead to them all the same.
 */
const ENGLISH =
  'a about an and are as at be been between by did do does during for from had has have he her his how in into is it its of on or she than that the their them then there these they this those to was were what when where which with';
const FRENCH =
  'aux avec ce ces cet cette dans de des du elle elles en entre et ils la le les leur leurs ont ou par pas pour quand que quel quelle qui quoi ses sont sur une';
const CYRILLIC = 'и та';

const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${FRENCH} ${CYRILLIC}`.split(' '));

/** True for a folded word of the English or French list. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
