import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../../corpus/search/query/read-query.ts';
import { operators, read, show, told } from './show.ts';

describe('words', () => {
  it.each([
    ['mali russia ', 'mali, russia'],
    ['  mali\u00a0\u3000russia\n', 'mali, russia'],
    ['Mali–Russia ', 'Mali, Russia'],
    ['note-verbale ', 'note, verbale'],
    ['import/export, aid. ', 'import, export, aid'],
    ['Россия مالي ', 'Россия, مالي'],
    ['', ''],
    ['   ', ''],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual([]);
  });

  it('gives folded forms, the whole word first', () => {
    const [first] = readQuery("N'Daw ").root.nodes;
    expect(first).toMatchObject({ kind: 'word', word: { text: "N'Daw", start: 0, end: 5, forms: ['ndaw', 'daw'] } });
  });

  it('asks for all of the words', () => {
    expect(show(readQuery('mali russia '))).toBe('all(mali, russia)');
    expect(show(readQuery(''))).toBe('all()');
  });

  it.each([
    ['mali Mali MALI ', 'mali'],
    ['Goïta goita ', 'Goïta'],
    ['mali (russia (mali)) ', 'mali, russia'],
    ['mali NOT (aid OR russia ', 'mali, not(any(aid, russia))'],
    ['-mali -Mali ', 'not(mali)'],
    ['mali -mali ', 'mali, not(mali)'],
    ['mali mali', 'mali'],
    ['mali* mali ', 'mali'],
    ['mali OR mali', 'mali…'],
  ])('counts a repeated word once: %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps the hard space within a number and the quotation mark within a Hebrew abbreviation', () => {
    expect(read('12\u202f000 troops ')).toBe('12\u202f000, troops');
    expect(read('ארה"ב מאלי ')).toBe('ארה"ב, מאלי');
  });

  it('passes over the marks that set the direction of a text', () => {
    expect(read('\u200fcountry:Mali \u202b-russia ')).toBe('country=Mali, not(russia)');
  });
});

describe('the word that is being typed', () => {
  it.each([
    ['mali', 'mali…'],
    ['mali russ', 'mali, russ…'],
    ['mali russia ', 'mali, russia'],
    ['mali russia,', 'mali, russia'],
    ['(mali OR russ', 'any(mali, russ…)'],
    ['(mali)', 'mali'],
    ['Mali–Rus', 'Mali, Rus…'],
    ['"note verb', '"note verb…"'],
    ['"note', 'note…'],
    ['"note verb ', '"note verb"'],
    ['"note verbale"', '"note verbale"'],
    ['"note"', 'note'],
    ['ngo*', 'ngo*'],
    ["Côte d'", 'Côte, d…'],
    ["Côte d'I", "Côte, d'I…"],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is taken as it stands where it is excluded: its beginning would exclude too much', () => {
    expect(read('mali -rus')).toBe('mali, not(rus)');
    expect(read('mali -(aid OR -rus')).toBe('mali, not(any(aid, not(rus)))');
    expect(read('mali -country:ru')).toBe('mali, not(country=ru)');
    expect(read('mali -rus*')).toBe('mali, not(rus*)');
  });

  it('is whole in brackets that are excluded', () => {
    expect(read('mali NOT (aid OR rus)')).toBe('mali, not(any(aid, rus))');
  });

  it('is none where the end of a long query was left out', () => {
    expect(read(`mali ${'x'.repeat(2000)}`)).toBe('mali');
  });
});

describe('stop words', () => {
  it.each([
    ['the recognition of Kosovo ', 'recognition, Kosovo', ['the: stop-word', 'of: stop-word']],
    ['of the ', 'of, the', []],
    ['the', 'the…', []],
    ['mali the', 'mali, the…', []],
    ['mali the ', 'mali', ['the: stop-word']],
    ['"the note" ', '"the note"', []],
    ['"the" mali ', 'the, mali', []],
    ['the* mali ', 'the*, mali', []],
    ['the country:Mali ', 'country=Mali', ['the: stop-word']],
    ['the OR mali ', 'mali', ['the: stop-word', 'OR: operator-alone']],
    ['(the) mali ', 'mali', ['(: operator-alone', 'the: stop-word', '): operator-alone']],
    ['mali -the ', 'mali', ['-: operator-alone', 'the: stop-word']],
    ['-the ', 'not(the)', []],
  ])('in %j', (text, expected, left) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual(left);
  });
});

describe('phrases', () => {
  it.each([
    ['"note verbale" mali ', '"note verbale", mali'],
    ['“note verbale” ', '"note verbale"'],
    ['« note verbale » ', '"note verbale"'],
    ['„note verbale“ ', '"note verbale"'],
    ['"state of the union" ', '"state of the union"'],
    ['"note" ', 'note'],
    ['mali "note verbale ', 'mali, "note verbale"'],
    ['mali"note verbale"aid ', 'mali, "note verbale", aid'],
    ['"a OR -b* (c" ', '"a OR b c"'],
    ['"mali mali" ', '"mali mali"'],
    ['"Côte d’Ivoire" ', '"Côte d’Ivoire"'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('lies between its quotes, which are operators', () => {
    const query = readQuery('« note verbale »');
    expect(query.root.nodes).toMatchObject([{ kind: 'phrase', start: 2, end: 14 }]);
    expect(query.operators).toEqual([
      { text: '«', start: 0, end: 1 },
      { text: '»', start: 15, end: 16 },
    ]);
  });

  it.each(['""', '"', '" "', '“…”'])('tells that %j is empty', (text) => {
    expect(read(`mali ${text}`)).toBe('mali');
    expect(told(`mali ${text}`)).toEqual([`${text}: empty`]);
  });
});

describe('exclusions', () => {
  it.each([
    ['mali -russia ', 'mali, not(russia)'],
    ['-russia ', 'not(russia)'],
    ['(-russia mali) ', 'not(russia), mali'],
    ['mali NOT russia ', 'mali, not(russia)'],
    ['mali SAUF russia ', 'mali, not(russia)'],
    ['mali AND NOT russia ', 'mali, not(russia)'],
    ['-"note verbale" mali ', 'not("note verbale"), mali'],
    ['-"note" mali ', 'not(note), mali'],
    ['-country:Mali aid ', 'not(country=Mali), aid'],
    ['-(mali OR russia) aid ', 'not(any(mali, russia)), aid'],
    ['-(mali russia) aid ', 'not(all(mali, russia)), aid'],
    ['aid NOT NOT mali ', 'aid, mali'],
    ['aid NOT (-mali) ', 'aid, mali'],
    ['aid -note-verbale ', 'aid, not("note verbale")'],
    ['aid -SAUF ', 'aid, not(SAUF)'],
    ['aid -note*verbale ', 'aid, not(all(note*, verbale))'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['mali-russia ', 'mali, russia'],
    ['mali - russia ', 'mali, russia'],
    ['mali -- russia ', 'mali, russia'],
    ['mali --russia ', 'mali, russia'],
    ['mali- russia ', 'mali, russia'],
    ['mali –russia ', 'mali, russia'],
    ['"mali"-russia ', 'mali, russia'],
    ['mali sauf russia ', 'mali, sauf, russia'],
  ])('takes no dash or word for one in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(operators(text)).not.toMatch(/-|sauf/iu);
  });
});

describe('OR, AND and brackets', () => {
  it.each([
    ['mali OR russia ', 'any(mali, russia)'],
    ['mali | russia ', 'any(mali, russia)'],
    ['mali||russia ', 'any(mali, russia)'],
    ['mali OU russia ', 'any(mali, russia)'],
    ['mali | sauf | russia ', 'any(mali, sauf, russia)'],
    ['mali AND russia ', 'mali, russia'],
    ['mali ET russia ', 'mali, russia'],
    ['mali aid OR russia gas ', 'any(all(mali, aid), all(russia, gas))'],
    ['mali (aid OR gas) ', 'mali, any(aid, gas)'],
    ['a1 OR (b1 OR c1) OR d1 ', 'any(a1, b1, c1, d1)'],
    ['(mali) ', 'mali'],
    ['((mali aid) OR (gas (oil OR gold))) ', 'any(all(mali, aid), all(gas, any(oil, gold)))'],
    ['"note verbale"OR"aide memoire" ', 'any("note verbale", "aide memoire")'],
    ['year:1990 OR year:2000 ', 'any(year=1990, year=2000)'],
    ['MORE ANDES NOTES ', 'MORE, ANDES, NOTES'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('names the operators where they stand', () => {
    expect(operators('-(mali OR ngo*) AND "x y" | NOT gas ')).toBe('- ( OR * ) AND " " | NOT');
  });

  it.each([
    ['OR mali ', 'mali', ['OR: operator-alone']],
    ['mali OR ', 'mali', ['OR: operator-alone']],
    ['mali OR OR russia ', 'any(mali, russia)', ['OR: operator-alone']],
    ['mali AND OR russia ', 'any(mali, russia)', ['AND: operator-alone']],
    ['mali OR AND russia ', 'any(mali, russia)', ['AND: operator-alone']],
    ['mali NOT ', 'mali', ['NOT: operator-alone']],
    ['mali () ', 'mali', ['(: operator-alone', '): operator-alone']],
    ['mali ( ', 'mali', ['(: operator-alone']],
    ['mali) russia ', 'mali, russia', ['): operator-alone']],
    [')mali( ', 'mali', ['): operator-alone', '(: operator-alone']],
    ['mali * russia ', 'mali, russia', ['*: operator-alone']],
    ['mali -"" russia ', 'mali, russia', ['-: operator-alone', '"": empty']],
    ['mali -() russia ', 'mali, russia', ['-: operator-alone', '(: operator-alone', '): operator-alone']],
  ])('tells what joins nothing in %j', (text, expected, left) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual(left);
  });

  it('ignores brackets deeper than sixteen, and tells them', () => {
    const nested = (depth: number): string => `${'(x OR '.repeat(depth)}y z${')'.repeat(depth)} `;
    expect(told(nested(16))).toEqual([]);
    expect(told(nested(17))).toEqual(['(: operator-alone', '): operator-alone']);
    expect(read(nested(17))).toBe('any(x, all(y, z))');
  });
});

describe('stars', () => {
  it.each([
    ['ngo* mali ', 'ngo*, mali'],
    ['a*b* ', 'a*, b*'],
    ['ngo*** ', 'ngo*'],
    ['Mali–Ru* ', 'Mali, Ru*'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual([]);
  });

  it('tells those that follow no word', () => {
    expect(read('*a*')).toBe('a*');
    expect(told('*a* "b"*')).toEqual(['*: operator-alone', '*: operator-alone']);
  });
});

describe('filters', () => {
  it.each([
    ['country:Mali ', 'country=Mali'],
    ['COUNTRY:Mali ', 'country=Mali'],
    ['country:"Côte d’Ivoire" aid ', 'country=Côte d’Ivoire, aid'],
    ['country:« Burkina Faso » ', 'country=Burkina Faso'],
    ['pair:MLI-RUS ', 'pair=MLI-RUS'],
    ['year:1990..2005 ', 'year=1990..2005'],
    ['theme:recognition, aid ', 'theme=recognition, aid'],
    ['(lang:fr) ', 'lang=fr'],
    ['source:src:tass-2023 ', 'source=src:tass-2023'],
    ['disputed: mali ', 'disputed=, mali'],
    ['disputed:no ', 'disputed=no'],
    ['-disputed: mali ', 'not(disputed=), mali'],
    ['has:note ', 'has=note'],
    ['before:2012 after:2005-01 status:confirmed ', 'before=2012, after=2005-01, status=confirmed'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['pays:Mali ', 'country=Mali'],
    ['paire:MLI-RUS ', 'pair=MLI-RUS'],
    ['thème:aide ', 'theme=aide'],
    ['THEME:aide ', 'theme=aide'],
    ['the\u0300me:aide ', 'theme=aide'],
    ['statut:confirmé ', 'status=confirmé'],
    ['langue:fr ', 'lang=fr'],
    ['année:1990 ', 'year=1990'],
    ['avant:2012 ', 'before=2012'],
    ['après:2012 ', 'after=2012'],
    ['avec:note ', 'has=note'],
    ['contesté: ', 'disputed='],
    ['contesté:non ', 'disputed=non'],
  ])('reads the French name in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['foo:bar ', 'foo, bar'],
    ['http://x ', 'http, x'],
    ['12:30 ', '12, 30'],
    ['x-country:mali ', 'x, country, mali'],
    ['__proto__:x ', 'proto, x'],
    ['constructor:x ', 'constructor, x'],
    ['toString:x ', 'toString, x'],
  ])('takes other words before a colon for words: %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('says where name and value stand, and whether the value is being typed', () => {
    expect(readQuery('aid country:"Bur').root.nodes[1]).toEqual({
      kind: 'filter',
      filter: { field: 'country', value: 'Bur', start: 4, end: 16, isTyping: true },
    });
    expect(read('country:Ma')).toBe('country=Ma…');
    expect(read('country:Ma ')).toBe('country=Ma');
    expect(read('country:"Ma"')).toBe('country=Ma');
    expect(read('country:')).toBe('country=…');
  });

  it.each([
    ['country: mali ', 'mali', ['country:: empty']],
    ['country:"" mali ', 'mali', ['country:"": empty']],
    ['mali -country:', 'mali', ['-: operator-alone', 'country:: empty']],
  ])('tells a name without a value: %j', (text, expected, left) => {
    expect(read(text)).toBe(expected);
    expect(told(text)).toEqual(left);
  });
});

describe('limits', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, at) => `w${String(at)}`).join(' ');

  it('reads twenty-four words and filters and tells the rest', () => {
    expect(readQuery(many(24)).leftOut).toEqual([]);
    expect(readQuery(many(24)).root.nodes.length).toBe(24);
    const query = readQuery(`${many(23)} year:1990 w24 (w25) "w26" `);
    expect(query.root.nodes.length).toBe(24);
    expect(query.leftOut).toMatchObject([{ text: 'w24 (w25) "w26"', reason: 'too-many' }]);
    expect(told(`${many(24)} year:1990`)).toEqual(['year:1990: too-many']);
  });

  it('cuts a phrase and a compound where they are too long', () => {
    const [phrase] = readQuery(`"${many(30)}" mali`).root.nodes;
    expect(phrase?.kind === 'phrase' && phrase.words.length).toBe(24);
    expect(told(`"${many(25)}" mali`)).toEqual(['w24" mali: too-many']);
    expect(readQuery(many(30).replaceAll(' ', '-')).root.nodes.length).toBe(24);
  });

  it('reads a thousand characters, to the end of a word, and tells the rest', () => {
    const text = `${' '.repeat(990)}mali recognition`;
    expect(read(text)).toBe('mali');
    expect(told(text)).toEqual(['recognition: too-long']);
    expect(told(`${' '.repeat(996)}mali`)).toEqual([]);
    expect(told(`${' '.repeat(995)}mali   `)).toEqual([]);
  });

  it('splits no character of an endless word', () => {
    const query = readQuery('𝒜'.repeat(600).replace('𝒜', 'x'));
    expect(query.leftOut.map(({ text }) => text.isWellFormed())).toEqual([true]);
  });
});

describe('a query that asks for nothing', () => {
  it.each([
    ['-', 'operator-alone'],
    ['--', 'operator-alone'],
    ['*', 'operator-alone'],
    ['|', 'operator-alone'],
    ['OR', 'operator-alone'],
    ['ET', 'operator-alone'],
    ['NOT', 'operator-alone'],
    ['(', 'operator-alone'],
    [')', 'operator-alone'],
    ['"', 'empty'],
    ['?!', 'empty'],
    ['🙂', 'empty'],
  ])('tells %j', (text, reason) => {
    expect(show(readQuery(text))).toBe('all()');
    expect(readQuery(text).leftOut).toEqual([{ text, start: 0, end: text.length, reason }]);
  });
});
