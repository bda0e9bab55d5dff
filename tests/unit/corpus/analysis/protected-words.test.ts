import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../build/corpus/read.ts';
import { CORPUS_DATA } from '../../../../build/paths.ts';
import type { Corpus } from '../../../../corpus/model/corpus.ts';
import { Analysis } from '../../../../corpus/search/analysis/analysis.ts';
import { protectedWords } from '../../../../corpus/search/analysis/protected-words.ts';
import { tokenize } from '../../../../corpus/search/analysis/tokenize.ts';

type Polity = Corpus['polities'][number]['value'];

/** Words that say what a state is, not which: they may share a stem. */
const COMMON = new Set(['arabe', 'arabes']);
const LANGUAGES = ['en', 'fr'] as const;

const namesOf = ({ names, officialNames, demonyms }: Polity): string[] =>
  LANGUAGES.flatMap((language) => [
    names[language] ?? '',
    officialNames?.[language] ?? '',
    ...(demonyms?.[language] ?? []),
  ]);

/** Stems under which two words meet that each name another polity, and no other one. */
function merged(polities: readonly Polity[], analysis: Analysis): string[] {
  const owners = new Map<string, Set<string>>();
  for (const polity of polities)
    for (const form of namesOf(polity).flatMap((name) => tokenize(name).flatMap(({ forms }) => forms)))
      owners.set(form, (owners.get(form) ?? new Set()).add(polity.id));
  const byStem = new Map<string, Set<string>>();
  for (const [word, [owner = '', ...others]] of owners) {
    if (others.length > 0 || COMMON.has(word)) continue;
    for (const stem of analysis.stems(word)) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(owner));
  }
  return [...byStem].filter(([, { size }]) => size > 1).map(([stem]) => stem);
}

describe('protectedWords', () => {
  let polities: readonly Polity[] = [];
  let words: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    const { corpus } = await readCorpus(CORPUS_DATA);
    polities = (corpus?.polities ?? []).map(({ value }) => value);
    const persons = (corpus?.persons ?? []).flatMap(({ value }) => value.names.map(({ text }) => text));
    words = protectedWords([...polities.flatMap(namesOf), ...persons]);
  });

  it('lets no two polities merge by stemming', () => {
    expect(polities.length).toBeGreaterThan(200);
    expect(merged(polities, new Analysis(words))).toEqual([]);
  });

  it('is needed: without it Iceland in French meets the islanders of Solomon Islands', () => {
    expect(merged(polities, new Analysis([]))).toContain('island');
  });

  it.each([
    ['niger', 'nigeria'],
    ['nigerien', 'nigerian'],
    ['dominica', 'dominican'],
    ['dominicaine', 'dominiquaise'],
    ['guinea', 'guyana'],
    ['congo', 'congolese'],
    ['iceland', 'island'],
    ['austria', 'australia'],
    ['mauritania', 'mauritius'],
    ['slovakia', 'slovenia'],
    ['iran', 'iraq'],
  ])('keeps %s and %s apart', (one, other) => {
    const analysis = new Analysis(words);
    expect(analysis.stems(one).filter((stem) => analysis.stems(other).includes(stem))).toEqual([]);
  });

  it.each(['republic', 'islands', 'united', 'states', 'democratic', 'north', 'south', 'new', 'republique', 'etats'])(
    'leaves the common word %s to stemming',
    (word) => {
      expect(words.has(word)).toBe(false);
    },
  );

  it.each([
    ['malian', 'malians'],
    ['malien', 'malienne'],
    ['malien', 'maliennes'],
    ['congolais', 'congolaise'],
    ['swede', 'swedes'],
    ['ukrainian', 'ukrainians'],
  ])('finds %s and %s by either', (one, other) => {
    const analysis = new Analysis(words);
    expect(analysis.stems(one).some((stem) => analysis.stems(other).includes(stem))).toBe(true);
  });

  it('protects words with a capital, not those that also stand small', () => {
    expect(protectedWords(['Union of Wales', 'wales', 'Adams', 'Goïta', 'Россия'])).toEqual(
      new Set(['adams', 'goita']),
    );
  });
});
