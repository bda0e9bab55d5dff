/**
 * `npm run corpus:check [-- --advice] [--years N]`: validates the hand-edited corpus and prints every problem with
 * file, line, field, reason and rule. Advice (old as-of dates, stale plans) is counted, and printed on request.
 */
import { advise } from '../../corpus/compile/advice.ts';
import { loadCorpus, CorpusProblems } from '../corpus/compile.ts';
import { checkCopies } from '../corpus/copies.ts';
import { describeProblem } from '../corpus/report.ts';
import { runBuild } from '../build.ts';
import { CORPUS_DATA } from '../paths.ts';

const DEFAULT_YEARS = 5;
const argv = process.argv.slice(2);
const years = Number(argv[argv.indexOf('--years') + 1]);

await runBuild(async () => {
  const { corpus, read } = await loadCorpus(CORPUS_DATA);
  const copies = await checkCopies(read.raw);
  if (copies.length > 0) throw new CorpusProblems(copies.map((problem) => describeProblem(problem, read.lineOf)));
  const claims = [...corpus.dossiers, ...corpus.polities].reduce(
    (sum, { value }) => sum + (value.claims?.length ?? 0),
    0,
  );
  const advice = advise(corpus, argv.includes('--years') && years > 0 ? years : DEFAULT_YEARS);
  if (argv.includes('--advice'))
    for (const item of advice) process.stdout.write(`${describeProblem(item, read.lineOf)}\n`);
  process.stdout.write(
    `the corpus holds: ${String(corpus.dossiers.length)} dossiers, ${String(claims)} claims, ${String(corpus.sources.length)} sources; ` +
      `${String(advice.length)} pieces of advice${argv.includes('--advice') ? '' : ' (npm run corpus:check -- --advice)'}\n`,
  );
});
