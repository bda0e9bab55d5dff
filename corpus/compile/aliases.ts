/** Every code that people and datasets use → the alpha-3 code of this corpus. */
import type { Corpus } from '../model/corpus.ts';
import type { PairId } from '../model/ids.ts';

/** Upper-case code → alpha-3; the validator has made sure that no code means two polities. */
export function codeTable(corpus: Corpus): Record<string, string> {
  const entries = corpus.polities.flatMap(({ value: { codes } }) =>
    [codes.iso3, ...(codes.iso2 === undefined ? [] : [codes.iso2]), ...(codes.aliases ?? [])].map(
      (code) => [code, codes.iso3] as const,
    ),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pairs under another name: predecessors' codes (`MLI-XSU`) and what the dossiers list themselves. */
export function pairAliases(corpus: Corpus): Record<string, PairId> {
  const entries = corpus.dossiers.flatMap(({ value }) => {
    const [first = '', second = ''] = value.id.split('-');
    const predecessors = (value.coversPredecessors ?? []).map((ref) => ref.slice('pol:'.length));
    const pairs = predecessors.flatMap((code) => [
      [first, code],
      [code, second],
    ]);
    const computed = pairs.map(([a = '', b = '']) => (a < b ? `${a}-${b}` : `${b}-${a}`));
    return [...computed, ...(value.aliases ?? [])].map((alias) => [alias, value.id] as const);
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
