import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/search/analysis/fold.ts';

describe('fold', () => {
  it.each([
    ['Goïta', 'goita'],
    ['Cvetković', 'cvetkovic'],
    ['Straße', 'strasse'],
    ['Łódź Øresund Đoković', 'lodz oresund dokovic'],
    ['İstanbul Şanlıurfa', 'istanbul sanliurfa'],
    ['Əliyev', 'aliyev'],
    ['ﬁshing', 'fishing'],
    ['Ｍａｌｉ', 'mali'],
    ['Горбачёв', 'горбачев'],
    ['Україна', 'украіна'],
    ['Зеленский', 'зеленский'],
    ['ОДЕСА ґанок', 'одеса ганок'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['مَالِي', 'مالي'],
    ['مـــالي', 'مالي'],
    ['أفريقيا', 'افريقيا'],
    ['ایران', 'ايران'],
    ['٢٠١٢', '2012'],
    ['יְרוּשָׁלַיִם', 'ירושלים'],
    ['हिन्दी', 'हिन्दी'],
    ['パリ', 'パリ'],
    ['Rus\u00adsia', 'russia'],
    ['\u2067مالي\u2069', 'مالي'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('tells й from и, however й is written', () => {
    expect(fold('Гойта'.normalize('NFD'))).toBe('гойта');
    expect(fold('Гойта')).not.toBe(fold('Гоита'));
  });

  it('folds what it has folded to itself, and composed like decomposed text', () => {
    const check = (text: string): void => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(fold(text.normalize('NFD'))).toBe(folded);
      expect(fold(text.normalize('NFC'))).toBe(folded);
    };
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), check), { seed: 4, numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { seed: 4, numRuns: 2000 });
  });

  it('does not fail on half a character', () => {
    expect(fold('\ud800É\udc00')).toBe('\ud800e\udc00');
  });
});
