/** Every record has one id, lives in the file named after it, and no code means two countries. */
import type { Corpus, Located } from '../model/corpus.ts';
import { homeOf } from '../model/ids.ts';
import { allClaims } from './claims.ts';
import type { Problem } from './problem.ts';

/** Codes that other standards use for Kosovo; this corpus says XKX and knows these as aliases only. */
const FOREIGN_KOSOVO_CODES = /^(?:XKK|UNK)$/;

function namedAfterFile(records: readonly Located<{ id: string }>[]): Problem[] {
  return records.flatMap(({ file, value }) => {
    const expected = value.id.includes(':') ? value.id.slice(value.id.indexOf(':') + 1) : value.id;
    const actual = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    if (expected === actual) return [];
    return [
      { file, path: ['id'], rule: 'file-name', reason: `"${value.id}" belongs in a file named ${expected}.yaml` },
    ];
  });
}

function uniqueClaimIds(corpus: Corpus): Problem[] {
  const seen = new Map<string, string>();
  return allClaims(corpus).flatMap(({ claim, file, home, index }) => {
    const path = ['claims', index, 'id'];
    const problems: Problem[] = [];
    const first = seen.get(claim.id);
    if (first !== undefined) {
      problems.push({
        file,
        path,
        rule: 'unique-id',
        reason: `${claim.id} is already used in ${first}; ids are never reused`,
      });
    }
    if (homeOf(claim.id) !== home) {
      problems.push({
        file,
        path,
        rule: 'home',
        reason: `${claim.id} does not belong in this file; its home would be ${homeOf(claim.id)}`,
      });
    }
    seen.set(claim.id, file);
    return problems;
  });
}

function uniqueInDossier(corpus: Corpus): Problem[] {
  return corpus.dossiers.flatMap(({ file, value }) =>
    (['missions', 'agreements', 'threads', 'editorialNotes'] as const).flatMap((list) => {
      const ids = value[list].map((item) => item.id);
      return ids.flatMap((id, index) =>
        ids.indexOf(id) === index
          ? []
          : [{ file, path: [list, index, 'id'], rule: 'unique-id', reason: `${id} stands twice in this dossier` }],
      );
    }),
  );
}

function onePolityPerCode(corpus: Corpus): Problem[] {
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, value } of corpus.polities) {
    const { iso3, iso2, aliases = [] } = value.codes;
    if (value.id !== `pol:${iso3}`) {
      problems.push({
        file,
        path: ['codes', 'iso3'],
        rule: 'code',
        reason: `${iso3} does not agree with the id ${value.id}`,
      });
    }
    if (FOREIGN_KOSOVO_CODES.test(iso3)) {
      problems.push({
        file,
        path: ['codes', 'iso3'],
        rule: 'code',
        reason: `${iso3} leaked in; Kosovo is XKX everywhere`,
      });
    }
    for (const code of [iso3, ...(iso2 === undefined ? [] : [iso2]), ...aliases]) {
      const other = owner.get(code);
      if (other !== undefined) {
        problems.push({ file, path: ['codes'], rule: 'code', reason: `the code ${code} already means ${other}` });
      }
      owner.set(code, value.id);
    }
  }
  return problems;
}

function pairsOfKnownPolities(corpus: Corpus): Problem[] {
  const known = new Set(corpus.polities.map(({ value }) => value.codes.iso3));
  return corpus.dossiers.flatMap(({ file, value }) => {
    const [first = '', second = ''] = value.id.split('-');
    const problems: Problem[] = [];
    if (first >= second) {
      problems.push({
        file,
        path: ['id'],
        rule: 'pair-id',
        reason: `${value.id} is not in ASCII order; write ${second}-${first}`,
      });
    }
    for (const code of [first, second]) {
      if (!known.has(code)) {
        problems.push({ file, path: ['id'], rule: 'pair-id', reason: `there is no polities/${code}.yaml` });
      }
    }
    return problems;
  });
}

/** A border has two sides: whoever names a neighbour is named by it. */
function mutualNeighbours(corpus: Corpus): Problem[] {
  const neighbours = new Map(corpus.polities.map(({ value }) => [value.codes.iso3, value.neighbours]));
  return corpus.polities.flatMap(({ file, value }) =>
    (value.neighbours ?? []).flatMap((code, index): Problem[] => {
      const reason = !neighbours.has(code)
        ? `there is no polities/${code}.yaml`
        : code === value.codes.iso3
          ? `${code} is no neighbour of itself`
          : neighbours.get(code)?.includes(value.codes.iso3) === true
            ? null
            : `${code} does not name ${value.codes.iso3} among its neighbours`;
      return reason === null ? [] : [{ file, path: ['neighbours', index], rule: 'neighbour', reason }];
    }),
  );
}

/** One line for each body a polity belongs to, so that no two intervals compete. */
function onceInEachBody(corpus: Corpus): Problem[] {
  return corpus.polities.flatMap(({ file, value }) => {
    const bodies = (value.memberships ?? []).map(({ organisation }) => organisation);
    return bodies.flatMap((body, index): Problem[] =>
      bodies.indexOf(body) === index
        ? []
        : [{ file, path: ['memberships', index], rule: 'membership', reason: `${body} stands twice in this list` }],
    );
  });
}

export function checkIdentity(corpus: Corpus): Problem[] {
  return [
    ...namedAfterFile([
      ...corpus.dossiers,
      ...corpus.polities,
      ...corpus.persons,
      ...corpus.organisations,
      ...corpus.sources,
    ]),
    ...uniqueClaimIds(corpus),
    ...uniqueInDossier(corpus),
    ...onePolityPerCode(corpus),
    ...mutualNeighbours(corpus),
    ...onceInEachBody(corpus),
    ...pairsOfKnownPolities(corpus),
  ];
}
