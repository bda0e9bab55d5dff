import { beforeAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../../corpus/model/search-page.ts';
import { realNames, wordsOf, type RealNames } from './real-names.ts';

let names: RealNames;
beforeAll(async () => {
  names = await realNames();
}, 60_000);

const suggest = (text: string): readonly Suggestion[] => names.book.suggest(text, wordsOf(text));
const ofKind = (text: string, kind: Suggestion['kind']): string[] =>
  suggest(text).flatMap((each) =>
    each.kind !== kind ? [] : ['pair' in each ? each.pair : 'code' in each ? each.code : each.id],
  );
const countries = (text: string): string[] => names.book.countries(text, wordsOf(text)).map(({ code }) => code);
const pairs = (text: string): string[] => names.book.pairs(wordsOf(text)).map(({ pair }) => pair);

/** What the words of a text stand for, by word. */
const standsFor = (text: string) =>
  Object.fromEntries([...names.book.namesOf(wordsOf(text))].map(([word, found]) => [word.text, found]));
const codesOf = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(standsFor(text)).map(([word, { polities }]) => [word, polities.map(({ code }) => code).sort()]),
  );

describe('pairs', () => {
  const EXACT: readonly (readonly [string, string])[] = [
    ['mali rus', 'MLI-RUS'],
    ['rus ml', 'MLI-RUS'],
    ['ml-ru', 'MLI-RUS'],
    ['россия мали', 'MLI-RUS'],
    ['мали украина', 'MLI-UKR'],
    ['مالي روسيا', 'MLI-RUS'],
    ['马里 俄罗斯', 'MLI-RUS'],
    ['Malian–Ukrainian', 'MLI-UKR'],
    ['ivory coast mali', 'CIV-MLI'],
    ["Mali et Côte d'Ivoire", 'CIV-MLI'],
    ['niger russia', 'NER-RUS'],
    ['Sahrawi Arab Democratic Republic Mali', 'MLI-XSR'],
    ['USSR Mali', 'MLI-RUS'],
  ];
  it.each(EXACT)('%s leads to %s first', (text, pair) => {
    expect(suggest(text)[0]).toMatchObject({ kind: 'pair', pair });
    expect(pairs(text)[0]).toBe(pair);
  });

  it('offers the sheet of two countries without a dossier, and lists no dossier', () => {
    expect(suggest('ivory coast japan')[0]).toEqual({
      kind: 'sheet',
      pair: 'CIV-JPN',
      label: "Côte d'Ivoire and Japan",
    });
    expect(pairs('ivory coast japan')).toEqual([]);
  });

  it('offers sheets while the second country is half typed', () => {
    expect(ofKind('ivory coast jap', 'sheet')).toEqual(['CIV-JPN']);
  });

  it('takes each pair once, and at most five besides the exact one', () => {
    for (const text of ['mali', 'mali s', 'mali n', 'mali rus', 'fra mali']) {
      const found = [...ofKind(text, 'pair'), ...ofKind(text, 'sheet')];
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(6);
    }
  });

  it('lists all dossiers of a single country, the largest first', () => {
    const ids = names.catalogue.dossiers.filter(({ parties }) => parties.includes('pol:MLI')).map(({ id }) => id);
    expect([...pairs('mali')].sort()).toEqual([...ids].sort());
    const claims = new Map(names.catalogue.dossiers.map((entry) => [entry.id, entry.claims]));
    const sizes = pairs('mali').map((pair) => claims.get(pair) ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('names the pair of a whole text wherever it is divided, and of no other text', () => {
    expect(names.book.namedPair('ivory coast japan')).toEqual({ a: 'CIV', b: 'JPN' });
    expect(names.book.namedPair('France and Guinea-Bissau')).toEqual({ a: 'FRA', b: 'GNB' });
    expect(names.book.namedPair('the gambia')).toBeNull();
    expect(names.book.namedPair('Мали и Россия')).toEqual({ a: 'MLI', b: 'RUS' });
    for (const text of [
      '',
      'mali',
      'mali mali',
      'mali wagner',
      'mali russia wagner',
      'embassy in mali',
      'x'.repeat(50_000),
    ]) {
      expect(names.book.namedPair(text), text.slice(0, 40)).toBeNull();
    }
  });
});

describe('countries', () => {
  it.each([
    ['mali', ['MLI']],
    ['马里', ['MLI']],
    ['мали', ['MLI']],
    ['Côte d’Ivoire', ['CIV']],
    ['cote divoire', ['CIV']],
    ['burma', ['MMR']],
    ['Sahrawi Arab Democratic Republic', ['XSR']],
    ['guinea bissau', ['GNB']],
    ['niger ', ['NER']],
    ['nigeria', ['NGA']],
    ['mali federation', ['XMF']],
  ])('%s names %j alone', (text, codes) => {
    expect(countries(text)).toEqual(codes);
  });

  it.each([
    ['guinea', ['GIN', 'GNB', 'GNQ', 'PNG']],
    ['congo', ['COD', 'COG']],
    ['korea', ['KOR', 'PRK']],
    ['niger', ['NER', 'NGA']],
    ['sahrawi', ['ESH', 'XSR']],
  ])('%s names several: %j', (text, codes) => {
    expect(countries(text).sort()).toEqual(codes);
  });

  it('puts the country named whole before the one that only begins so', () => {
    expect(countries('niger')[0]).toBe('NER');
    expect(countries('guinea')[0]).toBe('GIN');
    expect(countries('dominica')[0]).toBe('DMA');
  });

  it('knows a country by one letter only where nothing else is typed', () => {
    expect(countries('m')).toContain('MLI');
    expect(countries('mali r')).toEqual([]);
  });

  it('names none by no words, nonsense or a common word', () => {
    for (const text of ['', '…', 'qzxwv', 'embassy', 'wagner group']) expect(countries(text)).toEqual([]);
  });
});

describe('what a word stands for', () => {
  it('keeps Niger and Nigeria apart', () => {
    expect(codesOf('niger nigeria ')).toEqual({ niger: ['NER'], nigeria: ['NGA'] });
  });

  it('reads neighbouring words as one name', () => {
    expect(codesOf('south sudan ')).toEqual({ south: ['SSD'], sudan: ['SSD'] });
    expect(codesOf('french sudan ')).toEqual({ french: ['MLI', 'XFS'], sudan: ['MLI', 'XFS'] });
    expect(codesOf('Mal i Zi ')).toEqual({ Mal: ['MNE'], i: ['MNE'], Zi: ['MNE'] });
  });

  it('takes a common word for those whom another word names', () => {
    expect(codesOf('republic ')).toEqual({ republic: [] });
    expect(codesOf('republic mali ')['republic']).toEqual(['MLI']);
  });

  it('does not reach a country through a foreign name of several words', () => {
    expect(codesOf('mali')['mali']).not.toContain('MNE');
    expect(codesOf('mali')['mali']).not.toContain('XSM');
  });

  it('tells whole names from beginnings, which only a word that goes on has', () => {
    expect(standsFor('russ')['russ']?.polities).toContainEqual({ code: 'RUS', isWhole: false });
    expect(standsFor('russ ')['russ']?.polities).toEqual([]);
    expect(standsFor('russian ')['russian']?.polities).toContainEqual({ code: 'RUS', isWhole: true });
    expect(standsFor('r')['r']?.polities).toEqual([]);
  });

  it('never loses a country between two letters of its name', () => {
    for (const name of ['nigeria', 'dominican', 'mauritania', 'guinean', 'south africa', 'congolese', 'malian']) {
      const code = countries(name)[0] ?? '';
      for (let end = 2; end <= name.length; end += 1) {
        const typed = name.slice(0, end);
        if (/(?:^| ).?$/.test(typed)) continue;
        const found = names.book.namesOf(wordsOf(typed));
        expect(
          [...found.values()].at(-1)?.polities.map((each) => each.code),
          typed,
        ).toContain(code);
      }
    }
  });

  it.each([
    ['Лавров ', 'lavrov'],
    ['lavrov ', 'лавров'],
    ['Poutine ', 'putin'],
    ['Poutine ', 'путин'],
    ['Путин ', 'putin'],
    ['Гойта ', 'goita'],
    ['wagner ', 'вагнер'],
  ])('%s is also spelled %s', (text, spelling) => {
    expect(Object.values(standsFor(text))[0]?.spellings).toContain(spelling);
  });

  it('gives no spelling of a short word, nor the word itself', () => {
    expect(standsFor('bah ')['bah']?.spellings).toEqual([]);
    expect(standsFor('putin ')['putin']?.spellings).not.toContain('putin');
  });

  it('knows French terms of one word and of several, in the plural and without their articles', () => {
    expect(standsFor('reconnaissance ')['reconnaissance']?.synonyms).toContainEqual(['recognition']);
    expect(standsFor('ambassades ')['ambassades']?.synonyms).toEqual([['embassy']]);
    expect(standsFor('Conseil de sécurité ')).toMatchObject({
      Conseil: { synonyms: [['security', 'council']] },
      sécurité: { synonyms: [['security', 'council']] },
    });
    expect(Object.values(standsFor("coup d'État ")).map(({ synonyms }) => synonyms)).toEqual([[['coup']], [['coup']]]);
    expect(standsFor('conseil ')['conseil']?.synonyms).toEqual([]);
  });

  it('answers any string', () => {
    for (const text of ['__proto__', 'constructor toString', '\ud800', '"', '*', 'a'.repeat(50_000), '  ']) {
      expect(() => suggest(text), text.slice(0, 20)).not.toThrow();
      expect(() => names.book.namesOf(wordsOf(text)), text.slice(0, 20)).not.toThrow();
    }
  });
});

describe('suggestions', () => {
  it.each(['lavr', 'Lavrov', 'Лавров', 'Лавр', 'sergey lavrov', 'Лавров Сергей', 'Lawrow'])(
    '%s leads to Lavrov',
    (text) => {
      expect(suggest(text).find(({ kind }) => kind === 'person')).toMatchObject({
        id: 'per:lavrov',
        query: '"Sergey Lavrov"',
      });
    },
  );

  it.each(['Poutine', 'Путин', 'putin', 'Putin Vladimir'])('%s leads to Putin', (text) => {
    expect(ofKind(text, 'person')).toContain('per:putin');
  });

  it('leads to organisations by any recorded name', () => {
    for (const text of ['wagner', 'Вагнер', 'wagn']) expect(ofKind(text, 'organisation')).toContain('org:wagner');
    expect(ofKind('CEDEAO', 'organisation')).toEqual(['org:ecowas']);
  });

  it('leads to topics in English and by a French word, half typed or whole', () => {
    expect(ofKind('embass', 'topic')).toContain('embassy-measure');
    expect(suggest('reconnaissance').find(({ kind }) => kind === 'topic')).toMatchObject({
      id: 'recognition',
      label: 'Recognition',
      query: 'theme:recognition',
    });
    expect(ofKind('reconnais', 'topic')[0]).toBe('recognition');
    expect(ofKind('sommets', 'topic')).toContain('summit');
  });

  it('keeps the order of kinds and the most of each', () => {
    const order: readonly Suggestion['kind'][] = ['pair', 'sheet', 'country', 'person', 'organisation', 'topic'];
    const most = { pair: 6, sheet: 6, country: 4, person: 4, organisation: 3, topic: 3 };
    for (const text of ['ma', 'mali', 'rus', 'so', 'al', 'un', 'tr', 'ambassad', 'а', 's']) {
      const kinds = suggest(text).map(({ kind }) => kind);
      expect(kinds, text).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      for (const kind of order)
        expect(kinds.filter((each) => each === kind).length, text).toBeLessThanOrEqual(most[kind]);
    }
  });

  it('puts whole names before beginnings, then who is in more claims', () => {
    const claims = new Map(names.directory.persons.map((person) => [person.id, person.claims]));
    const sizes = ofKind('s', 'person').map((id) => claims.get(id) ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.length).toBe(4);
  });

  it('searches names alone for one letter, countries first', () => {
    const kinds = new Set(suggest('m').map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['country', 'person', 'organisation']));
  });

  it('suggests nothing for nonsense, and nothing that answers only some of the words', () => {
    for (const text of ['', 'qzxwv', 'lavrov qzxwv', 'mali qzxwv', '𓀀']) expect(suggest(text), text).toEqual([]);
  });
});

describe('corrections', () => {
  const corrected = (text: string): readonly string[] => wordsOf(text).flatMap((word) => names.book.corrections(word));

  it.each([
    ['urkaine', 'ukraine'],
    ['lavrv', 'lavrov'],
    ['algria', 'algeria'],
    ['seneagl', 'senegal'],
    ['wagnr', 'wagner'],
    ['Prigozin', 'prigozhin'],
  ])('%s may be %s', (text, name) => {
    expect(corrected(text)[0]).toBe(name);
  });

  it('corrects no name, no short word and nothing too far', () => {
    for (const text of ['niger', 'nigeria', 'mal', 'qzxwvkj', 'x'.repeat(5000)])
      expect(corrected(text), text.slice(0, 20)).toEqual([]);
    expect(corrected('malx')).not.toContain('malta');
  });
});
