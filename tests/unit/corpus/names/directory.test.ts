import { beforeAll, describe, expect, it } from 'vitest';
import { compileDirectory } from '../../../../corpus/compile/directory.ts';
import { indexClaims } from '../../../../corpus/compile/index-claims.ts';
import { FAMILIES } from '../../../../corpus/model/terms.ts';
import { sampleCorpus } from '../../../support/sample-corpus.ts';
import { realNames, type RealNames } from './real-names.ts';

let real: RealNames;
beforeAll(async () => {
  real = await realNames();
}, 60_000);

const sample = () => {
  const corpus = sampleCorpus();
  return compileDirectory(corpus, [...indexClaims(corpus).values()]);
};

describe('the directory', () => {
  it('lists persons and organisations with all spellings and the claims in which they act or speak', () => {
    const { persons, organisations } = sample();
    expect(persons).toEqual([{ id: 'per:orn', name: 'Ana Örn', spellings: ['Ана Эрн'], detail: null, claims: 3 }]);
    expect(organisations).toEqual([
      { id: 'org:ministry', name: 'Ministry of Quendor', spellings: [], detail: null, claims: 1 },
    ]);
  });

  it('lists every family, and the kinds that occur', () => {
    const { topics } = sample();
    expect(topics.filter(({ kind }) => kind === null).map(({ value }) => value)).toEqual([...FAMILIES]);
    expect(topics.find(({ value }) => value === 'contact')).toMatchObject({ label: 'Contacts', claims: 1 });
    expect(topics.filter(({ kind }) => kind !== null)).toEqual([
      { value: 'meeting', family: 'contact', kind: 'meeting', label: 'Meeting', claims: 1 },
      { value: 'denial', family: 'statement', kind: 'denial', label: 'Denial', claims: 1 },
      { value: 'background-event', family: 'background', kind: 'background-event', label: 'Event', claims: 1 },
    ]);
  });

  it('lists the sources that claims cite', () => {
    expect(sample().sources).toEqual([
      { id: 'src:gazette', title: 'The gazette', publisher: null, language: 'en', claims: 2 },
      { id: 'src:letter', title: 'The letter', publisher: null, language: 'en', claims: 1 },
    ]);
  });

  it('has a label for every family, and no value for two topics', () => {
    const { topics } = real.directory;
    for (const { value, label } of topics) expect(label, value).toMatch(/^\p{Lu}/u);
    expect(new Set(topics.map(({ value }) => value)).size).toBe(topics.length);
  });

  it('folds the synonyms', () => {
    expect(sample().synonyms).toEqual({ rencontre: ['meeting'] });
    const french = Object.keys(real.directory.synonyms);
    expect(french).toContain('lettres de creance');
    expect(french.length).toBeGreaterThanOrEqual(120);
  });

  it('protects names from stemming, and no common word', () => {
    const names = new Set(real.directory.protectedNames);
    for (const name of ['niger', 'nigeria', 'mali', 'lavrov', 'keita']) expect(names, name).toContain(name);
    for (const word of ['republic', 'united', 'states', 'islands', 'democratic'])
      expect(names, word).not.toContain(word);
  });
});
