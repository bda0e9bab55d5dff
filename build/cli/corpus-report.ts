/** `npm run corpus:report`: what the corpus holds, by pair, theme, source, confidence, and what is oldest in it. */
import type { Claim } from '../../corpus/model/claim.ts';
import { boundsOf, parseEdtf } from '../../corpus/model/edtf.ts';
import { allClaims } from '../../corpus/validate/claims.ts';
import { loadCorpus } from '../corpus/compile.ts';
import { CORPUS_DATA } from '../paths.ts';
import { runBuild } from '../build.ts';

const OLDEST = 10;

function count<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function table(title: string, rows: readonly (readonly [string, number | string])[]): void {
  process.stdout.write(
    `${title}\n${rows.map(([name, value]) => `  ${name.padEnd(48)}${String(value).padStart(8)}\n`).join('')}\n`,
  );
}

const share = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

await runBuild(async () => {
  const { corpus } = await loadCorpus(CORPUS_DATA);
  const claims = allClaims(corpus);
  const sources = new Map(corpus.sources.map(({ value }) => [value.id as string, value]));
  const hasAddress = ({ sources: cited }: Claim): boolean =>
    cited.some(({ source }) => sources.get(source)?.csl.URL !== undefined);
  const bySource = { address: claims.filter(({ claim }) => hasAddress(claim)).length, all: claims.length };
  table(
    'Claims by home',
    count(claims, ({ home }) => home),
  );
  table(
    'Claims by theme',
    count(claims, ({ claim }) => claim.family),
  );
  table(
    'Claims by confidence',
    count(claims, ({ claim }) => claim.confidence),
  );
  table(
    'Claims by status',
    count(claims, ({ claim }) => claim.status),
  );
  table('Claims by kind of source', [
    ['an address', `${String(bySource.address)} (${share(bySource.address, bySource.all)})`],
    [
      'a full reference, or one cited in a seen text',
      `${String(bySource.all - bySource.address)} (${share(bySource.all - bySource.address, bySource.all)})`,
    ],
  ]);
  table(
    'Sources by language',
    count(corpus.sources, ({ value }) => value.csl.language),
  );
  table(
    'Sources by access',
    count(corpus.sources, ({ value }) =>
      value.access === 'seen' && value.extent === 'excerpt' ? 'seen in excerpt' : value.access,
    ),
  );
  const seen = corpus.dossiers.flatMap(({ value }) =>
    [...value.standing.recognition, ...value.standing.diplomaticRelations, ...value.missions].flatMap((row) => {
      const edtf = row.asOf === undefined ? null : parseEdtf(row.asOf);
      const day = edtf === null ? null : (boundsOf(edtf).end ?? boundsOf(edtf).start);
      return day === null ? [] : [[`${value.id} ${'value' in row ? row.value : row.id}`, day] as const];
    }),
  );
  table('Oldest as-of dates', seen.sort(([, a], [, b]) => (a < b ? -1 : 1)).slice(0, OLDEST));
});
