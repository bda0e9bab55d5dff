/** Lists the claims of the corpus with the place each one lives in. */
import type { Claim } from '../model/claim.ts';
import type { Corpus } from '../model/corpus.ts';

export interface HomedClaim {
  readonly claim: Claim;
  readonly file: string;
  /** Pair id or alpha-3 code of the file it lives in. */
  readonly home: string;
  /** Index in the file's `claims`. */
  readonly index: number;
}

/** Every claim, dossiers first, in file order. */
export function allClaims(corpus: Corpus): HomedClaim[] {
  const fromDossiers = corpus.dossiers.flatMap(({ file, value }) =>
    value.claims.map((claim, index) => ({ claim, file, home: value.id, index })),
  );
  const fromPolities = corpus.polities.flatMap(({ file, value }) =>
    (value.claims ?? []).map((claim, index) => ({ claim, file, home: value.codes.iso3, index })),
  );
  return [...fromDossiers, ...fromPolities];
}
