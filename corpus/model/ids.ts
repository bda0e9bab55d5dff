/**
 * Identifiers of the corpus. A pair is two alpha-3 codes in ASCII order, so that a pair has exactly
 * one id whichever country is named first. Claims live in a dossier (`MLI-RUS/c18`) or in a polity's
 * file (`MLI/b03`); an id is never reused.
 */

export type Alpha3 = string;
export type PairId = string;
export type ClaimId = string;
export type PolityRef = `pol:${string}`;
export type PersonRef = `per:${string}`;
export type OrganisationRef = `org:${string}`;
export type SourceRef = `src:${string}`;
export type MissionRef = `mis:${string}`;
export type AgreementRef = `agr:${string}`;
export type ThreadRef = `th:${string}`;
/** Whoever can act or speak in a claim. */
export type ActorRef = PolityRef | PersonRef | OrganisationRef;

export const ALPHA3 = /^[A-Z]{3}$/;
export const PAIR_ID = /^[A-Z]{3}-[A-Z]{3}$/;
export const DOSSIER_CLAIM_ID = /^[A-Z]{3}-[A-Z]{3}\/c\d{2,4}$/;
export const POLITY_CLAIM_ID = /^[A-Z]{3}\/b\d{2,4}$/;
export const CLAIM_ID = /^(?:[A-Z]{3}-[A-Z]{3}\/c|[A-Z]{3}\/b)\d{2,4}$/;
export const POLITY_REF = /^pol:[A-Z]{3}$/;
export const SLUG_REF = /^(?:per|org|src|mis|agr|th):[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ACTOR_REF = /^(?:pol:[A-Z]{3}|(?:per|org):[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The one id of the pair of two alpha-3 codes, in ASCII order; null when they are the same. */
export function pairIdOf(a: Alpha3, b: Alpha3): PairId | null {
  if (a === b) return null;
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** The file a claim lives in: the pair id, or the polity's alpha-3 code. */
export function homeOf(claim: ClaimId): string {
  return claim.slice(0, claim.indexOf('/'));
}
