/** What is not wrong but grows old: standing facts last seen long ago, plans whose day has passed. */
import type { Corpus } from '../model/corpus.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import { allClaims } from '../validate/claims.ts';
import type { Problem } from '../validate/problem.ts';
import { indexClaims } from './index-claims.ts';

const lastDay = (date: string | null | undefined): string | null => {
  const edtf = date === null || date === undefined ? null : parseEdtf(date);
  return edtf === null ? null : (boundsOf(edtf).end ?? boundsOf(edtf).start);
};

/** The day `years` before `day`, both `YYYY-MM-DD`. */
const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;

/** Rows of the three axes whose "as of" is older than `years` before the edition's day. */
function oldStanding(corpus: Corpus, years: number): Problem[] {
  const limit = yearsBefore(corpus.edition.value.date, years);
  return corpus.dossiers.flatMap(({ file, value }) => {
    const rows = [
      ...value.standing.recognition.map((row, at) => ({ row, path: ['standing', 'recognition', at, 'asOf'] })),
      ...value.standing.diplomaticRelations.map((row, at) => ({
        row,
        path: ['standing', 'diplomaticRelations', at, 'asOf'],
      })),
      ...value.missions.map((row, at) => ({ row, path: ['missions', at, 'asOf'] })),
    ];
    return rows.flatMap(({ row, path }): Problem[] => {
      const day = lastDay(row.asOf);
      return day === null || day >= limit
        ? []
        : [
            {
              file,
              path,
              rule: 'old-as-of',
              reason: `was last seen on ${row.asOf ?? ''}, more than ${String(years)} years before the edition`,
            },
          ];
    });
  });
}

/** Plans that the build shows out of date, because their day has passed and nothing fulfils them. */
function stalePlans(corpus: Corpus): Problem[] {
  const compiled = indexClaims(corpus);
  return allClaims(corpus).flatMap(({ claim, file, index }): Problem[] =>
    compiled.get(claim.id)?.status === claim.status
      ? []
      : [
          {
            file,
            path: ['claims', index, 'status'],
            rule: 'stale-plan',
            reason: `${claim.id} was planned for a day that has passed; say what became of it, or write "outdated"`,
          },
        ],
  );
}

/** Advice on a corpus that holds; `years` is the age from which a standing fact is called old. */
export function advise(corpus: Corpus, years: number): Problem[] {
  return [...oldStanding(corpus, years), ...stalePlans(corpus)];
}
