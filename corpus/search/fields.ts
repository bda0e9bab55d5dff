/** What of a claim is searched, and how much each part weighs. */

/** Field → weight. A claim's own words count most, then who is in it, then its labels, then its dossier. */
export const FIELDS = {
  text: 4,
  names: 2,
  labels: 1,
  pair: 0.5,
} as const;
export type Field = keyof typeof FIELDS;

/** Length normalisation and saturation of BM25; claims are short, so length says little. */
export const BM25_B = 0.5;
export const BM25_K1 = 1.2;

/** One claim as the index sees it. */
export interface IndexedUnit extends Readonly<Record<Field, string>> {
  readonly claim: string;
  /** Language of the text, which decides how its words are stemmed; English unless told. */
  readonly lang?: 'en' | 'fr';
}
