/** Units of search made by rule: words of three scripts, years, frequent and rare ones, empty fields. */
import type { IndexedUnit } from '../../corpus/search/fields.ts';
import { SeededRandom } from './random.ts';

const SYLLABLES = 'ba ko mi ra tu sen dor ling ga pe shi na vo lu cha kré ïn ми ра та ко сов 马 里 ης'.split(' ');

function vocabulary(random: SeededRandom, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const stem = Array.from({ length: 1 + random.below(4) }, () => random.pick(SYLLABLES)).join('');
    words.add(random.chance(0.05) ? String(1900 + random.below(130)) : stem + random.pick(['', '', 's', 'ing', 'ed']));
  }
  return [...words];
}

export function generateUnits(seed: number, count: number): { units: IndexedUnit[]; words: string[] } {
  const random = new SeededRandom(seed);
  const words = vocabulary(random, 1500);
  // The square root of chance, turned over: the first words come often, the last hardly ever.
  const text = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(words.length * random.next() ** 3)] ?? '').join(' ');
  const units = Array.from({ length: count }, (_, at): IndexedUnit => ({
    claim: `QMA-QMB/c${String(at).padStart(4, '0')}`,
    text: text(1 + random.below(40)),
    names: text(random.below(7)),
    labels: text(random.below(3)),
    pair: text(2),
  }));
  return { units, words };
}
