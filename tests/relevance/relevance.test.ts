/** Judged queries over the bundled corpus: what a reader means must come first. They grow with every complaint. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRealCorpus, type BuiltCorpus } from '../support/built-corpus.ts';
import { claimsNamedBy, readJudgedQueries } from './judged-query.ts';
import { report, score } from './score.ts';
import type { SearchPage } from '../../corpus/model/search-page.ts';

const LEAST_SHARE = 0.98;
const LIMIT = 50;

/** Typed letter by letter: words of claims, names with accents, in other scripts, with marks inside. */
const TYPED = `
  agreements ambassadors pipeline military countries recognition withdrawal peacekeepers Ilyushin Bayraktar
  mercenaries sanctions uranium embassies communiqué scholarships Cvetković Makarenko Zelensky Şekeroğlu
  Tørnæs Vučić Goïta Nebenzia FitzGibbon Путин Лавров Зеленський Цветковић Украина
  Россия Косово روسيا غويتا Ouagadougou Türkiye N'Daw Akufo-Addo Liptako-Gourma CEDEAO
`
  .trim()
  .split(/\s+/);

describe('judged queries', () => {
  const judged = readJudgedQueries();
  let corpus: BuiltCorpus;
  beforeAll(async () => {
    corpus = await compileRealCorpus();
  });
  afterAll(() => corpus.remove());

  const ask = (text: string, limit = LIMIT): SearchPage => corpus.engine.search({ text, limit }, () => 0);
  const found = (text: string, limit = LIMIT): string[] => ask(text, limit).hits.map(({ claim }) => claim);

  it('are answered as a researcher expects', () => {
    const result = score(judged, (text) => ask(text));
    console.info(report(result));
    expect(result.share, 'share of judged queries at the expected rank').toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  it('cost the score a query when one is judged wrongly', () => {
    const [right] = judged.filter(({ query }) => query === 'circus');
    if (right === undefined) throw new Error('the query "circus" is gone');
    const wrong = { ...right, expect: ['MLI-UKR/c01'] };
    expect(score([right], (text) => ask(text))).toMatchObject({ passed: 1, meanReciprocalRank: 1 });
    expect(score([right, wrong], (text) => ask(text))).toMatchObject({
      passed: 1,
      share: 0.5,
      meanReciprocalRank: 0.5,
    });
  });

  it('are many, each asked once, and name claims that the corpus has', async () => {
    expect(judged.length).toBeGreaterThanOrEqual(180);
    const texts = judged.map(({ query }) => query);
    expect(texts.filter((text, at) => texts.indexOf(text) < at)).toEqual([]);
    const dossiers = await Promise.all(corpus.engine.catalogue.dossiers.map(({ id }) => corpus.engine.dossier(id)));
    const known = new Set<string>(
      dossiers.flatMap((dossier) => [...dossier.claims, ...dossier.alsoSeenFrom].map(({ id }) => id)),
    );
    expect(judged.flatMap(claimsNamedBy).filter((id) => !known.has(id))).toEqual([]);
  });

  it('never loses its results between two keystrokes of a word', () => {
    expect(TYPED).toHaveLength(40);
    for (const word of TYPED) {
      for (let length = 3; length <= word.length; length += 1) {
        const typed = word.slice(0, length);
        expect(found(typed), typed).not.toEqual([]);
      }
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
          expect(found(`${text} `, 200), text).toEqual(expect.arrayContaining(acts));
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(60);
  });
});
