/** Look-ups in one compiled dossier, made once when it opens. */
import type { CompiledClaim, CompiledDossier, CompiledSource } from '../../corpus/model/compiled.ts';
import type { ClaimRelation } from '../../corpus/model/claim.ts';
import { FAMILIES } from '../../corpus/model/terms.ts';
import type { Family } from '../../corpus/model/terms.ts';
import { ACTOR_REF } from '../../corpus/model/ids.ts';
import { typeset } from './typeset.ts';

export interface IncomingRelation {
  readonly from: CompiledClaim;
  readonly relation: ClaimRelation;
}

/** Claims of one theme: the dossier's own, then those at home elsewhere, by home. */
export interface Theme {
  readonly family: Family;
  readonly own: readonly CompiledClaim[];
  readonly borrowed: readonly { readonly home: string; readonly claims: readonly CompiledClaim[] }[];
  readonly count: number;
}

export interface DossierIndex {
  readonly dossier: CompiledDossier;
  readonly claims: ReadonlyMap<string, CompiledClaim>;
  readonly sources: ReadonlyMap<string, CompiledSource>;
  readonly incoming: ReadonlyMap<string, readonly IncomingRelation[]>;
  readonly themes: readonly Theme[];
  /** Claims in the order in which the page shows them. */
  readonly order: readonly string[];
  /** Name of an actor; words that are no id come back as they are. */
  readonly nameOf: (ref: string) => string;
}

const LAST = '9999-99-99';
const sortKey = (claim: CompiledClaim): string => claim.sortStart ?? claim.sortEnd ?? LAST;
const byDate = (a: CompiledClaim, b: CompiledClaim): number =>
  sortKey(a).localeCompare(sortKey(b)) || a.id.localeCompare(b.id, 'en', { numeric: true });

function groupByHome(claims: readonly CompiledClaim[]): Theme['borrowed'] {
  const homes = [...new Set(claims.map((claim) => claim.home))];
  return homes.map((home) => ({ home, claims: claims.filter((claim) => claim.home === home) }));
}

function themesOf(dossier: CompiledDossier): readonly Theme[] {
  return FAMILIES.map((family) => {
    const own = dossier.claims.filter((claim) => claim.family === family).sort(byDate);
    const borrowed = dossier.alsoSeenFrom.filter((claim) => claim.family === family).sort(byDate);
    return { family, own, borrowed: groupByHome(borrowed), count: own.length + borrowed.length };
  }).filter((theme) => theme.count > 0);
}

function namesOf(dossier: CompiledDossier): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const polity of dossier.polities) names.set(polity.id, typeset(polity.names.en));
  for (const organisation of dossier.organisations) names.set(organisation.id, typeset(organisation.names.en));
  for (const person of dossier.persons) {
    const preferred = person.names.find((name) => name.role === 'preferred');
    names.set(person.id, preferred?.text ?? person.id);
  }
  return names;
}

function incomingOf(claims: readonly CompiledClaim[]): ReadonlyMap<string, readonly IncomingRelation[]> {
  const incoming = new Map<string, IncomingRelation[]>();
  for (const from of claims) {
    for (const relation of from.relations ?? []) {
      const list = incoming.get(relation.target) ?? [];
      list.push({ from, relation });
      incoming.set(relation.target, list);
    }
  }
  return incoming;
}

export function indexDossier(dossier: CompiledDossier): DossierIndex {
  const all = [...dossier.claims, ...dossier.alsoSeenFrom];
  const names = namesOf(dossier);
  const themes = themesOf(dossier);
  return {
    dossier,
    claims: new Map(all.map((claim) => [claim.id, claim])),
    sources: new Map(dossier.sources.map((source) => [source.id, source])),
    incoming: incomingOf(all),
    themes,
    order: themes.flatMap((theme) =>
      [...theme.own, ...theme.borrowed.flatMap((group) => group.claims)].map((claim) => claim.id),
    ),
    nameOf: (ref) => names.get(ref) ?? (ACTOR_REF.test(ref) ? ref.slice(ref.indexOf(':') + 1) : ref),
  };
}
