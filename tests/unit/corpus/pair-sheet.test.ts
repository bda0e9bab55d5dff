/** The sheet of two polities over the real ones: all pairs, known distances, borders, names in all scripts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { codeTable, pairAliases } from '../../../corpus/compile/aliases.ts';
import { compileCatalogue } from '../../../corpus/compile/catalogue.ts';
import { compileSearchFiles } from '../../../corpus/compile/search-files.ts';
import { indexClaims } from '../../../corpus/compile/index-claims.ts';
import { Engine } from '../../../corpus/engine/engine.ts';
import { greatCircleKm, pairSheet, type ClaimsByPair } from '../../../corpus/engine/pair-sheet.ts';
import type { Catalogue, CataloguePolity } from '../../../corpus/model/compiled.ts';
import type { Corpus } from '../../../corpus/model/corpus.ts';
import type { PairSheet, PairSheetAnswer } from '../../../corpus/model/pair-sheet.ts';
import { readCorpus } from '../../../build/corpus/read.ts';
import { CORPUS_DATA } from '../../../build/paths.ts';
import { MemoryFiles } from '../../support/memory-files.ts';

const NO_CLAIMS: ClaimsByPair = new Map();
/** Words that would turn a lack of research into a statement about the two. */
const OVERREACH = /no (?:diplomatic )?relations|not recognis|do not (?:have|maintain)|none/i;

let corpus: Corpus;
let catalogue: Catalogue;
let engine: Engine;

beforeAll(async () => {
  const read = await readCorpus(CORPUS_DATA);
  if (read.corpus === null) throw new Error(`the corpus cannot be read: ${JSON.stringify(read.problems.slice(0, 3))}`);
  corpus = read.corpus;
  const index = indexClaims(corpus);
  catalogue = compileCatalogue(corpus, [], index);
  const files = new Map<string, string | Uint8Array>([
    ['catalogue.json', JSON.stringify(catalogue)],
    ...compileSearchFiles(corpus, index),
  ]);
  engine = await Engine.open(new MemoryFiles(files));
}, 60_000);

const polity = (code: string): CataloguePolity => {
  const found = catalogue.polities.find(({ codes }) => codes.iso3 === code);
  if (found === undefined) throw new Error(`no polity ${code}`);
  return found;
};

function sheet(a: string, b: string): PairSheet {
  const answer = engine.pairSheet(a, b);
  if (!answer.found) throw new Error(`no sheet of ${a} and ${b}: ${JSON.stringify(answer)}`);
  return answer.sheet;
}

describe('pairSheet', () => {
  it('is symmetric and total over all pairs, and claims nothing that nobody researched', () => {
    const { polities } = catalogue;
    expect(polities.length).toBeGreaterThan(205);
    const faults: string[] = [];
    for (const [at, a] of polities.entries()) {
      for (const b of polities.slice(at + 1)) {
        const there = pairSheet(catalogue, NO_CLAIMS, a, b);
        const back = pairSheet(catalogue, NO_CLAIMS, b, a);
        if (there === null || JSON.stringify(there) !== JSON.stringify(back)) faults.push(`${a.id} ${b.id}: order`);
        else if (there.researched !== (there.dossier !== null)) faults.push(`${there.pair}: researched`);
        else if (!there.researched && (OVERREACH.test(there.words) || !there.words.startsWith('Not researched')))
          faults.push(`${there.pair}: ${there.words}`);
        else if ((there.distance.km === null) === (there.distance.reason === null)) faults.push(`${there.pair}: km`);
        else if (there.distance.km !== null && !(there.distance.km >= 0 && there.distance.km < 20_040))
          faults.push(`${there.pair}: ${String(there.distance.km)} km`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('is null for the same polity twice', () => {
    for (const each of catalogue.polities) expect(pairSheet(catalogue, NO_CLAIMS, each, each)).toBeNull();
  });

  // Ellipsoidal distances (Vincenty's formula on WGS 84) between city centres stated apart from the corpus.
  it.each([
    ['MLI', 'RUS', 6180],
    ['MLI', 'XKX', 4355],
    ['FRA', 'JPN', 9735],
    ['GBR', 'USA', 5913],
    ['COD', 'COG', 10],
  ])('measures %s–%s', (a, b, km) => {
    const measured = sheet(a, b).distance.km ?? Number.NaN;
    expect(Math.abs(measured - km)).toBeLessThanOrEqual(Math.max(km * 0.01, 5));
  });

  it('measures a quarter and half of the globe', () => {
    expect(greatCircleKm({ lat: 0, lon: 0 }, { lat: 0, lon: 90 })).toBeCloseTo(10_007.56, 1);
    expect(greatCircleKm({ lat: 0, lon: -180 }, { lat: 0, lon: 0 })).toBeCloseTo(20_015.11, 1);
    expect(greatCircleKm({ lat: 10, lon: 179.9 }, { lat: 10, lon: -179.9 })).toBeLessThan(25);
  });

  it('says why there is no distance', () => {
    expect(sheet('MLI', 'ESH').distance).toMatchObject({
      km: null,
      reason: 'The corpus records no capital of Western Sahara.',
    });
  });

  it.each([
    ['MLI', ['BFA', 'CIV', 'DZA', 'GIN', 'MRT', 'NER', 'SEN']],
    ['XKX', ['ALB', 'MKD', 'MNE', 'SRB']],
    ['LSO', ['ZAF']],
    ['ESH', ['DZA', 'MAR', 'MRT']],
    ['JPN', []],
  ])('knows the neighbours of %s', (code, neighbours) => {
    const found = catalogue.polities
      .map(({ codes }) => codes.iso3)
      .filter((other) => other !== code && sheet(code, other).commonBorder === true);
    expect(found).toEqual(neighbours);
  });

  it('does not guess the borders of former and disputed states', () => {
    for (const code of ['XSU', 'XYU', 'XSR', 'XNC']) expect(sheet('MLI', code).commonBorder).toBe('unknown');
    expect(sheet('MLI', 'FRA').commonBorder).toBe(false);
  });

  it('finds what two share, with its days', () => {
    const bodies = (a: string, b: string) => sheet(a, b).commonMemberships.map(({ organisation }) => organisation);
    expect(bodies('FRA', 'DEU')).toEqual(['UN', 'EU', 'NATO']);
    expect(bodies('FRA', 'JPN')).toEqual(['UN']);
    expect(sheet('BFA', 'MLI').commonLanguages).toEqual(['fr']);
    expect(sheet('BFA', 'MLI').commonCurrency).toEqual(['XOF']);
    const ecowas = sheet('MLI', 'NGA').commonMemberships.find(({ organisation }) => organisation === 'ECOWAS');
    expect(ecowas).toMatchObject({ until: '2025-01-29', as: ['member', 'member'] });
    const au = sheet('DZA', 'MLI').commonMemberships.find(({ organisation }) => organisation === 'AU');
    expect(au).toMatchObject({ until: null, as: ['member', 'suspended'] });
  });

  it('does not let a body be shared by those who never were in it together', () => {
    expect(sheet('GBR', 'HRV').commonMemberships.find(({ organisation }) => organisation === 'EU')).toMatchObject({
      since: '2013-07-01',
      until: '2020-01-31',
    });
    expect(sheet('XDD', 'CHE').commonMemberships).toEqual([]);
  });

  it('lists the claims that name both, with the dossiers that show them', () => {
    const { claims } = sheet('MLI', 'RUS');
    expect(claims.length).toBeGreaterThan(5);
    expect(claims[0]).toMatchObject({ claim: expect.stringMatching(/^[A-Z]{3}/) as string });
    expect(claims.every(({ seenIn }) => Array.isArray(seenIn))).toBe(true);
  });
});

describe('the dossier of a sheet', () => {
  it('is the pair’s own, or the one that covers it', () => {
    const index = indexClaims(corpus);
    const whole = compileCatalogue(corpus, [], index);
    const dossiers = corpus.dossiers.map(({ value: { id } }) => ({ id }));
    const known = { ...whole, dossiers: dossiers as unknown as Catalogue['dossiers'] };
    expect(pairSheet(known, NO_CLAIMS, polity('RUS'), polity('MLI'))).toMatchObject({
      researched: true,
      dossier: 'MLI-RUS',
    });
    expect(pairAliases(corpus)['MLI-XSU']).toBe('MLI-RUS');
    expect(pairSheet(known, NO_CLAIMS, polity('XSU'), polity('MLI'))).toMatchObject({
      pair: 'MLI-XSU',
      dossier: 'MLI-RUS',
    });
    expect(pairSheet(known, NO_CLAIMS, polity('FRA'), polity('JPN'))).toMatchObject({
      researched: false,
      dossier: null,
    });
  });
});

describe('a country is found', () => {
  const codeOf = (answer: PairSheetAnswer): string =>
    answer.found ? (answer.sheet.polities.find(({ code }) => code !== 'JPN')?.code ?? '') : answer.reason;

  it.each([
    ['Франция', 'FRA'],
    ['france', 'FRA'],
    ['French', 'FRA'],
    ['français', 'FRA'],
    ['فرنسا', 'FRA'],
    ['法国', 'FRA'],
    ['Ivory Coast', 'CIV'],
    ['cote d’ivoire', 'CIV'],
    ['Ivorian', 'CIV'],
    ['Burma', 'MMR'],
    ['UK', 'GBR'],
    ['Great Britain', 'GBR'],
    ['USA', 'USA'],
    ['U.S.', 'USA'],
    ['UAE', 'ARE'],
    ['DRC', 'COD'],
    ['Holland', 'NLD'],
    ['Swaziland', 'SWZ'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['Kosova', 'XKX'],
    ['XKK', 'XKX'],
    ['УССР', 'unknown'],
    ['СССР', 'XSU'],
    ['East Germany', 'XDD'],
    ['Upper Volta', 'XHV'],
    ['Nigerien', 'NER'],
    ['Nigerian', 'NGA'],
    ['Guinea-Bissau', 'GNB'],
    ['Congolese', 'ambiguous'],
    ['Atlantis', 'unknown'],
    ['__proto__', 'unknown'],
    ['', 'unknown'],
  ])('by %j', (asked, code) => {
    expect(codeOf(engine.pairSheet(asked, 'JPN'))).toBe(code);
  });

  it('by every code, name and demonym of its record, alone or among its namesakes', () => {
    const lost: string[] = [];
    for (const { value } of corpus.polities) {
      const { codes } = value;
      const names = [
        codes.iso3,
        ...(codes.iso2 === undefined ? [] : [codes.iso2]),
        ...(codes.aliases ?? []),
        ...Object.values(value.names),
        ...Object.values(value.officialNames ?? {}),
        ...(value.otherNames ?? []),
        ...Object.values(value.demonyms ?? {}).flat(),
      ];
      for (const name of names) {
        const page = engine.search({ text: name, limit: 1 }, () => 0);
        if (!page.countries.some(({ code }) => code === codes.iso3)) lost.push(`${codes.iso3} by ${name} in search`);
        const answer = engine.pairSheet(name, codes.iso3 === 'JPN' ? 'FRA' : 'JPN');
        const meant = answer.found
          ? answer.sheet.polities.map(({ code }) => code)
          : [...answer.near.map(({ code }) => code), answer.reason];
        // A name that two share leads to the one that bears it as its own.
        if (!meant.includes(codes.iso3) && !answer.found) lost.push(`${codes.iso3} by ${name}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('near a misspelling', () => {
    const near = (text: string) => {
      const answer = engine.pairSheet(text, 'JPN');
      return answer.found ? [] : answer.near.map(({ code }) => code);
    };
    expect(near('Frence')).toContain('FRA');
    expect(near('Swizerland')).toContain('CHE');
    expect(near('FRX')).toContain('FRA');
  });

  it('in a text that names two', () => {
    const pair = (text: string) => {
      const sides = engine.sides(text);
      const answer = sides === null ? null : engine.pairSheet(...sides);
      return answer?.found === true ? answer.sheet.pair : null;
    };
    expect(pair('FRA-JPN')).toBe('FRA-JPN');
    expect(pair('jp / fr')).toBe('FRA-JPN');
    expect(pair('France and Japan')).toBe('FRA-JPN');
    expect(pair('Франция и Япония')).toBe('FRA-JPN');
    expect(pair('Guinea-Bissau Timor-Leste')).toBe('GNB-TLS');
    expect(pair('Ivory Coast–Côte d’Ivoire')).toBeNull();
    expect(pair('Mali')).toBeNull();
    expect(pair('')).toBeNull();
    expect(pair('a '.repeat(9999))).toBeNull();
  });

  it('but not twice', () => {
    expect(engine.pairSheet('France', 'Франция')).toMatchObject({ found: false, reason: 'same' });
  });
});

describe('the catalogue', () => {
  it('stays lean enough to hand to the window', () => {
    expect(Buffer.byteLength(JSON.stringify(catalogue))).toBeLessThan(400_000);
  });

  it('gives every body a name and the pages its members come from', () => {
    for (const body of Object.values(catalogue.bodies)) {
      expect(body.name).not.toBe('');
      expect(body.sources.length).toBeGreaterThan(0);
    }
  });

  it('has a name in each of the twelve languages for every polity', () => {
    const languages = ['en', 'fr', 'ru', 'uk', 'ar', 'sq', 'sr', 'tr', 'zh', 'es', 'pt', 'de'];
    const missing = catalogue.polities.flatMap(({ id, names }) =>
      languages.filter((language) => !Object.hasOwn(names, language)).map((language) => `${id} ${language}`),
    );
    expect(missing).toEqual([]);
  });

  // The bodies' own counts, as of the pages that the records name.
  it.each([
    ['UN', 193],
    ['AU', 55],
    ['ECOWAS', 12],
    ['AES', 3],
    ['WAEMU', 8],
    ['LAS', 22],
    ['OIC', 57],
    ['EU', 27],
    ['NATO', 32],
    ['CSTO', 6],
    ['BRICS', 10],
    ['SCO', 10],
    ['ASEAN', 11],
  ])('counts the members of %s', (body, members) => {
    const found = catalogue.polities.filter(({ memberships = [] }) =>
      memberships.some(
        ({ organisation, status, interval }) =>
          organisation === body &&
          (status === undefined || status === 'suspended') &&
          (interval === undefined || interval.endsWith('/..')),
      ),
    );
    expect(found.length).toBe(members);
  });

  it('has one polity for each code', () => {
    const codes = codeTable(corpus);
    expect(codes['XKK']).toBe('XKX');
    expect(codes['SUN']).toBe('XSU');
    expect(codes['DHY']).toBe('XDY');
    expect(codes['CS']).toBeUndefined();
  });
});
