/** A small, whole, correct corpus about invented states, to be broken one thing at a time. */
import type { Claim } from '../../corpus/model/claim.ts';
import type { Corpus, Located } from '../../corpus/model/corpus.ts';
import type { Dossier } from '../../corpus/model/dossier.ts';
import type { Organisation, Person, Polity, Source } from '../../corpus/model/records.ts';
import { FAMILIES } from '../../corpus/model/terms.ts';

const located = <T>(file: string, value: T): Located<T> => ({ file, value });

function polity(code: string, name: string, more: Partial<Polity> = {}): Located<Polity> {
  const value: Polity = {
    id: `pol:${code}`,
    type: 'state',
    names: { en: name },
    codes: { iso3: code, isoStatus: 'user-assigned' },
    description: { en: 'An invented state' },
    ...more,
  };
  return located(`polities/${code}.yaml`, value);
}

export function claim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    rev: 1,
    layer: 'seed',
    family: 'contact',
    kind: 'meeting',
    text: { en: 'Ana Örn of Quendor met Bo Strand of Quessant.' },
    date: '2001-05-04',
    dateBasis: 'stated',
    actors: [
      { ref: 'per:orn', role: 'participant' },
      { ref: 'pol:QMA', role: 'participant' },
    ],
    assertion: 'fact',
    status: 'reported',
    confidence: 'high',
    sources: [{ source: 'src:gazette' }],
    ...more,
  };
}

const source = (slug: string, more: Partial<Source> = {}): Located<Source> =>
  located(`sources/${slug}.yaml`, {
    id: `src:${slug}`,
    csl: { type: 'webpage', title: `The ${slug}`, language: 'en' },
    issuedEdtf: '2001',
    access: 'seen',
    reliability: { class: 'press' },
    ...more,
  });

const person: Person = {
  id: 'per:orn',
  names: [
    { text: 'Ana Örn', role: 'preferred' },
    { text: 'Ана Эрн', lang: 'ru', role: 'native-script' },
  ],
};
const organisation: Organisation = { id: 'org:ministry', names: { en: 'Ministry of Quendor' } };

const dossier: Dossier = {
  schema: 'attache-dossier/1',
  id: 'QMA-QMB',
  title: { en: 'Quendor and Quessant' },
  updated: '2026-11-21',
  overview: { en: 'Two invented states that meet.' },
  standing: {
    summary: { en: 'Relations since 2001.' },
    recognition: [
      {
        from: 'pol:QMA',
        of: 'pol:QMB',
        value: 'recognised',
        interval: '2001/..',
        asOf: '2001',
        claims: ['QMA-QMB/c01'],
      },
    ],
    diplomaticRelations: [{ value: 'established', interval: '2001/..', asOf: '2001', claims: ['QMA-QMB/c01'] }],
  },
  missions: [
    {
      id: 'mis:qma-embassy',
      type: 'embassy',
      sender: 'pol:QMA',
      host: 'pol:QMB',
      interval: '2001/..',
      asOf: '2001',
      claims: ['QMA-QMB/c01'],
    },
  ],
  appointments: [{ person: 'per:orn', office: 'ambassador', mission: 'mis:qma-embassy', claims: ['QMA-QMB/c01'] }],
  agreements: [
    {
      id: 'agr:trade',
      title: { en: 'Trade pact' },
      type: 'trade',
      parties: ['pol:QMA', 'pol:QMB'],
      signed: '2001',
      status: 'signed',
      claims: ['QMA-QMB/c01'],
    },
  ],
  threads: [
    {
      id: 'th:pact',
      title: { en: 'The pact' },
      sides: [
        { id: 'a', title: { en: 'Quendor' } },
        { id: 'b', title: { en: 'Quessant' } },
      ],
      entries: [{ claim: 'QMA-QMB/c01' }, { claim: 'QMA-QMB/c02', side: 'a' }, { claim: 'QMA/b01' }],
    },
  ],
  claims: [
    claim('QMA-QMB/c01'),
    claim('QMA-QMB/c02', {
      family: 'statement',
      kind: 'denial',
      text: { en: 'The ministry of Quendor denied the pact.' },
      assertion: 'denial',
      attribution: ['org:ministry'],
      relations: [{ type: 'denies', target: 'QMA-QMB/c01' }],
      sources: [{ source: 'src:letter', via: 'src:gazette' }],
    }),
  ],
  alsoSeenFrom: ['QMA/b01'],
  editorialNotes: [{ id: 'n1', type: 'date', text: 'The year is inferred.' }],
  gaps: ['Everything else'],
};

const flat = (name: string, terms: Readonly<Record<string, string>>) => located(`vocabularies/${name}.yaml`, terms);

/** A fresh copy each time, so that a test may break it. */
export function sampleCorpus(): Corpus {
  const kinds: Record<string, Record<string, string>> = Object.fromEntries(FAMILIES.map((family) => [family, {}]));
  kinds['contact'] = { meeting: 'Meeting' };
  kinds['statement'] = { denial: 'Denial' };
  kinds['background'] = { 'background-event': 'Event' };
  const corpus: Corpus = {
    edition: located('corpus.yaml', {
      version: '0.0.1',
      date: '2026-11-21',
      licence: 'CC-BY-4.0',
      title: { en: 'Sample' },
    }),
    claimKinds: located('vocabularies/claim-kinds.yaml', kinds),
    vocabularies: {
      roles: flat('roles', { participant: 'Participant' }),
      flags: flat('flags', { 'relative-date': 'Relative date' }),
      offices: flat('offices', { ambassador: 'Ambassador' }),
      'agreement-types': flat('agreement-types', { trade: 'Trade agreement' }),
      'note-types': flat('note-types', { date: 'Date' }),
      reliability: flat('reliability', { press: 'Press' }),
    },
    synonyms: located('vocabularies/synonyms-fr.yaml', { rencontre: ['meeting'] }),
    dossiers: [located('dossiers/QMA-QMB.yaml', dossier)],
    polities: [
      polity('QMA', 'Quendor', {
        names: { en: 'Quendor', ru: 'Квендор' },
        codes: { iso3: 'QMA', iso2: 'QM', isoStatus: 'user-assigned', aliases: ['QEN'] },
        claims: [
          claim('QMA/b01', {
            family: 'background',
            kind: 'background-event',
            text: { en: 'Quendor’s government fell.' },
            flags: ['relative-date'],
            date: '2000',
          }),
        ],
      }),
      polity('QMB', 'Quessant'),
    ],
    persons: [located('persons/orn.yaml', person)],
    organisations: [located('organisations/ministry.yaml', organisation)],
    sources: [source('gazette'), source('letter', { access: 'cited-in' })],
  };
  return structuredClone(corpus);
}
