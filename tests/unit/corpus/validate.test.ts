import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../corpus/model/claim.ts';
import type { Corpus } from '../../../corpus/model/corpus.ts';
import { validate } from '../../../corpus/validate/validate.ts';
import { claim, sampleCorpus } from '../../support/sample-corpus.ts';

/** Anything may be broken in a test; the shapes are read-only for the program. */
type Breakable = { -readonly [K in keyof Corpus]: Corpus[K] } & Record<string, unknown>;

function broken(change: (corpus: Breakable) => void): string[] {
  const corpus = sampleCorpus() as Breakable;
  change(corpus);
  return validate(corpus).map(({ rule, reason }) => `[${rule}] ${reason}`);
}

const dossierOf = (corpus: Breakable) => {
  const value = corpus.dossiers[0]?.value;
  if (value === undefined) throw new Error('the sample has a dossier');
  return value;
};
const withClaim = (more: Partial<Claim>) => (corpus: Breakable) => {
  const text = { en: 'Ana Örn left Quessant for home.' };
  dossierOf(corpus).claims.push(claim('QMA-QMB/c03', { text, ...more }));
};

describe('validate', () => {
  it('finds nothing wrong with a correct corpus', () => {
    expect(validate(sampleCorpus())).toEqual([]);
  });

  const CASES: readonly (readonly [string, string, (corpus: Breakable) => void])[] = [
    ['a claim id used twice', '[unique-id]', (corpus) => void dossierOf(corpus).claims.push(claim('QMA-QMB/c01'))],
    ['a claim in the wrong file', '[home]', (corpus) => void dossierOf(corpus).claims.push(claim('QMA-QMC/c09'))],
    ['a pair not in ASCII order', '[pair-id]', (corpus) => Object.assign(dossierOf(corpus), { id: 'QMB-QMA' })],
    [
      'a pair of an unknown polity',
      '[pair-id] there is no polities/QMB.yaml',
      (corpus) => void (corpus.polities as unknown[]).pop(),
    ],
    [
      'a synonym that leads nowhere',
      '[synonym] no claim and no label has every word of "volcano"',
      (corpus) => Object.assign(corpus.synonyms.value, { volcan: ['volcano'] }),
    ],
    [
      'a synonym that stands twice',
      '[synonym] "Rencontré" is "rencontre" again',
      (corpus) => Object.assign(corpus.synonyms.value, { Rencontré: ['meeting'] }),
    ],
    [
      'a synonym without a word',
      '[synonym] "…" has no word',
      (corpus) => Object.assign(corpus.synonyms.value, { '…': ['meeting'] }),
    ],
    [
      'a file under another name',
      '[file-name]',
      (corpus) => Object.assign(corpus.persons[0]?.value ?? {}, { id: 'per:other' }),
    ],
    [
      'one code for two polities',
      '[code] the code QMA',
      (corpus) => Object.assign(corpus.polities[1]?.value.codes ?? {}, { aliases: ['QMA'] }),
    ],
    [
      'XKK as the code of a polity',
      '[code] XKK leaked',
      (corpus) => Object.assign(corpus.polities[1]?.value.codes ?? {}, { iso3: 'XKK' }),
    ],
    ['an unknown polity', '[unknown-polity] pol:QQQ', withClaim({ actors: [{ ref: 'pol:QQQ', role: 'participant' }] })],
    [
      'an unknown person',
      '[unknown-person] per:nobody',
      withClaim({ actors: [{ ref: 'per:nobody', role: 'participant' }] }),
    ],
    [
      'an unknown organisation',
      '[unknown-organisation] org:none',
      withClaim({ actors: [{ ref: 'org:none', role: 'participant' }] }),
    ],
    ['an unknown source', '[unknown-source] src:none', withClaim({ sources: [{ source: 'src:none' }] })],
    [
      'an unknown claim',
      '[unknown-claim] QMA-QMB/c99',
      withClaim({ relations: [{ type: 'supports', target: 'QMA-QMB/c99' }] }),
    ],
    [
      'an unknown mission',
      '[unknown-mission] mis:none',
      (corpus) => Object.assign(dossierOf(corpus).appointments[0] ?? {}, { mission: 'mis:none' }),
    ],
    [
      'a record nobody uses',
      '[unused] nothing refers to org:ministry',
      (corpus) => Object.assign(dossierOf(corpus).claims[1] ?? {}, { attribution: ['nobody named'] }),
    ],
    [
      'a person nobody names',
      '[unused] nothing refers to per:idle',
      (corpus) => {
        const [first] = corpus.persons;
        if (first === undefined) throw new Error('the sample has a person');
        (corpus.persons as unknown[]).push({ file: 'persons/idle.yaml', value: { ...first.value, id: 'per:idle' } });
      },
    ],
    [
      'a neighbour that does not return it',
      '[neighbour] QMB does not name QMA',
      (corpus) => Object.assign(corpus.polities[0]?.value ?? {}, { neighbours: ['QMB'] }),
    ],
    [
      'a neighbour that is no polity',
      '[neighbour] there is no polities/QQQ.yaml',
      (corpus) => Object.assign(corpus.polities[0]?.value ?? {}, { neighbours: ['QQQ'] }),
    ],
    [
      'a polity that borders on itself',
      '[neighbour] QMA is no neighbour of itself',
      (corpus) => Object.assign(corpus.polities[0]?.value ?? {}, { neighbours: ['QMA'] }),
    ],
    [
      'a body listed twice',
      '[membership] UN stands twice',
      (corpus) => {
        const membership = { organisation: 'UN', sources: ['src:gazette'] };
        Object.assign(corpus.polities[0]?.value ?? {}, { memberships: [membership, membership] });
      },
    ],
    [
      'a membership on a page that is none',
      '[unknown-source] src:none',
      (corpus) =>
        Object.assign(corpus.polities[0]?.value ?? {}, {
          memberships: [{ organisation: 'UN', sources: ['src:none'] }],
        }),
    ],
    [
      'a background claim nobody shows',
      '[unused] no dossier lists QMA/b01',
      (corpus) => Object.assign(dossierOf(corpus), { alsoSeenFrom: [] }),
    ],
    [
      'a kind of another family',
      '[vocabulary] "denial" is not a kind of the family contact',
      withClaim({ kind: 'denial' }),
    ],
    ['an unknown role', '[vocabulary] "sidekick"', withClaim({ actors: [{ ref: 'per:orn', role: 'sidekick' }] })],
    ['an unknown flag', '[vocabulary] "odd"', withClaim({ flags: ['odd'] })],
    [
      'a term nobody uses',
      '[unused] nothing uses the term "press"',
      (corpus) => {
        for (const { value } of corpus.sources) value.reliability.class = 'other';
      },
    ],
    ['no date and no asOf', '[dating]', withClaim({ date: null, dateBasis: 'none' })],
    ['no date but a stated basis', '[dating]', withClaim({ date: null, asOf: '2001' })],
    ['a date of no basis', '[dating]', withClaim({ dateBasis: 'none' })],
    ['an inferred date without how', '[dating]', withClaim({ dateBasis: 'inferred' })],
    [
      'an unopened source without the text that cites it',
      '[seen-or-cited] QMA-QMB/c03 nobody opened src:letter',
      withClaim({ sources: [{ source: 'src:letter' }] }),
    ],
    [
      'an opened source said to be cited',
      '[seen-or-cited]',
      withClaim({ sources: [{ source: 'src:gazette', via: 'src:gazette' }] }),
    ],
    [
      'a source cited twice',
      '[seen-or-cited]',
      withClaim({ sources: [{ source: 'src:gazette' }, { source: 'src:gazette' }] }),
    ],
    [
      'confirmed by one voice',
      '[confirmed]',
      withClaim({
        status: 'confirmed',
        sources: [{ source: 'src:gazette' }, { source: 'src:letter', via: 'src:gazette' }],
      }),
    ],
    ['an allegation of nobody', '[attribution]', withClaim({ assertion: 'allegation' })],
    ['a denial that denies nothing', '[opposition]', withClaim({ status: 'denied' })],
    [
      'a standing fact without asOf',
      '[as-of]',
      (corpus) => {
        delete (dossierOf(corpus).standing.diplomaticRelations[0] as { asOf?: string }).asOf;
      },
    ],
    [
      'a value said to go on though another was seen later',
      '[one-standing]',
      (corpus) =>
        void dossierOf(corpus).standing.diplomaticRelations.push({
          value: 'severed',
          interval: '2010/..',
          asOf: '2011',
          claims: ['QMA-QMB/c01'],
        }),
    ],
    [
      'a standing that rests on nothing',
      '[sourced-standing]',
      (corpus) => Object.assign(dossierOf(corpus).standing.recognition[0] ?? {}, { claims: [] }),
    ],
    [
      'a thread of foreign claims',
      '[thread] QMA/b01 is not in this dossier',
      (corpus) => Object.assign(dossierOf(corpus), { alsoSeenFrom: [] }),
    ],
    [
      'a side that is none',
      '[thread] "c" is not a side',
      (corpus) => Object.assign(dossierOf(corpus).threads[0]?.entries[1] ?? {}, { side: 'c' }),
    ],
    [
      'a text that leans on what went before',
      '[reads-alone] QMA-QMB/c03 begins with "She"',
      withClaim({ text: { en: 'She, Ana Örn, left.' } }),
    ],
    [
      'a text that names nobody',
      '[reads-alone] QMA-QMB/c03 names nobody',
      withClaim({ text: { en: 'The envoy left.' } }),
    ],
    [
      'a text that leans on today',
      '[reads-alone] QMA-QMB/c03 says "last year"',
      withClaim({ text: { en: 'Ana Örn left last year.' } }),
    ],
    ['a fact in the future', '[tense] QMA-QMB/c03', withClaim({ text: { en: 'Ana Örn will leave.' } })],
    [
      'one event under two ids',
      '[duplicate] QMA-QMB/c03 says what QMA-QMB/c01 says',
      withClaim({ text: claim('QMA-QMB/c01').text }),
    ],
    [
      'an own claim listed as foreign',
      '[home] QMA-QMB/c01 is at home',
      (corpus) => void dossierOf(corpus).alsoSeenFrom?.push('QMA-QMB/c01'),
    ],
  ];

  it.each(CASES)('finds %s', (_name, expected, change) => {
    expect(broken(change).some((line) => line.startsWith(expected))).toBe(true);
  });

  it('takes a polity that nothing refers to: any two may be asked for', () => {
    const problems = broken((corpus) => {
      const [first] = corpus.polities;
      if (first === undefined) throw new Error('the sample has a polity');
      const { claims: _claims, ...polity } = first.value;
      const value = { ...polity, id: 'pol:QMD', codes: { iso3: 'QMD', isoStatus: 'user-assigned' } };
      (corpus.polities as unknown[]).push({ file: 'polities/QMD.yaml', value });
    });
    expect(problems).toEqual([]);
  });

  it('takes two independent voices for confirmed', () => {
    const problems = broken((corpus) => {
      const other = structuredClone(corpus.sources[0]);
      if (other === undefined) throw new Error('the sample has a source');
      (corpus.sources as unknown[]).push({ file: 'sources/herald.yaml', value: { ...other.value, id: 'src:herald' } });
      withClaim({ status: 'confirmed', sources: [{ source: 'src:gazette' }, { source: 'src:herald' }] })(corpus);
    });
    expect(problems).toEqual([]);
  });

  it('takes a copy and its original for one voice', () => {
    const problems = broken((corpus) => {
      const other = structuredClone(corpus.sources[0]);
      if (other === undefined) throw new Error('the sample has a source');
      const derivedFrom = { source: 'src:gazette', type: 'rewrite' };
      (corpus.sources as unknown[]).push({
        file: 'sources/copy.yaml',
        value: { ...other.value, id: 'src:copy', derivedFrom },
      });
      withClaim({ status: 'confirmed', sources: [{ source: 'src:gazette' }, { source: 'src:copy' }] })(corpus);
    });
    expect(problems.some((line) => line.startsWith('[confirmed]'))).toBe(true);
  });
});
