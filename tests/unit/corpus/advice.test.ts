import { describe, expect, it } from 'vitest';
import { advise } from '../../../corpus/compile/advice.ts';
import { sampleCorpus } from '../../support/sample-corpus.ts';

const rules = (corpus: ReturnType<typeof sampleCorpus>, years: number): string[] =>
  advise(corpus, years).map(({ rule, path }) => `${rule} ${path.join('.')}`);

describe('advise', () => {
  it('names every standing fact older than the given age', () => {
    const all = [
      'old-as-of standing.recognition.0.asOf',
      'old-as-of standing.diplomaticRelations.0.asOf',
      'old-as-of missions.0.asOf',
    ];
    expect(rules(sampleCorpus(), 5)).toEqual(all);
    expect(rules(sampleCorpus(), 30)).toEqual([]);
  });

  it('names a plan whose day has passed, unless something fulfils it', () => {
    const corpus = sampleCorpus();
    const [first, second] = corpus.dossiers[0]?.value.claims ?? [];
    if (first === undefined || second === undefined) throw new Error('the sample has two claims');
    Object.assign(first, { assertion: 'plan' });
    expect(rules(corpus, 30)).toEqual(['stale-plan claims.0.status']);
    Object.assign(second, { relations: [{ type: 'fulfils', target: first.id }] });
    expect(rules(corpus, 30)).toEqual([]);
  });
});
