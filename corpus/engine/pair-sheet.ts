/**
 * Computes the sheet of two polities. Pure, symmetric in its arguments, total for any two polities;
 * null for the same one twice.
 *
 * Distance: great circle between the capitals (haversine formula) on a sphere with the mean radius
 * of the WGS 84 ellipsoid, (2a + b) / 3 with a = 6378.137 km and b = 6356.752314245 km (the defining
 * and derived axes of WGS 84, NIMA TR 8350.2), 6371.0088 km. The ellipsoid itself would differ by
 * less than 0.6 %. Coordinates are those of the GeoNames gazetteer.
 */
import type { Catalogue, CatalogueMembership, CataloguePolity } from '../model/compiled.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import { pairIdOf, type PairId } from '../model/ids.ts';
import type { PairSheet, SheetClaim, SheetDistance, SheetMembership, SheetPolity } from '../model/pair-sheet.ts';
import { BODIES, BODY_NAMES, type Body } from '../model/terms.ts';

const WGS84_A_KM = 6378.137;
const WGS84_B_KM = 6356.752314245;
const MEAN_RADIUS_KM = (2 * WGS84_A_KM + WGS84_B_KM) / 3;
const METHOD = 'great circle between the capitals, on a sphere with the mean radius of WGS 84';

/** The claims that name both of a pair, by pair id; made once from the units of search. */
export type ClaimsByPair = ReadonlyMap<PairId, readonly SheetClaim[]>;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres between two points in decimal degrees. */
export function greatCircleKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const chord = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function distanceBetween(a: CataloguePolity, b: CataloguePolity): SheetDistance {
  if (a.capital !== undefined && b.capital !== undefined) {
    return { km: Math.round(greatCircleKm(a.capital, b.capital)), reason: null, method: METHOD };
  }
  const without = [a, b].filter(({ capital }) => capital === undefined).map(({ names }) => names.en);
  return { km: null, reason: `The corpus records no capital of ${without.join(' and ')}.`, method: METHOD };
}

/** One list is enough, since the validator makes neighbours mutual; without any list nothing is known. */
function borderBetween(a: CataloguePolity, b: CataloguePolity): boolean | 'unknown' {
  if (a.neighbours === undefined || b.neighbours === undefined) return 'unknown';
  return a.neighbours.includes(b.codes.iso3);
}

const same = (a: string | undefined, b: string | undefined): boolean | 'unknown' =>
  a === undefined || b === undefined ? 'unknown' : a === b;

const common = (a: readonly string[] = [], b: readonly string[] = []): string[] =>
  a.filter((each) => b.includes(each)).sort();

/** First and last day of an interval or date; null where it is open, unknown or absent. */
function spanOf(membership: CatalogueMembership): { readonly start: string | null; readonly end: string | null } {
  const edtf = membership.interval === undefined ? null : parseEdtf(membership.interval);
  return edtf === null ? { start: null, end: null } : boundsOf(edtf);
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);

function membershipIn(body: Body, a: CataloguePolity, b: CataloguePolity): SheetMembership[] {
  const inA = a.memberships?.find(({ organisation }) => organisation === body);
  const inB = b.memberships?.find(({ organisation }) => organisation === body);
  if (inA === undefined || inB === undefined) return [];
  const spans = [spanOf(inA), spanOf(inB)] as const;
  const until = earliest(spans.map(({ end }) => end));
  // One left before the other came, or at least may have: then nothing was shared.
  if (until !== null && spans.some(({ start }) => start !== null && start > until)) return [];
  const [{ start: first }, { start: second }] = spans;
  const since = first === null || second === null ? null : first > second ? first : second;
  return [
    {
      organisation: body,
      name: BODY_NAMES[body],
      since,
      until,
      as: [inA.status ?? 'member', inB.status ?? 'member'],
      asOf: earliest([inA.asOf ?? null, inB.asOf ?? null]),
    },
  ];
}

const polityOf = (polity: CataloguePolity): SheetPolity => ({
  code: polity.codes.iso3,
  name: polity.names.en,
  type: polity.type,
  description: polity.description.en,
  capital: polity.capital?.name ?? null,
  region: polity.region ?? null,
  subregion: polity.subregion ?? null,
});

function dossierOf(catalogue: Catalogue, pair: PairId): PairId | null {
  if (catalogue.dossiers.some(({ id }) => id === pair)) return pair;
  return Object.hasOwn(catalogue.pairAliases, pair) ? (catalogue.pairAliases[pair] ?? null) : null;
}

function wordsFor(a: CataloguePolity, b: CataloguePolity, dossier: PairId | null): string {
  const both = `${a.names.en} and ${b.names.en}`;
  return dossier === null
    ? `Not researched: this edition has no dossier on ${both}. That says nothing about how they stand with each other.`
    : `Researched: the dossier ${dossier} deals with ${both}.`;
}

/** The sheet of two polities; null when they are the same. */
export function pairSheet(
  catalogue: Catalogue,
  claims: ClaimsByPair,
  one: CataloguePolity,
  other: CataloguePolity,
): PairSheet | null {
  const pair = pairIdOf(one.codes.iso3, other.codes.iso3);
  if (pair === null) return null;
  const [a, b] = one.codes.iso3 < other.codes.iso3 ? [one, other] : [other, one];
  const dossier = dossierOf(catalogue, pair);
  return {
    researched: dossier !== null,
    pair,
    words: wordsFor(a, b, dossier),
    polities: [polityOf(a), polityOf(b)],
    distance: distanceBetween(a, b),
    commonBorder: borderBetween(a, b),
    sameRegion: same(a.region, b.region),
    sameSubregion: same(a.subregion, b.subregion),
    commonLanguages: common(a.languages, b.languages),
    commonCurrency: common(a.currency, b.currency),
    commonMemberships: BODIES.flatMap((body) => membershipIn(body, a, b)),
    claims: claims.get(pair) ?? [],
    dossier,
  };
}
