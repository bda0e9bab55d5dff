/**
 * How the press spells a Cyrillic name in Latin letters: English (close to BGN/PCGN), French, German, and
 * Serbian in its own alphabet. Input and output are folded; the spellings are few, the commonest first.
 */

type Letters = Readonly<Record<string, string>>;

/** `жzh ь`: ж is zh, ь is nothing. */
const letters = (pairs: string): Letters =>
  Object.fromEntries(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

const ENGLISH = letters(
  'аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi єye',
);
const UKRAINIAN = { ...ENGLISH, ...letters('гh иy йi') };
const FRENCH = { ...ENGLISH, ...letters('жj йi уou чtch шch щchtch юiou яia єie') };
const GERMAN = { ...ENGLISH, ...letters('вw жsch зs йi хch цz чtsch шsch щschtsch юju яja єje') };
const SERBIAN = { ...ENGLISH, ...letters('жz хh цc чc шs ђdj јj љlj њnj ћc џdz') };

const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;
const IS_UKRAINIAN = /[іє]|[дзсц]ьк/;
const IS_SERBIAN = /[ђјљњћџ]/;
/** Where English writes ye. */
const OPEN_E = /(?<=^|[аеиоуыэюяіьъ])е/g;
const ADJECTIVE = /[иыі]й$/;

const spell = (word: string, table: Letters): string => word.replace(/\P{ASCII}/gu, (sign) => table[sign] ?? sign);

/** Zelensky, Zelenskiy, Zelenskii; Yeltsin and Eltsin; Sergey and Sergei. */
function english(word: string, isUkrainian: boolean): string[] {
  const table = isUkrainian ? UKRAINIAN : ENGLISH;
  const stem = word.replace(ADJECTIVE, '');
  if (stem !== word)
    return (isUkrainian ? ['y', 'yy', 'yi'] : ['y', 'iy', 'ii']).map((end) => spell(stem, table) + end);
  return [word.replace(OPEN_E, 'ye'), word].flatMap((form) => [spell(form, table), spell(form, { ...table, й: 'i' })]);
}

/** Poutine, Sergueï, Lissine. */
function french(word: string): string {
  const soft = word
    .replace(ADJECTIVE, 'и')
    .replace(/г(?=[еий])/g, 'gu')
    .replace(/(?<=[аеиоуыэюя])с(?=[аеиоуыэюя])/g, 'ss');
  return spell(soft.replace(/ин$/, 'ine'), FRENCH);
}

/** Lawrow, Jelzin, Selenskyj. */
function german(word: string, isUkrainian: boolean): string {
  return spell(word.replace(/^е/, 'je').replace(ADJECTIVE, isUkrainian ? 'yj' : 'i'), GERMAN);
}

/** Latin spellings of a folded Cyrillic word, each once; none for a word of another script. */
export function latinSpellings(word: string): readonly string[] {
  if (!CYRILLIC_WORD.test(word)) return [];
  if (IS_SERBIAN.test(word)) return [...new Set([spell(word, SERBIAN), spell(word, { ...SERBIAN, ђ: 'd' })])];
  const isUkrainian = IS_UKRAINIAN.test(word);
  return [
    ...new Set([
      ...english(word, isUkrainian),
      french(word),
      german(word, isUkrainian),
      ...(word.endsWith('ич') ? [spell(word, SERBIAN)] : []),
    ]),
  ];
}
