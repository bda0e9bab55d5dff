import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../corpus/search/analysis/tokenize.ts';

/** Words apart by spaces, forms of a word by strokes. */
const read = (text: string): string =>
  tokenize(text)
    .map(({ forms }) => forms.join('|'))
    .join(' ');
const marked = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  it.each([
    // Dashes and slashes.
    ['Mali–Russia relations', 'mali russia relations'],
    ['Mali-Russia—Ukraine−Niger‐Chad‑Togo', 'mali russia ukraine niger chad togo'],
    ['import/export', 'import export'],
    ['snake_case, Zürich: (Bern)', 'snake case zurich bern'],
    // Accents.
    ['Assimi Goïta', 'assimi goita'],
    ['Mirko Cvetković', 'mirko cvetkovic'],
    ['Şanlıurfa État Österreich', 'sanliurfa etat osterreich'],
    // Apostrophes.
    ['Mali’s army', 'mali army'],
    ["MALI'S army", 'mali army'],
    ['the states’ rights', 'the states rights'],
    ["Bah N'Daw", 'bah ndaw|daw'],
    ['N‘Daw N`Daw Nʼdaw N′Daw', 'ndaw|daw ndaw|daw ndaw|daw ndaw|daw'],
    ['Côte d’Ivoire', 'cote divoire|ivoire'],
    ["Côte d'Ivoire's army", 'cote divoire|ivoire army'],
    ['l’accord de l’UE', 'laccord|accord de lue|ue'],
    ["qu'il n'est s'il j'ai m'a t'a c'est", 'quil|il nest|est sil|il jai|ai ma|a ta|a cest|est'],
    ['jusqu’à lorsqu’elle', 'jusqua|a lorsquelle|elle'],
    ['Sana’a Ta’izz Mu’ammar', 'sanaa taizz|izz muammar|ammar'],
    ["don't", 'dont'],
    ['ʼʼʼ', ''],
    // Abbreviations.
    ['the U.S. met', 'the us met'],
    ['U.S.S.R and U.S.-led, U.S.’s', 'ussr and us led us'],
    ['5% p.a., e.g. this', '5 pa eg this'],
    ['V.Putin V. Putin', 'v putin v putin'],
    ['С.В.Лавров', 'св лавров'],
    // Numbers.
    ['1991–1992 talks', '1991 1992 talks'],
    ['1991/92, 1991–95, 1999/2000, 1999/00', '1991 92|1992 1991 95|1995 1999 2000 1999 00|2000'],
    ['2003-05-14', '2003 05 14'],
    ['1992/91', '1992 91'],
    ['1,000.5 and 1,000 and 1000', '1000.5 and 1000 and 1000'],
    ['12\u00a0000 12\u202f000 1.000.000 1,234,567', '12000 12000 1000000 1234567'],
    ['1.5bn $2,75', '1.5 bn 2.75'],
    ['22.03.2012 at 12:30', '22 03 2012 at 12 30'],
    ['1,2,3 v2.3.9 2012,2013', '1 2 3 v2 3 9 2012 2013'],
    // Designations and compounds.
    ['Il-76 il 76 il76', 'il|il76 76|il76 il 76 il76'],
    ['COVID-19 T–72', 'covid|covid19 19|covid19 t|t72 72|t72'],
    ['co-operation non-aligned', 'co|cooperation operation|cooperation non|nonaligned aligned|nonaligned'],
    ['Burkina-Faso vice-president', 'burkina faso vice president'],
    ['Ивана - 5', 'ивана 5'],
    // Other scripts.
    ['Россия Україна Косово', 'россия украіна косово'],
    ['مالي مَالِي مـالي', 'مالي مالي مالي'],
    ['ארה"ב ארה״ב ירושלים "שלום"', 'ארהב ארהב ירושלים שלום'],
    ['대한민국 हिन्दी', '대한민국 हिन्दी'],
    ['马里', '马里'],
    ['马里和俄罗斯2023年', '马里 里和 和俄 俄罗 罗斯 2023 年'],
    ['マリ共和国 ﾏﾘ', 'マリ リ共 共和 和国 マリ'],
    ['ไทย', 'ไท ทย'],
    ['مالي 马里Mali', 'مالي 马里 mali'],
    // What does not show.
    ['Ma\u200bli Rus\u00adsia \u2068Kosovo\u2069', 'mali russia kosovo'],
    ['می\u200cخواهم', 'ميخواهم'],
    ['Mali🙂Russia 🇲🇱 👨‍👩‍👧', 'mali russia'],
    ['Ｍａｌｉ ﬁshing ½', 'mali fishing 12'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads composed and decomposed letters alike', () => {
    for (const text of ['Goïta', 'Україна Зеленский', 'N’Daw', 'パリ ガーナ', 'Việt Nam'])
      expect(read(text.normalize('NFD'))).toBe(read(text.normalize('NFC')));
  });

  it('gives offsets into the text as written', () => {
    expect(marked('Mali’s Goïta, 2023')).toEqual(['Mali', 'Goïta', '2023']);
    expect(marked('the U.S. and U.S.’s')).toEqual(['the', 'U.S.', 'and', 'U.S.']);
    expect(marked('\u2068Ma\u00adli\u2069 𝐌ali')).toEqual(['Ma\u00adli', '𝐌ali']);
    expect(marked('俄罗斯 𠮷野家')).toEqual(['俄罗', '罗斯', '𠮷野', '野家']);
    expect(marked('Goïta'.normalize('NFD'))).toEqual(['Goïta'.normalize('NFD')]);
  });

  it.each(['', ' ', '— “ ”', '***', "''''", '\uD800', '\u0000', '🙂', '\u0301', '\u200b\u2060', 'ﹰ'])(
    'finds no word in %j and does not fail',
    (text) => {
      expect(tokenize(text)).toEqual([]);
    },
  );

  it('keeps its promises on any string', () => {
    const check = (text: string): void => {
      let last = -1;
      for (const { start, end, forms } of tokenize(text)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(forms.length).toBeGreaterThan(0);
        for (const form of forms) expect(form).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]{0,99}$|^\p{M}/u);
        last = start;
      }
    };
    const typed = fc.string({ unit: fc.constantFrom(...Array.from("aéB1 9.,-–'’/s马ไي\u200b\u0301\ud800")) });
    for (const text of [fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), typed])
      fc.assert(fc.property(text, check), { seed: 4, numRuns: 2000 });
  });

  it.each(['a', 'a.', "a'", 'a-', '1,', '1.', '1,111', '马', 'a\u200b', '\u0301', 'א"', 'ก\u0e31', '𐒰'])(
    'reads 300,000 characters of %j, and keeps no form as long',
    (part) => {
      const forms = tokenize(part.repeat(300_000 / part.length)).flatMap((word) => word.forms);
      expect(forms.filter((form) => form.length > 100)).toEqual([]);
    },
  );
});
