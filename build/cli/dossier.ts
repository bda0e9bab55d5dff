/** `npm run --silent dossier -- [--json] PAIR`: one compiled dossier. An unknown pair exits with 2. */
import type { CompiledClaim, CompiledDossier } from '../../corpus/model/compiled.ts';
import { readArguments } from './arguments.ts';
import { withEngine } from './open-engine.ts';

const claimLine = ({ id, date, asOf, text, assertion, status }: CompiledClaim): string =>
  `  ${id}  ${date ?? `as of ${asOf ?? '?'}`}  [${assertion}, ${status}]\n      ${text.en}\n`;

function asText(dossier: CompiledDossier): string {
  return [
    `${dossier.title.en} (${dossier.id}), edited ${dossier.updated}\n\n${dossier.overview.en}\n\n`,
    ...dossier.claims.map(claimLine),
    dossier.alsoSeenFrom.length === 0 ? '' : '\nAlso seen from here:\n',
    ...dossier.alsoSeenFrom.map(claimLine),
    '\nWhat is not known:\n',
    ...dossier.gaps.map((gap) => `  – ${gap}\n`),
  ].join('');
}

const { json, text } = readArguments(process.argv.slice(2));
await withEngine(async (engine) => {
  const resolution = engine.resolve(text);
  if (!resolution.found) {
    const known = engine.catalogue.dossiers.map(({ id }) => id);
    const near =
      resolution.near.length > 0
        ? `Did you mean ${resolution.near.join(' or ')}?`
        : `This edition holds ${known.join(', ')}.`;
    process.stderr.write(
      text === ''
        ? `Name a pair, such as ${known[0] ?? 'MLI-RUS'}. This edition holds ${known.join(', ')}.\n`
        : `No dossier answers to "${text}". ${near}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const dossier = await engine.dossier(resolution.pair);
  process.stdout.write(json ? `${JSON.stringify(dossier)}\n` : asText(dossier));
});
