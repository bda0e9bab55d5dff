/** `npm run --silent query -- [--json] [--explain] [--limit N] "TEXT"`: search from the command line. */
import type { ReadPart, SearchHit, SearchPage } from '../../corpus/model/search-page.ts';
import { readArguments } from './arguments.ts';
import { withEngine } from './open-engine.ts';

const dateOf = (hit: SearchHit): string => hit.date ?? (hit.asOf === null ? 'undated' : `as of ${hit.asOf}`);

function whyOf({ why }: SearchHit): string {
  if (why === undefined) return '';
  const words = why.words.map(({ text, score, fields }) => `${text} ${score.toFixed(2)} (${fields.join(', ')})`);
  return `     because: ${words.join('; ')}${why.tie === null ? '' : `; equal to the one before, ${why.tie}`}\n`;
}

function partText({ text, role, became, reason, claims }: ReadPart): string {
  const readings = became.map(({ how, to }) => `${how}: ${to.join(', ')}`);
  const details = [...(reason === undefined ? [] : [reason]), ...readings].join('; ');
  const counted = claims === null ? '' : ` [${String(claims)} claims]`;
  return `  ${text}  ${role}${details === '' ? '' : ` (${details})`}${counted}\n`;
}

function asText(page: SearchPage, isExplained: boolean): string {
  const rows = page.hits.map(
    (hit, at) =>
      `${String(at + 1).padStart(3)}. ${hit.claim}  ${dateOf(hit)}  ${hit.assertion}, ${hit.status}\n     ${hit.text}\n${whyOf(hit)}`,
  );
  const told = [
    ...(page.mode === 'any' ? ['No claim has all the words; these have some.\n'] : []),
    ...page.corrected.map(({ from, to }) => `No claim has "${from}"; searched for "${to}".\n`),
    ...(page.didYouMean === null ? [] : [`Did you mean: ${page.didYouMean}\n`]),
    ...(isExplained ? ['Read as:\n', ...page.read.map(partText)] : []),
  ].join('');
  if (rows.length === 0) return `${told}No claim answers this search.\n`;
  return `${told}${rows.join('')}${String(page.hits.length)} of ${page.isTotalExact ? '' : 'at least '}${String(page.total)} claims\n`;
}

/** What `--explain` adds: how the query was read, and what each hit's place rests on. */
const explanation = ({ mode, read, corrected, didYouMean, suggestions, hits }: SearchPage): object => ({
  mode,
  read,
  corrected,
  didYouMean,
  suggestions,
  hits: hits.map(({ claim, why }) => ({ claim, ...why })),
});

const { json, explain, limit, text } = readArguments(process.argv.slice(2));
await withEngine((engine) => {
  const page = engine.search({ text, limit, explain }, () => performance.now());
  const results = page.hits.map((hit) => ({
    pair: hit.pair,
    claim: hit.claim,
    score: hit.score,
    text: hit.text,
    date: hit.date,
    status: hit.status,
  }));
  const answer = { query: text, tookMs: page.tookMs, results, ...(explain ? { explain: explanation(page) } : {}) };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : asText(page, explain));
});
