/** Texts of the claims of a sheet, from a few of the dossiers that show them, one dossier after the other. */
import type { PairSheet } from '../../../corpus/model/pair-sheet.ts';
import { PAIR_ID, homeOf } from '../../../corpus/model/ids.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { typeset } from '../../model/typeset.ts';
import type { DossierClient } from '../../services/dossier-client.ts';

/** More are not opened for a few lines; their claims stand by number. */
const MOST_DOSSIERS = 6;

export async function* textsOfClaims(
  { claims }: PairSheet,
  client: DossierClient,
): AsyncGenerator<ReadonlyMap<string, string>> {
  const pairs = new Set(
    claims.flatMap(({ claim, seenIn }) => {
      const home = homeOf(claim);
      return PAIR_ID.test(home) ? [home] : seenIn.slice(0, 1);
    }),
  );
  for (const pair of [...pairs].slice(0, MOST_DOSSIERS)) {
    try {
      const index = await client.open(pair);
      yield new Map(
        claims.flatMap(({ claim }) => {
          const found = index.claims.get(claim);
          if (found === undefined) return [];
          const date = found.date === null ? '' : `${formatDate(found.date)}: `;
          return [[claim, `${date}${typeset(found.text.en)}`] as const];
        }),
      );
    } catch {
      // The number of the claim and its dossier stand there in any case.
    }
  }
}
