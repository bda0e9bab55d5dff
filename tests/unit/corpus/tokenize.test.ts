import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../../corpus/search/tokenize.ts';

const forms = (text: string): string[][] => tokenize(text).map((word) => [...word.forms]);

describe('tokenize', () => {
  it.each([
    ['Mali–Russia relations', [['mali'], ['russia'], ['relations']]],
    ['Assimi Goïta', [['assimi'], ['goita']]],
    ['Mirko Cvetković', [['mirko'], ['cvetkovic']]],
    ['Mali’s army', [['mali'], ['army']]],
    ["Mali's army", [['mali'], ['army']]],
    ['the U.S. met', [['the'], ['us'], ['met']]],
    ['1991–1992 talks', [['1991'], ['1992'], ['talks']]],
    ['import/export', [['import'], ['export']]],
    ['Россия Україна Косово', [['россия'], ['украіна'], ['косово']]],
    ['مالي 马里', [['مالي'], ['马里']]],
    ["Bah N'Daw", [['bah'], ['ndaw', 'daw']]],
    ['Côte d’Ivoire', [['cote'], ['divoire', 'ivoire']]],
    ['Şanlıurfa État Österreich', [['sanliurfa'], ['etat'], ['osterreich']]],
  ])('reads %s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(forms('Goïta'.normalize('NFD'))).toEqual(forms('Goïta'.normalize('NFC')));
  });

  it('gives offsets into the text as written', () => {
    const text = 'Mali’s Goïta, 2023';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Mali', 'Goïta', '2023']);
  });

  it('folds what it has folded to itself', () => {
    for (const word of ['Goïta', 'ЙОГО', 'Straße', 'أسيمي', 'İstanbul']) expect(fold(fold(word))).toBe(fold(word));
  });

  it.each(['', ' ', '— “ ”', '***', "''''", '\uD800', '\u0000', '🙂'])(
    'finds no word in %j and does not fail',
    (text) => {
      expect(tokenize(text)).toEqual([]);
    },
  );
});
