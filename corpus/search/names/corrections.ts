/** Names that a word of a query may be a misspelling of. */
import type { Catalogue } from '../../model/compiled.ts';
import type { QueryWord } from '../query/tree.ts';
import type { ActorNames } from './actor-names.ts';
import { editDistance } from './edit-distance.ts';
import { formsIn } from './phrases.ts';

interface Name {
  readonly word: string;
  readonly letters: number;
}

/** Folded words of names by their number of letters. */
export type NamesByLength = ReadonlyMap<number, readonly Name[]>;

/** Shorter words are within an edit of half the others; up to `ONE_EDIT` letters one edit is much. */
const LEAST_LETTERS = 4;
const ONE_EDIT = 5;
/** Nobody misspells a word of more letters than this, and a comparison costs their square. */
const MOST_LETTERS = 32;

/** Which letters a word has, five bits of each deciding: one edit changes at most two of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Words of polities' English and French names and of all actors' names. */
export function namesByLength({ polities }: Catalogue, actors: readonly ActorNames[]): NamesByLength {
  const ofPolities = polities
    .flatMap(({ names }) => [names.en, names['fr'] ?? ''])
    .flatMap((name) => formsIn(name).flat());
  const byLength = new Map<number, Name[]>();
  for (const word of new Set([...ofPolities, ...actors.flatMap(({ words }) => words.words)])) {
    const alike = byLength.get(word.length);
    const name: Name = { word, letters: lettersOf(word) };
    if (alike === undefined) byLength.set(word.length, [name]);
    else alike.push(name);
  }
  return byLength;
}

/** Names within one edit of a word of 4 or 5 letters, or two of a longer one, nearest first; none for a name. */
export function correctionsOf(names: NamesByLength, { forms }: QueryWord): readonly string[] {
  const [typed = ''] = forms;
  const { length } = typed;
  if (length < LEAST_LETTERS || length > MOST_LETTERS || names.get(length)?.some(({ word }) => word === typed) === true)
    return [];
  const most = length <= ONE_EDIT ? 1 : 2;
  const near = Array.from({ length: 2 * most + 1 }, (_, at) => length - most + at).flatMap(
    (each) => names.get(each) ?? [],
  );
  const letters = lettersOf(typed);
  return near
    .filter((name) => countBits(name.letters ^ letters) <= 2 * most)
    .map(({ word }) => ({ word, far: editDistance(typed, word) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
