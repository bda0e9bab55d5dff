import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/search/analysis/fold.ts';
import { guessLanguage } from '../../../../corpus/search/analysis/language.ts';
import { stem } from '../../../../corpus/search/analysis/stem.ts';
import { isStopWord } from '../../../../corpus/search/analysis/stop-words.ts';

const stemsOf = (language: 'en' | 'fr', words: string): string[] => [
  ...new Set(words.split(' ').map((word) => stem(fold(word), language))),
];

describe('stem', () => {
  it.each([
    'agreement agreements',
    'fishing fished fish',
    'embassy embassies',
    'recognise recognised recognises recognising',
  ])('leads the English %s to one term', (words) => {
    expect(stemsOf('en', words)).toHaveLength(1);
  });

  it.each([
    'réfugié réfugiés réfugiée réfugiées refugies',
    'ambassade ambassades',
    'reconnaissance reconnaissances',
    'accord accords',
    'militaire militaires',
    'diplomatique diplomatiques',
    'expulsé expulsés expulsée expulsées expulse',
    'armée armées',
    'national nationaux nationale nationales',
    'bateau bateaux',
    'malien malienne maliens maliennes',
    'congolais congolaise congolaises',
    'officiel officielle officiels officielles',
    'actif active actifs actives',
    'frontalier frontaliers frontalière frontalières',
    'étranger étrangers étrangère étrangères',
    'loi lois',
  ])('leads the French %s to one term', (words) => {
    expect(stemsOf('fr', words)).toHaveLength(1);
  });

  it.each(['ambassade ambassadeur', 'armée armes', 'conseil conseiller', 'accord accusé', 'nigérien nigérian'])(
    'keeps the French %s apart',
    (words) => {
      expect(stemsOf('fr', words)).toHaveLength(2);
    },
  );

  it.each(['россии', 'مالي', '马里', 'il76', '1990s', '1000.5', '', 's', 'us'])('leaves %j as it is', (word) => {
    expect(stem(word, 'en')).toBe(word);
    expect(stem(word, 'fr')).toBe(word);
  });
});

describe('isStopWord', () => {
  it.each(['the', 'of', 'between', 'des', 'avec'])('leaves %s out', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['us', 'who', 'mali', 'est', 'il', 'will', 'may', '', 'constructor'])('keeps %j', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['Le Mali rompt ses relations diplomatiques avec l’Ukraine pour son soutien au terrorisme.', 'fr'],
    ['La question', 'en'],
    ['Les réfugiés sont dans des camps', 'fr'],
    ['Mali broke off relations with Ukraine, according to Le Monde and the Agence France-Presse.', 'en'],
    ['Charles de Gaulle; La Francophonie; Côte d’Ivoire', 'en'],
    ['Президент России', 'en'],
    ['', 'en'],
  ])('takes %j for %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
