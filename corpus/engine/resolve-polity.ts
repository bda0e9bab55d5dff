/** Leads any code, name or demonym of a polity, in any language and script, to its alpha-3 code. */
import type { Catalogue, CataloguePolity } from '../model/compiled.ts';
import type { PolityHit } from '../model/pair-sheet.ts';
import { tokenize } from '../search/analysis/tokenize.ts';
import { editDistance } from '../search/names/edit-distance.ts';

export type PolityResolution =
  | { readonly found: true; readonly polity: CataloguePolity }
  | { readonly found: false; readonly reason: 'unknown' | 'ambiguous'; readonly near: readonly PolityHit[] };

const MAX_NEAR = 5;
const MAX_TEXT = 128;
/** A name is taken for a misspelling when at most one letter in four is wrong, and at most three. */
const MOST_WRONG = 3;

interface Entry {
  readonly polity: CataloguePolity;
  /** 0 name, 1 official or other name, 2 demonym; a former state stands behind today's of the same kind. */
  readonly rank: number;
}

/** The words of a name without accents, case and punctuation: `Côte d’Ivoire` and `cote d'ivoire` are one. */
const keyOf = (text: string): string =>
  tokenize(text)
    .map(({ forms }) => forms[0] ?? '')
    .join(' ');

const hit = ({ codes, names }: CataloguePolity): PolityHit => ({ code: codes.iso3, name: names.en });

export class PolityFinder {
  readonly #byCode: ReadonlyMap<string, CataloguePolity>;
  readonly #codes: Catalogue['codes'];
  readonly #byName: ReadonlyMap<string, readonly Entry[]>;

  constructor(catalogue: Catalogue) {
    this.#codes = catalogue.codes;
    this.#byCode = new Map(catalogue.polities.map((polity) => [polity.codes.iso3, polity]));
    const byName = new Map<string, Entry[]>();
    for (const polity of catalogue.polities) {
      const late = polity.type === 'historical-state' ? 0.5 : 0;
      const kinds: readonly (readonly string[])[] = [
        Object.values(polity.names),
        [...Object.values(polity.officialNames ?? {}), ...(polity.otherNames ?? [])],
        Object.values(polity.demonyms ?? {}).flat(),
      ];
      for (const [rank, names] of kinds.entries()) {
        for (const name of names) {
          const key = keyOf(name);
          byName.set(key, [...(byName.get(key) ?? []), { polity, rank: rank + late }]);
        }
      }
    }
    this.#byName = byName;
  }

  /** Total: any text either names one polity, or several, or none with near matches. */
  resolve(asked: string): PolityResolution {
    const text = asked.slice(0, MAX_TEXT).trim();
    const code = text.toUpperCase();
    const byCode = Object.hasOwn(this.#codes, code) ? this.#byCode.get(this.#codes[code] ?? '') : undefined;
    if (byCode !== undefined) return { found: true, polity: byCode };
    const entries = this.#byName.get(keyOf(text)) ?? [];
    const best = Math.min(...entries.map(({ rank }) => rank));
    const named = [...new Set(entries.filter(({ rank }) => rank === best).map(({ polity }) => polity))];
    const [only] = named;
    if (only !== undefined && named.length === 1) return { found: true, polity: only };
    if (named.length > 1) return { found: false, reason: 'ambiguous', near: named.map(hit) };
    // Looked for only where somebody is told of it: dividing a text tries many halves that name nobody.
    const near = (): PolityHit[] => this.#near(text);
    return {
      found: false,
      reason: 'unknown',
      get near() {
        return near();
      },
    };
  }

  /**
   * The two polities that a text names, wherever it is divided: `FRA-JPN`, `Ivory Coast / Mali`,
   * `Guinea-Bissau Timor-Leste`, `Франция и Мали`. Where no division gives two, the plainest one with
   * what each half is.
   */
  resolveTwo(asked: string): readonly [string, string] | null {
    const text = asked.slice(0, 2 * MAX_TEXT);
    const words = tokenize(text);
    for (let at = 1; at < words.length; at += 1) {
      const left = text.slice(0, words[at - 1]?.end ?? 0);
      for (const from of [at, at + 1]) {
        // The word between the two may be a bare "and": it is left out when it joins.
        if (from > at && !JOINS.has(words[at]?.forms[0] ?? '')) continue;
        const right = text.slice(words[from]?.start ?? text.length);
        if (this.resolve(left).found && this.resolve(right).found) return [left, right];
      }
    }
    const [first, second] = text.split(/\s*[-–—/|,]\s*|\s+/u).filter((part) => part !== '');
    return words.length === 2 && first !== undefined && second !== undefined ? [first, second] : null;
  }

  #near(text: string): PolityHit[] {
    const code = text.toUpperCase();
    const key = keyOf(text);
    if (key === '') return [];
    const most = Math.min(MOST_WRONG, Math.floor(key.length / 4));
    const found = new Map<CataloguePolity, number>();
    const take = (polity: CataloguePolity, far: number): void => {
      found.set(polity, Math.min(far, found.get(polity) ?? far));
    };
    for (const [iso3, polity] of this.#byCode) {
      if (code.length === 3 && editDistance(code, iso3) === 1) take(polity, 1);
    }
    for (const [name, entries] of this.#byName) {
      if (Math.abs(name.length - key.length) > most) continue;
      const far = editDistance(key, name);
      if (far <= most) for (const { polity } of entries) take(polity, far);
    }
    return [...found]
      .sort(([a, farA], [b, farB]) => farA - farB || (a.codes.iso3 < b.codes.iso3 ? -1 : 1))
      .slice(0, MAX_NEAR)
      .map(([polity]) => hit(polity));
  }
}

const JOINS = new Set(['and', 'et', 'и', 'та', 'و', 'dhe', 've', 'y', 'e', 'und', 'with']);
