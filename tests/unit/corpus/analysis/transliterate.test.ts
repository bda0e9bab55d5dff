import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/search/analysis/fold.ts';
import { nameKey } from '../../../../corpus/search/analysis/name-key.ts';
import { tokenize } from '../../../../corpus/search/analysis/tokenize.ts';
import { latinSpellings } from '../../../../corpus/search/analysis/transliterate.ts';
import { readCorpus } from '../../../../build/corpus/read.ts';
import { CORPUS_DATA } from '../../../../build/paths.ts';

describe('latinSpellings', () => {
  it.each([
    ['Путин', ['putin', 'poutine']],
    ['Лавров', ['lavrov', 'lawrow']],
    ['Зеленский', ['zelensky', 'zelenskiy', 'zelenskii']],
    ['Зеленський', ['zelensky', 'zelenskyy', 'selenskyj']],
    ['Гойта', ['goyta', 'goita']],
    ['Шойгу', ['shoigu', 'choigou', 'schoigu']],
    ['Пригожин', ['prigozhin', 'prigojine', 'prigoschin']],
    ['Ельцин', ['yeltsin', 'eltsine', 'jelzin']],
    ['Сергей', ['sergey', 'sergei', 'serguei']],
    ['Вучић', ['vucic']],
    ['Вучич', ['vucic']],
    ['Ђоковић', ['djokovic', 'dokovic']],
  ])('spells %s', (word, spellings) => {
    const found = latinSpellings(fold(word));
    expect(found).toEqual(expect.arrayContaining(spellings));
    expect(found.length).toBeLessThanOrEqual(6);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['putin', 'مالي', '马里', 'путin', ''])('has nothing to say about %j', (word) => {
    expect(latinSpellings(word)).toEqual([]);
  });
});

describe('nameKey', () => {
  it.each([
    'Lavrov Лавров Lawrow',
    'Putin Poutine Путин',
    'Goita Goïta Гойта',
    'Zelensky Zelenskyy Zelenskiy Zelenskii Selenskyj Зеленський Зеленский',
    'Prigozhin Prigojine Prigoschin Пригожин',
    'Shoigu Choïgou Schoigu Шойгу',
    'Diop Диоп',
    'Maiga Maïga Майга',
    'Cvetković Cvetkovic Tsvetkovich Цветковић Цветкович',
    'Vučić Vucic Вучић Вучич',
    'Kuleba Kouleba Кулеба',
    'Gorbachev Gorbatchev Gorbatschow Горбачёв Горбачев',
    'Yeltsin Eltsine Jelzin Ельцин',
    'Medvedev Medwedew Медведев',
    'Poroshenko Porochenko Poroschenko Порошенко',
    'Shmyhal Шмигаль Шмыгаль',
    'Nebenzia Nebenzya Небензя',
    'Yevgeny Evgueni Jewgeni Евгений',
    'Đoković Djokovic Ђоковић Джокович',
    'Jeremić Јеремић Еремич',
    'Ba Bâ Ба',
  ])('meets in %s', (names) => {
    expect(new Set(names.split(' ').map(nameKey)).size).toBe(1);
  });

  it.each(['Sy Si', 'Ba Bo', 'Diop Diallo', 'Putin Patin', 'Lavrov Larov', 'Tiani Toumani', 'Touré Traoré'])(
    'keeps %s apart',
    (names) => {
      expect(new Set(names.split(' ').map(nameKey)).size).toBe(2);
    },
  );

  it('leaves words of other scripts to themselves, folded', () => {
    expect(nameKey('مَالِي')).toBe('مالي');
    expect(nameKey('马里')).toBe('马里');
    expect(nameKey('')).toBe('');
  });
});

describe('names of the corpus', async () => {
  const { corpus } = await readCorpus(CORPUS_DATA);
  const persons = (corpus?.persons ?? []).map(({ value: { names } }) => names.map(({ text }) => text));
  const wordsOf = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => tokenize(text).map(({ forms }) => forms[0] ?? ''));
  const isLatin = (word: string): boolean => /^[a-z]+$/.test(word);

  it('lead from Cyrillic to Latin for nine words of ten, and for every family name', () => {
    const met: boolean[] = [];
    const missed: string[] = [];
    for (const names of persons) {
      const keys = new Set(wordsOf(names).filter(isLatin).map(nameKey));
      for (const name of names) {
        const words = wordsOf([name]).filter((word) => /^\p{Script=Cyrillic}{2,}$/u.test(word));
        met.push(...words.map((word) => keys.has(nameKey(word))));
        const family = words.at(-1);
        if (family !== undefined && !keys.has(nameKey(family))) missed.push(name);
      }
    }
    expect(met.length).toBeGreaterThan(50);
    expect(met.filter(Boolean).length / met.length).toBeGreaterThanOrEqual(0.9);
    expect(missed).toEqual([]);
  });

  it('of different families have different keys', () => {
    const families = new Map<string, Set<string>>();
    for (const [preferred = ''] of persons) {
      const family = wordsOf([preferred]).at(-1) ?? '';
      families.set(nameKey(family), (families.get(nameKey(family)) ?? new Set()).add(family));
    }
    expect(families.size).toBeGreaterThan(200);
    expect([...families.values()].filter(({ size }) => size > 1).map((names) => [...names])).toEqual([]);
  });
});
