/** Where each claim is shown: its own dossier, or those that list it under `alsoSeenFrom`. */
import type { Corpus } from '../model/corpus.ts';
import { PAIR_ID, homeOf, type ClaimId, type PairId } from '../model/ids.ts';
import { allClaims, type HomedClaim } from '../validate/claims.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import type { CompiledClaim } from '../model/compiled.ts';
import type { Claim } from '../model/claim.ts';

/** Every claim of the corpus, compiled once and shared by all dossiers that show it, by id. */
export type ClaimIndex = ReadonlyMap<ClaimId, CompiledClaim>;

/** A plan whose day has passed without a claim that fulfils it is out of date; it never becomes an event. */
function statusOn(claim: Claim, day: string, fulfilled: ReadonlySet<ClaimId>): Claim['status'] {
  if (claim.assertion !== 'plan' || claim.status !== 'reported' || fulfilled.has(claim.id)) return claim.status;
  const planned = claim.value?.['plannedFor'] ?? claim.date;
  const edtf = typeof planned === 'string' ? parseEdtf(planned) : null;
  const end = edtf === null ? null : boundsOf(edtf).end;
  return end !== null && end < day ? 'outdated' : claim.status;
}

function fulfilledPlans(claims: readonly HomedClaim[]): Set<ClaimId> {
  return new Set(
    claims.flatMap(({ claim }) =>
      (claim.relations ?? []).flatMap(({ type, target }) =>
        type === 'fulfils' ? [target] : type === 'fulfilled-by' ? [claim.id] : [],
      ),
    ),
  );
}

/** Compiles every claim: days for sorting, the dossiers that show it, the status on the edition's day. */
export function indexClaims(corpus: Corpus): ClaimIndex {
  const claims = allClaims(corpus);
  const fulfilled = fulfilledPlans(claims);
  const listedBy = new Map<ClaimId, PairId[]>();
  for (const { value } of corpus.dossiers) {
    for (const id of value.alsoSeenFrom ?? []) listedBy.set(id, [...(listedBy.get(id) ?? []), value.id]);
  }
  return new Map(
    claims.map(({ claim, home }) => {
      const edtf = claim.date === null ? null : parseEdtf(claim.date);
      const bounds = edtf === null ? { start: null, end: null } : boundsOf(edtf);
      const compiled: CompiledClaim = {
        ...claim,
        status: statusOn(claim, corpus.edition.value.date, fulfilled),
        home,
        sortStart: bounds.start,
        sortEnd: bounds.end,
        seenIn: [...(PAIR_ID.test(homeOf(claim.id)) ? [home] : []), ...(listedBy.get(claim.id) ?? [])],
      };
      return [claim.id, compiled];
    }),
  );
}
