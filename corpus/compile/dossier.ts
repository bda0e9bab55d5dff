/** Compiles one dossier so that it stands alone: claims in reading order, every record it refers to. */
import type { Corpus, Located, Vocabulary } from '../model/corpus.ts';
import {
  SHEET_FIELDS,
  type CompiledClaim,
  type CompiledDossier,
  type CompiledPolity,
  type CompiledSource,
  type Labels,
} from '../model/compiled.ts';
import type { Dossier } from '../model/dossier.ts';
import type { PolityRef } from '../model/ids.ts';
import type { Polity, Source } from '../model/records.ts';
import { FAMILIES } from '../model/terms.ts';
import { referencesIn } from '../validate/walk.ts';
import type { ClaimIndex } from './index-claims.ts';

/** Reading order: theme, then first day, then id. Claims without a date stand first: they still hold. */
export function inReadingOrder(a: CompiledClaim, b: CompiledClaim): number {
  return (
    FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) ||
    compareText(dayOf(a), dayOf(b)) ||
    compareText(a.id, b.id)
  );
}

const dayOf = (claim: CompiledClaim): string => claim.sortStart ?? claim.sortEnd ?? '';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sources numbered in the order in which the page first cites them. */
function numberSources(claims: readonly CompiledClaim[], corpus: Corpus, refs: ReadonlySet<string>): CompiledSource[] {
  const byId = new Map<string, Source>(corpus.sources.map(({ value }) => [value.id, value]));
  const cited = claims.flatMap((claim) =>
    claim.sources.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via])),
  );
  const order = [...new Set<string>([...cited, ...[...refs].filter((ref) => byId.has(ref)).sort()])];
  // A source's origin belongs in the register even where no claim cites it.
  for (const id of order) {
    const derived = byId.get(id)?.derivedFrom;
    if (derived !== undefined && 'source' in derived && !order.includes(derived.source)) order.push(derived.source);
  }
  const citedBy = (id: string): string[] => [
    ...new Set(
      claims.flatMap((claim) =>
        claim.sources.flatMap(({ source, via }) => (source === id && via !== undefined ? [via] : [])),
      ),
    ),
  ];
  return order.flatMap((id, index) => {
    const source = byId.get(id);
    if (source === undefined) return [];
    return [{ ...source, csl: { id: source.id, ...source.csl }, number: index + 1, citedBy: citedBy(id) }];
  });
}

/** Without the sheet: its sources are none of the dossier's, and its successors would draw in half the world. */
function forDossier(polity: Polity): CompiledPolity {
  const dropped = new Set<string>(['claims', ...SHEET_FIELDS]);
  // Filtering keys loses the type; what is dropped is exactly what CompiledPolity omits.
  return Object.fromEntries(
    Object.entries(polity).filter(([field]) => !dropped.has(field)),
  ) as unknown as CompiledPolity;
}

/** Ids referred to anywhere in the dossier or the claims it shows, following persons' and polities' own links. */
function refsOf(dossier: Dossier, claims: readonly CompiledClaim[], corpus: Corpus): Set<string> {
  const { claims: _own, alsoSeenFrom: _also, ...frame } = dossier;
  const refs = new Set([...referencesIn(frame), ...referencesIn(claims)].map(({ ref }) => ref));
  // The homes of borrowed claims are named on the page: "from Mali – Senegal".
  for (const code of [dossier.id, ...claims.map(({ home }) => home)].flatMap((home) => home.split('-')))
    refs.add(`pol:${code}`);
  // Records name others: an embassy's state, a person's possible identity, a state's successors.
  const linked: readonly Located<{ id: string }>[] = [
    ...corpus.persons,
    ...corpus.organisations,
    ...corpus.polities.map(({ file, value }) => ({ file, value: forDossier(value) })),
  ];
  for (let before = -1; before !== refs.size;) {
    before = refs.size;
    for (const { value } of linked) {
      if (!refs.has(value.id)) continue;
      for (const { kind, ref } of referencesIn(value)) if (kind !== 'claim') refs.add(ref);
    }
  }
  return refs;
}

function pick(vocabulary: Vocabulary, terms: Iterable<string>): Record<string, string> {
  return Object.fromEntries(
    [...new Set(terms)].sort().flatMap((term) => {
      const label = vocabulary[term];
      return label === undefined ? [] : [[term, label]];
    }),
  );
}

function labelsOf(
  dossier: Dossier,
  claims: readonly CompiledClaim[],
  sources: readonly CompiledSource[],
  corpus: Corpus,
): Labels {
  const { vocabularies } = corpus;
  const kinds = Object.assign({}, ...Object.values(corpus.claimKinds.value)) as Vocabulary;
  return {
    kinds: pick(
      kinds,
      claims.map(({ kind }) => kind),
    ),
    roles: pick(
      vocabularies.roles.value,
      claims.flatMap(({ actors }) => actors.map(({ role }) => role)),
    ),
    flags: pick(
      vocabularies.flags.value,
      claims.flatMap(({ flags }) => flags ?? []),
    ),
    offices: pick(
      vocabularies.offices.value,
      dossier.appointments.map(({ office }) => office),
    ),
    agreementTypes: pick(
      vocabularies['agreement-types'].value,
      dossier.agreements.map(({ type }) => type),
    ),
    noteTypes: pick(
      vocabularies['note-types'].value,
      dossier.editorialNotes.map(({ type }) => type),
    ),
    reliability: pick(
      vocabularies.reliability.value,
      sources.map(({ reliability }) => reliability.class),
    ),
  };
}

/** The dossier with all it refers to, resolved. `aliases` are every other id it answers to. */
export function compileDossier(
  dossier: Dossier,
  corpus: Corpus,
  index: ClaimIndex,
  aliases: readonly string[],
): CompiledDossier {
  const compiled = (ids: readonly string[]): CompiledClaim[] =>
    ids.flatMap((id) => index.get(id) ?? []).sort(inReadingOrder);
  const claims = compiled(dossier.claims.map(({ id }) => id));
  const alsoSeenFrom = compiled(dossier.alsoSeenFrom ?? []);
  const shown = [...claims, ...alsoSeenFrom].sort(inReadingOrder);
  const refs = refsOf(dossier, shown, corpus);
  const sources = numberSources(shown, corpus, refs);
  const [first = '', second = ''] = dossier.id.split('-');
  return {
    ...dossier,
    aliases,
    parties: [`pol:${first}`, `pol:${second}`],
    coversPredecessors: (dossier.coversPredecessors ?? []) as PolityRef[],
    claims,
    alsoSeenFrom,
    polities: corpus.polities.filter(({ value }) => refs.has(value.id)).map(({ value }) => forDossier(value)),
    persons: corpus.persons.filter(({ value }) => refs.has(value.id)).map(({ value }) => value),
    organisations: corpus.organisations.filter(({ value }) => refs.has(value.id)).map(({ value }) => value),
    sources,
    labels: labelsOf(dossier, shown, sources, corpus),
  };
}
