/** Notes as a researcher writes them, and a random source that gives the same numbers for the same seed. */

const WORDS = [
  'embassy communiqué Bamako minister visit recognition accord ceasefire gold Wagner Kidal north junta sanctions',
  'envoy denied said Azawad drone wheat fertiliser uranium refinery nuclear Rosatom Moscow «сотрудничество»',
  'ECOWAS withdrawal passport — the source of 4 August is a party to it; 大使馆 “quoted” \\ back\nslash café',
].flatMap((line) => line.split(' '));

/** About `bytes` characters of text, the same for the same number. */
export function noteText(number: number, bytes: number): string {
  const random = randomOf(number + 1);
  let text = `note ${String(number)}:`;
  while (text.length < bytes) text += ` ${WORDS[Math.floor(random() * WORDS.length)] ?? ''}`;
  return text.slice(0, bytes);
}

/** Numbers from 0 to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
