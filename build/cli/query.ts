/** `npm run --silent query -- [--json] [--limit N] "TEXT"`: search from the command line. */
import type { SearchHit } from '../../corpus/model/search-page.ts';
import { readArguments } from './arguments.ts';
import { withEngine } from './open-engine.ts';

const dateOf = (hit: SearchHit): string => hit.date ?? (hit.asOf === null ? 'undated' : `as of ${hit.asOf}`);

function asText(hits: readonly SearchHit[], total: number): string {
  if (hits.length === 0) return 'No claim answers this search.\n';
  const rows = hits.map(
    (hit, at) =>
      `${String(at + 1).padStart(3)}. ${hit.claim}  ${dateOf(hit)}  ${hit.assertion}, ${hit.status}\n     ${hit.text}\n`,
  );
  return `${rows.join('')}${String(hits.length)} of ${String(total)} claims\n`;
}

const { json, limit, text } = readArguments(process.argv.slice(2));
await withEngine((engine) => {
  const page = engine.search({ text, limit }, () => performance.now());
  const results = page.hits.map((hit) => ({
    pair: hit.pair,
    claim: hit.claim,
    score: hit.score,
    text: hit.text,
    date: hit.date,
    status: hit.status,
  }));
  process.stdout.write(
    json ? `${JSON.stringify({ query: text, tookMs: page.tookMs, results })}\n` : asText(page.hits, page.total),
  );
});
