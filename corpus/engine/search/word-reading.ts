/** What a word of a query may be in the index: itself, its other endings, a country's code, another spelling. */
import type { ReadPart } from '../../model/search-page.ts';
import type { Analysis } from '../../search/analysis/analysis.ts';
import type { Field } from '../../search/fields.ts';
import type { Sought } from '../../search/mark.ts';
import type { WordNames } from '../../search/names/name-book.ts';
import type { Alternative, Group } from '../../search/packed/request.ts';
import type { QueryWord } from '../../search/query/tree.ts';

/** A word as it will be searched, shown and explained. */
export interface WordReading {
  readonly word: QueryWord;
  readonly group: Group;
  /** What is marked in the texts. */
  readonly sought: Sought;
  readonly became: ReadPart['became'];
  /** The spelling that was searched instead, where no claim has the word. */
  readonly corrected: string | null;
}

/** How much less than the word itself each other way of answering it weighs. */
const BOOSTS = { beginning: 0.4, spelling: 0.8, synonym: 0.6, correction: 0.7 } as const;

/** Where the index files actors: among those of the claim, and as the parties of its dossier. */
const ACTOR_FIELDS: readonly Field[] = ['names', 'pair'];
const NAME_FIELDS: readonly Field[] = ['names'];

const isOpen = ({ reach }: QueryWord): boolean => reach !== 'whole';

function itself(word: QueryWord, analysis: Analysis): Alternative[] {
  const stems = [...new Set(word.forms.flatMap((form) => analysis.stems(form)))];
  return [
    ...stems.map((text) => ({ text, how: 'term', boost: 1 }) as const),
    // Also finds words whose stem in their own language is another than the query's.
    ...word.forms.map((text) => ({ text, how: 'surface', boost: 1 }) as const),
  ];
}

/** One letter stands for half the dictionary: it searches names alone. */
function longer(word: QueryWord): Alternative[] {
  if (!isOpen(word)) return [];
  return word.forms.map((text) => ({
    text,
    how: 'beginning',
    boost: BOOSTS.beginning,
    ...(Array.from(text).length > 1 ? {} : { fields: NAME_FIELDS }),
  }));
}

const byName = ({ polities, spellings }: WordNames): Alternative[] => [
  ...polities.map(({ code, isWhole }) => ({
    text: code.toLowerCase(),
    how: 'term' as const,
    boost: isWhole ? 1 : BOOSTS.beginning,
    fields: ACTOR_FIELDS,
  })),
  ...spellings.map((text) => ({ text, how: 'surface' as const, boost: BOOSTS.spelling })),
];

function termsMeant(synonyms: WordNames['synonyms'], analysis: Analysis): string[] {
  return [...new Set(synonyms.flat().map((form) => analysis.stem(form, 'en')))];
}

/** What reading a word takes besides the word. */
export interface WordMeans {
  readonly analysis: Analysis;
  /** By which words texts call a country. */
  readonly wordsOf: (code: string) => readonly string[];
  /** Whether some text has the word. */
  readonly isKnown: (form: string) => boolean;
}

const LATIN = /\p{Script=Latin}/u;

/**
 * Other spellings are taken where the word is no country's name, and of the same script only where no
 * text has the word: "march" is not Marc, nor is Korea Mr Correa.
 */
function spellingsMeant(word: QueryWord, names: WordNames, isKnown: WordMeans['isKnown']): readonly string[] {
  if (names.polities.some(({ isWhole }) => isWhole)) return [];
  const [form = ''] = word.forms;
  return names.spellings.filter((spelling) => LATIN.test(spelling) !== LATIN.test(form) || !isKnown(form));
}

/** Reads one word; `named` tells whom it may name. */
export function readWord(word: QueryWord, named: WordNames, { analysis, wordsOf, isKnown }: WordMeans): WordReading {
  const names = { ...named, spellings: spellingsMeant(word, named, isKnown) };
  const meant = termsMeant(names.synonyms, analysis);
  const own = itself(word, analysis);
  const stems = own.filter(({ how }) => how === 'term').map(({ text }) => text);
  const whole = names.polities.filter(({ isWhole }) => isWhole).map(({ code }) => code);
  const beginnings = isOpen(word) ? word.forms.filter((form) => Array.from(form).length > 1) : [];
  const became: ReadPart['became'][number][] = [
    { how: 'word', to: word.forms },
    { how: 'stem', to: stems.filter((stem) => !word.forms.includes(stem)) },
    { how: 'beginning', to: isOpen(word) ? word.forms : [] },
    { how: 'name', to: whole },
    { how: 'script', to: names.spellings },
    { how: 'synonym', to: names.synonyms.map((term) => term.join(' ')) },
  ];
  return {
    word,
    group: {
      alternatives: [
        ...own,
        ...longer(word),
        ...byName(names),
        ...meant.map((text) => ({ text, how: 'term' as const, boost: BOOSTS.synonym })),
      ],
    },
    sought: {
      surfaces: new Set([...word.forms, ...names.spellings, ...names.polities.flatMap(({ code }) => wordsOf(code))]),
      stems: new Set([...stems, ...meant]),
      beginnings,
    },
    became: became.filter(({ to }) => to.length > 0),
    corrected: null,
  };
}

/** The word as one of a phrase: exactly as written, but for the one that is being typed. */
export function readExactly(word: QueryWord): WordReading {
  const open = isOpen(word);
  return {
    word,
    group: {
      alternatives: word.forms.map((text) => ({ text, how: open ? 'beginning' : 'surface', boost: 1 })),
    },
    sought: {
      surfaces: new Set(open ? [] : word.forms),
      stems: new Set(),
      beginnings: open ? word.forms : [],
    },
    became: [{ how: open ? 'beginning' : 'word', to: word.forms }],
    corrected: null,
  };
}

/** The same word, searched as these likelier spellings of it. */
export function correctedTo(reading: WordReading, spellings: readonly string[]): WordReading {
  const group = {
    alternatives: spellings.map((text) => ({ text, how: 'surface' as const, boost: BOOSTS.correction })),
  };
  return {
    ...reading,
    group,
    sought: { surfaces: new Set(spellings), stems: new Set(), beginnings: [] },
    became: [...reading.became, { how: 'corrected', to: spellings }],
    corrected: spellings[0] ?? null,
  };
}
