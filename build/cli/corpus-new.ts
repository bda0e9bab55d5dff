/** `npm run corpus:new MLI-XXX [DATA]`: writes the beginning of a dossier, which already passes the check. */
import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { pairIdOf } from '../../corpus/model/ids.ts';
import { loadCorpus } from '../corpus/compile.ts';
import { codeTable } from '../../corpus/compile/aliases.ts';
import { CORPUS_DATA } from '../paths.ts';

/** The dossier of two polities of which nothing is known yet: it says so everywhere. */
function scaffold(id: string, names: readonly [string, string], today: string): object {
  const [first, second] = id.split('-').map((code) => `pol:${code}`);
  const nothing = 'Not researched yet.';
  return {
    schema: 'attache-dossier/1',
    id,
    title: { en: [...names].sort((a, b) => a.localeCompare(b, 'en')).join(' and ') },
    updated: today,
    overview: { en: nothing },
    standing: {
      summary: { en: nothing },
      recognition: [
        { from: first, of: second, value: 'unknown', interval: null, claims: [], note: nothing },
        { from: second, of: first, value: 'unknown', interval: null, claims: [], note: nothing },
      ],
      diplomaticRelations: [{ value: 'unknown', interval: null, claims: [], note: nothing }],
    },
    missions: [],
    appointments: [],
    agreements: [],
    threads: [],
    claims: [],
    editorialNotes: [],
    gaps: ['Everything: when relations began, missions, agreements, visits, disputes'],
  };
}

/** Writes the scaffold of the pair `asked` into the corpus at `root`; throws in words when it cannot. */
async function create(asked: string, root: string): Promise<string> {
  const { corpus } = await loadCorpus(root);
  const codes = codeTable(corpus);
  const [a, b] = asked
    .toUpperCase()
    .split(/[^A-Z]+/)
    .map((code) => codes[code]);
  const id = a === undefined || b === undefined ? null : pairIdOf(a, b);
  if (id === null)
    throw new Error(`"${asked}" names no two polities of corpus/data/polities; write for example MLI-TCD`);
  const file = path.join(root, 'dossiers', `${id}.yaml`);
  if (
    await access(file).then(
      () => true,
      () => false,
    )
  )
    throw new Error(`corpus/data/dossiers/${id}.yaml is already there`);
  const nameOf = (code: string): string =>
    corpus.polities.find(({ value }) => value.codes.iso3 === code)?.value.names.en ?? code;
  const [first = '', second = ''] = id.split('-');
  await writeFile(
    file,
    stringify(scaffold(id, [nameOf(first), nameOf(second)], new Date().toISOString().slice(0, 10)), {
      lineWidth: 100,
      singleQuote: true,
    }),
  );
  return `corpus/data/dossiers/${id}.yaml`;
}

try {
  process.stdout.write(
    `wrote ${await create(process.argv[2] ?? '', process.argv[3] ?? CORPUS_DATA)}; CONTRIBUTING.md tells how to go on\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
