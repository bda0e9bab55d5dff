/** A world of search units, as many as one likes and the same every time: about 125 words each, in all fields together. */
import type { IndexedUnit } from '../../corpus/search/fields.ts';
import { SeededRandom } from './random.ts';
import type { WorldSource } from './world-source.ts';
import { inventWords, makeLexicon, wordsOf, zipf } from './world-words.ts';

/** So steep that a hundred thousand units hold about 150,000 different words, as English of that length does. */
const EXPONENT = 1.28;
const LEXICON = 260_000;
const TOPICS = 400;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Writer = (mentions: readonly string[]) => string;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Newer years come more often. */
const yearOf = (random: SeededRandom): string => String(2026 - Math.floor(110 * random.next() ** 2));

/** Text in which words follow one another as in the corpus here and there, and each unit keeps to its topic. */
function inventedText(source: WorldSource, random: SeededRandom): Writer {
  const { words, followers } = makeLexicon(source.texts, LEXICON, random);
  const draw = zipf(words.length, EXPONENT);
  return (mentions) => {
    const topic = random.below(TOPICS);
    const topicWord = (): number =>
      200 + (((topic + 1) * 7919 + Math.floor(150 * random.next() ** 2) * 104_729) % 20_000);
    const text: string[] = [];
    let rank = 0;
    let left = 0;
    for (let length = 40 + random.below(62) + random.below(62); text.length < length; left -= 1) {
      const isFirst = left <= 0;
      if (isFirst) left = 8 + random.below(25);
      const chance = random.next();
      if (chance < 0.04 && mentions.length > 0) text.push(random.pick(mentions));
      else if (chance < 0.05) text.push(`${String(1 + random.below(28))} ${random.pick(MONTHS)} ${yearOf(random)}`);
      else if (chance < 0.06) text.push(yearOf(random));
      else {
        const next = followers.get(rank);
        if (next !== undefined && random.chance(0.4)) rank = random.pick(next);
        else rank = random.chance(0.12) ? topicWord() : draw(random);
        const word = words[rank] ?? '';
        text.push(`${isFirst ? capitalised(word) : word}${left === 1 ? '.' : ''}`);
      }
    }
    return text.join(' ');
  };
}

/** Units of real sentences, taken in a random order and again from the beginning when they are used up. */
function realText(sentences: readonly string[], random: SeededRandom): Writer {
  const order = Uint32Array.from(sentences.keys());
  let at = order.length;
  return () => {
    const text: string[] = [];
    for (let words = 0; words < 105;) {
      if (at >= order.length) {
        at = 0;
        for (let last = order.length - 1; last > 0; last -= 1) {
          const other = random.below(last + 1);
          [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
        }
      }
      const sentence = sentences[order[at] ?? 0] ?? '';
      at += 1;
      words += wordsOf(sentence).length;
      text.push(sentence);
    }
    return text.join(' ');
  };
}

/** Persons and organisations: those of the corpus and thousands of others, each with its spellings. */
function manyActors({ actors }: WorldSource, random: SeededRandom): (readonly string[])[] {
  const parts = [...new Set(actors.flat().flatMap(wordsOf))].filter((word) => /^\p{Script=Latin}{3,}$/u.test(word));
  const invented = inventWords(
    parts.map((part) => part.toLowerCase()),
    9000,
    random,
  ).map(capitalised);
  return [
    ...actors,
    ...Array.from({ length: 8000 }, () => [
      `${random.pick(random.chance(0.5) ? parts : invented)} ${random.pick(invented)}`,
    ]),
  ];
}

export interface WorldOptions {
  readonly source: WorldSource;
  readonly seed: number;
  readonly count: number;
  /** Sentences to make the texts of, instead of inventing them. */
  readonly sentences?: readonly string[];
}

/** The number of the unit that is called `claim`: units are numbered from 0 in their order. */
export const numberOfUnit = (claim: string): number => Number(claim.slice(claim.lastIndexOf('c') + 1));

export function* worldUnits({ source, seed, count, sentences }: WorldOptions): Generator<IndexedUnit> {
  const random = new SeededRandom(seed);
  const actors = manyActors(source, random);
  const drawActor = zipf(actors.length, 0.9);
  const drawPolity = zipf(source.polities.length, 0.8);
  const write = sentences === undefined ? inventedText(source, random) : realText(sentences, random);
  const labels = source.labels.map((label) =>
    label
      .replaceAll(/\b\d{4}\b/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  for (let at = 0; at < count; at += 1) {
    const parties = [drawPolity(random), drawPolity(random)].flatMap((rank) => source.polities[rank] ?? []);
    const present = Array.from({ length: random.below(4) }, () => actors[drawActor(random)] ?? []);
    const codes = [...new Set(parties.map(({ code }) => code))].sort();
    const mentions = [
      ...parties.map(({ names }) => (random.chance(0.95) ? names[0] : random.pick(names)) ?? ''),
      ...present.flatMap((names) => names[0] ?? []),
    ];
    yield {
      claim: `${codes.join('-')}/c${String(at)}`,
      text: write(mentions),
      names: [...new Set([...codes, ...present.flat().flatMap(wordsOf)])].join(' '),
      labels: `${random.pick(labels)} ${yearOf(random)}`,
      pair: codes.join(' '),
    };
  }
}
