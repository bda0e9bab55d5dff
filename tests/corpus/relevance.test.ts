/** Judged queries over the bundled corpus: what a reader means must come first. Grows with every complaint. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRealCorpus, type BuiltCorpus } from '../support/built-corpus.ts';

/** Query → the claims that must be first, in this order; a set may stand in any order. */
const JUDGED: readonly (readonly [string, readonly string[]])[] = [
  ['goita putin', ['MLI-RUS/c37']],
  ['Goïta Putin', ['MLI-RUS/c37']],
  ['putin goita telephone', ['MLI-RUS/c37']],
  ['Путин Гойта', ['MLI-RUS/c37']],
  ['Ilyushin', ['MLI-RUS/c06']],
  ['ilyu', ['MLI-RUS/c06']],
  ['il-18', ['MLI-RUS/c06']],
  ['Yusov', ['MLI-UKR/c05']],
  ['yuso', ['MLI-UKR/c05']],
  ['forged note verbale', ['MLI-XKX/c09', 'MLI-XKX/c07']],
  ['cvetkovic', ['MLI-XKX/c03']],
  ['Mopti', ['MLI-RUS/c13']],
  ['angola', ['MLI-RUS/c14']],
  ['circus', ['MLI-RUS/c07']],
  ['Safonov', ['MLI-RUS/c24']],
  ['Makarenko', ['MLI-RUS/c23']],
  ['nebenzia', ['MLI-RUS/c43']],
  ['facebook', ['MLI-UKR/c13']],
];

describe('judged queries', () => {
  let corpus: BuiltCorpus;
  beforeAll(async () => {
    corpus = await compileRealCorpus();
  });
  afterAll(() => corpus.remove());

  const claims = (text: string): string[] =>
    corpus.engine.search({ text, limit: 20 }, () => 0).hits.map(({ claim }) => claim);

  it.each(JUDGED)('%s', (query, expected) => {
    expect(claims(query).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['mali rus', 'MLI-RUS'],
    ['rus ml', 'MLI-RUS'],
    ['россия мали', 'MLI-RUS'],
    ['Kosovo Mali', 'MLI-XKX'],
    ['косово mali', 'MLI-XKX'],
    ['Україна Mali', 'MLI-UKR'],
    ['ukr mli', 'MLI-UKR'],
  ])('the pair of "%s" is %s', (query, pair) => {
    expect(corpus.engine.search({ text: query, limit: 1 }, () => 0).pairs.map((hit) => hit.pair)).toEqual([pair]);
  });

  it('keeps the right claim while its name is being typed', () => {
    for (const word of ['ilyushin', 'cvetkovic', 'makarenko', 'agreements', 'ambassadors']) {
      const whole = claims(word)[0];
      for (let length = 4; length < word.length; length += 1) {
        expect(claims(word.slice(0, length)), word.slice(0, length)).not.toEqual([]);
      }
      expect(whole).toBeDefined();
    }
  });

  it('finds every person by every recorded spelling', async () => {
    let tried = 0;
    for (const { id } of corpus.engine.catalogue.dossiers) {
      const dossier = await corpus.engine.dossier(id);
      const shown = [...dossier.claims, ...dossier.alsoSeenFrom];
      for (const person of dossier.persons) {
        const acts = shown.filter(({ actors }) => actors.some(({ ref }) => ref === person.id)).map((claim) => claim.id);
        if (acts.length === 0) continue;
        for (const { text } of person.names) {
          const found = corpus.engine.search({ text: `${text} `, limit: 200 }, () => 0);
          expect(
            found.hits.map(({ claim }) => claim),
            text,
          ).toEqual(expect.arrayContaining(acts));
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(60);
  });
});
