/** `npm run corpus:check`: validates the hand-edited corpus and prints every problem with its line. */
import { loadCorpus } from '../corpus/compile.ts';
import { runBuild } from '../build.ts';
import { CORPUS_DATA } from '../paths.ts';

await runBuild(async () => {
  const { corpus } = await loadCorpus(process.argv[2] ?? CORPUS_DATA);
  const claims = [...corpus.dossiers, ...corpus.polities].reduce(
    (sum, { value }) => sum + (value.claims?.length ?? 0),
    0,
  );
  process.stdout.write(
    `the corpus holds: ${String(corpus.dossiers.length)} dossiers, ${String(claims)} claims, ${String(corpus.sources.length)} sources\n`,
  );
});
