/** What the reader has chosen among the facets, as the address carries it: `country=MLI,RUS&theme=military`. */
import { FACETS } from '../../corpus/model/search-page.ts';
import type { FacetChoice, FacetName } from '../../corpus/model/search-page.ts';

/** An address can be typed by hand; more or longer values than these are no choice anybody made. */
const MAX_VALUES = 50;
const VALUE = /^[\p{L}\p{N}._-]{1,64}$/u;

export interface ChosenValue {
  readonly name: FacetName;
  readonly value: string;
}

export const chosenOf = (choice: FacetChoice, name: FacetName): readonly string[] => choice[name] ?? [];

/** Every chosen value, facet by facet. */
export const chosenValues = (choice: FacetChoice): readonly ChosenValue[] =>
  FACETS.flatMap((name) => chosenOf(choice, name).map((value) => ({ name, value })));

/** One order for each choice, so that equal choices have equal addresses; empty facets are left out. */
function tidy(choice: FacetChoice): FacetChoice {
  const kept = FACETS.map((name) => [name, [...new Set(chosenOf(choice, name))].sort()] as const);
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0));
}

/** The choice with the value added, or without it where it was in. */
export function toggled(choice: FacetChoice, { name, value }: ChosenValue): FacetChoice {
  const before = chosenOf(choice, name);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return tidy({ ...choice, [name]: after });
}

/** Total: whatever stands in an address is some choice. */
export function readChoice(address: URLSearchParams): FacetChoice {
  const valuesOf = (name: FacetName): readonly string[] =>
    (address.get(name) ?? '')
      .split(',')
      .filter((value) => VALUE.test(value))
      .slice(0, MAX_VALUES);
  return tidy(Object.fromEntries(FACETS.map((name) => [name, valuesOf(name)])));
}

/** As it stands in an address: a list of `name=value,value`. */
export const choiceParameters = (choice: FacetChoice): readonly string[] =>
  Object.entries(tidy(choice)).map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(',')}`);
