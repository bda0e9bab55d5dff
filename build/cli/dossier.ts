/**
 * `npm run --silent dossier -- [--json] PAIR`: one compiled dossier, or, for two countries without
 * one, their computed sheet (`researched: false`). A country that nobody knows exits with 2.
 */
import type { CompiledClaim, CompiledDossier } from '../../corpus/model/compiled.ts';
import type { PairSheet, PairSheetAnswer } from '../../corpus/model/pair-sheet.ts';
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

const NONE = 'none that the corpus knows';

function sheetAsText({ pair, words, polities, distance, commonBorder, ...sheet }: PairSheet): string {
  const [a, b] = polities;
  const border = { true: 'yes', false: 'no', unknown: 'not known' }[String(commonBorder)] ?? '';
  const bodies = sheet.commonMemberships.map(({ name, until }) => (until === null ? name : `${name} (until ${until})`));
  return [
    `${a.name} and ${b.name} (${pair})\n\n${words}\n\n`,
    ...polities.map(
      ({ name, description, capital }) => `  ${name}: ${description}; capital ${capital ?? 'not recorded'}\n`,
    ),
    `  Distance: ${distance.km === null ? (distance.reason ?? '') : `${String(distance.km)} km, ${distance.method}`}\n`,
    `  Common border: ${border}\n`,
    `  Common languages: ${sheet.commonLanguages.join(', ') || NONE}\n`,
    `  Both in: ${bodies.join('; ') || NONE}\n`,
    `  Claims that name both: ${sheet.claims.map(({ claim }) => claim).join(', ') || NONE}\n`,
  ].join('');
}

/** Tells on standard error why nothing was printed; exit code 2. */
function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function noSheet({ reason, asked, near }: Extract<PairSheetAnswer, { found: false }>): string {
  const meant =
    near.length === 0 ? '' : ` Did you mean ${near.map(({ code, name }) => `${code} (${name})`).join(' or ')}?`;
  return {
    unknown: `No country answers to "${asked}".${meant}`,
    ambiguous: `"${asked}" may mean several countries.${meant}`,
    same: `"${asked}" names the same country twice; name two.`,
  }[reason];
}

const { json, text } = readArguments(process.argv.slice(2));
await withEngine(async (engine) => {
  const known = engine.catalogue.dossiers.map(({ id }) => id).join(', ');
  if (text === '') {
    refuse(`Name a pair, such as MLI-RUS or "France and Japan". This edition holds dossiers on ${known}.`);
    return;
  }
  const resolution = engine.resolve(text);
  if (resolution.found) {
    const dossier = await engine.dossier(resolution.pair);
    process.stdout.write(json ? `${JSON.stringify(dossier)}\n` : asText(dossier));
    return;
  }
  const sides = engine.sides(text);
  const answer = sides === null ? null : engine.pairSheet(...sides);
  if (answer?.found === true) {
    const { sheet } = answer;
    process.stdout.write(json ? `${JSON.stringify(sheet)}\n` : sheetAsText(sheet));
    return;
  }
  if (answer !== null) {
    const alike =
      answer.reason === 'unknown' && resolution.near.length > 0
        ? ` Dossiers alike: ${resolution.near.join(', ')}.`
        : '';
    refuse(`${noSheet(answer)}${alike}`);
    return;
  }
  const meant =
    resolution.near.length > 0
      ? `Did you mean ${resolution.near.join(' or ')}?`
      : `This edition holds dossiers on ${known}.`;
  refuse(`No dossier answers to "${text}". ${meant}`);
});
