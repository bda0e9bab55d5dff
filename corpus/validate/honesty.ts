/**
 * The rules that keep the corpus honest: who says so, how the date is known, who has seen the source,
 * who denies. Each rule is a function of one claim or one dossier and names itself in its problems.
 */
import type { Claim } from '../model/claim.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Dossier } from '../model/dossier.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import type { Source } from '../model/records.ts';
import { allClaims, type HomedClaim } from './claims.ts';
import { independentVoices } from './independence.ts';
import type { Problem } from './problem.ts';

/** Assertions that are somebody's: they must say whose. */
const ATTRIBUTED = new Set(['statement', 'allegation', 'denial', 'speculation', 'characterisation']);
/** Relations by which one claim stands against another. */
const OPPOSING = new Set(['contradicts', 'denies', 'disputes-authenticity-of', 'qualifies']);
/** Reliability classes of a page by which an actor speaks of its own act. */
const OWN_OFFICIAL = new Set(['official', 'party-official']);

interface ClaimProblem {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly reason: string;
}

function dating(claim: Claim): ClaimProblem[] {
  const dateless = claim.dateBasis === 'none' || claim.dateBasis === 'unknown';
  if (claim.date === null && !dateless) {
    return [
      { path: ['dateBasis'], rule: 'dating', reason: `has no date, so the basis cannot be "${claim.dateBasis}"` },
    ];
  }
  if (claim.date !== null && dateless) {
    return [{ path: ['dateBasis'], rule: 'dating', reason: `has the date ${claim.date}; say how it is known` }];
  }
  if (claim.date === null && claim.asOf === undefined) {
    return [
      { path: ['asOf'], rule: 'dating', reason: 'a standing condition needs "asOf": the day it was last seen to hold' },
    ];
  }
  if ((claim.dateBasis === 'relative-resolved' || claim.dateBasis === 'inferred') && claim.dateNote === undefined) {
    return [{ path: ['dateNote'], rule: 'dating', reason: `the date is ${claim.dateBasis}; "dateNote" must say how` }];
  }
  return [];
}

function sourcing(claim: Claim, sources: ReadonlyMap<string, Source>): ClaimProblem[] {
  const citations = claim.sources.flatMap(({ source, via }, index): ClaimProblem[] => {
    const path = ['sources', index, 'via'];
    const access = sources.get(source)?.access;
    if (access === 'cited-in' && via === undefined) {
      return [
        {
          path,
          rule: 'seen-or-cited',
          reason: `nobody opened ${source}; "via" must name the seen source that cites it`,
        },
      ];
    }
    if (access === 'seen' && via !== undefined) {
      return [{ path, rule: 'seen-or-cited', reason: `${source} was opened, so it needs no "via"` }];
    }
    if (via !== undefined && sources.get(via)?.access !== 'seen') {
      return [{ path, rule: 'seen-or-cited', reason: `${via} was not opened either; "via" must name a seen source` }];
    }
    return [];
  });
  const twice = claim.sources.flatMap(({ source }, index): ClaimProblem[] =>
    claim.sources.findIndex((other) => other.source === source) === index
      ? []
      : [{ path: ['sources', index], rule: 'seen-or-cited', reason: `${source} is cited twice` }],
  );
  return [...citations, ...twice];
}

function confirmation(claim: Claim, sources: ReadonlyMap<string, Source>): ClaimProblem[] {
  if (claim.status !== 'confirmed') return [];
  const official = claim.sources.some(({ source }) => OWN_OFFICIAL.has(sources.get(source)?.reliability.class ?? ''));
  const voices = independentVoices(claim.sources, sources);
  if (official || voices >= 2) return [];
  return [
    {
      path: ['status'],
      rule: 'confirmed',
      reason:
        'rests on one independent source; "confirmed" needs two, or the actor\'s own official page. Write "reported"',
    },
  ];
}

function attribution(claim: Claim): ClaimProblem[] {
  if (!ATTRIBUTED.has(claim.assertion) || (claim.attribution ?? []).length > 0) return [];
  return [
    {
      path: ['attribution'],
      rule: 'attribution',
      reason: `a claim of the kind "${claim.assertion}" must say whose it is`,
    },
  ];
}

/** What is denied or disputed must show by whom: a claim on the other side, linked in either direction. */
function opposition(claim: Claim, opposed: ReadonlySet<string>): ClaimProblem[] {
  if (claim.status !== 'denied' && claim.status !== 'disputed') return [];
  const answers = (claim.relations ?? []).some(({ type }) => OPPOSING.has(type));
  if (answers || opposed.has(claim.id)) return [];
  return [
    {
      path: ['status'],
      rule: 'opposition',
      reason: `is "${claim.status}", but no claim contradicts, denies or qualifies it`,
    },
  ];
}

function checkClaims(claims: readonly HomedClaim[], sources: ReadonlyMap<string, Source>): Problem[] {
  const opposed = new Set(
    claims.flatMap(({ claim }) =>
      (claim.relations ?? []).filter(({ type }) => OPPOSING.has(type)).map(({ target }) => target),
    ),
  );
  return claims.flatMap(({ claim, file, index }) =>
    [
      ...dating(claim),
      ...sourcing(claim, sources),
      ...confirmation(claim, sources),
      ...attribution(claim),
      ...opposition(claim, opposed),
    ].map(({ path, rule, reason }) => ({
      file,
      path: ['claims', index, ...path],
      rule,
      reason: `${claim.id} ${reason}`,
    })),
  );
}

/** True where an interval goes on, or nobody knows its end: such a fact needs the day it was last seen. */
function isStanding(interval: string | null): boolean {
  if (interval === null) return true;
  const edtf = parseEdtf(interval);
  return edtf?.kind === 'interval' && edtf.end === 'open';
}

function standingHasAsOf(dossier: Dossier): ClaimProblem[] {
  const axes = [
    ['standing', 'recognition', dossier.standing.recognition],
    ['standing', 'diplomaticRelations', dossier.standing.diplomaticRelations],
  ] as const;
  const rows = axes.flatMap(([part, axis, values]) =>
    values.map((row, index) => ({ row, known: row.value !== 'unknown', path: [part, axis, index, 'asOf'] as const })),
  );
  const missions = dossier.missions.map((row, index) => ({
    row,
    known: true,
    path: ['missions', index, 'asOf'] as const,
  }));
  return [...rows, ...missions].flatMap(({ row, known, path }) =>
    known && isStanding(row.interval) && row.asOf === undefined
      ? [{ path, rule: 'as-of', reason: 'still stands, so it needs "asOf": the day a source last showed it' }]
      : [],
  );
}

const lastDay = (date: string | null | undefined): string => {
  const edtf = date === null || date === undefined ? null : parseEdtf(date);
  return edtf === null ? '' : (boundsOf(edtf).end ?? boundsOf(edtf).start ?? '');
};

/** A row that is said to go on, though a later source shows another value, would be drawn as today's standing. */
function onlyOneStands(dossier: Dossier): ClaimProblem[] {
  const rows = dossier.standing.diplomaticRelations;
  return rows.flatMap((row, index) => {
    const seen = lastDay(row.asOf);
    const later = rows.find((other) => other.value !== row.value && lastDay(other.asOf) > seen);
    return row.interval !== null && isStanding(row.interval) && seen !== '' && later !== undefined
      ? [
          {
            path: ['standing', 'diplomaticRelations', index, 'interval'],
            rule: 'one-standing',
            reason: `is open-ended, though "${later.value}" was seen later (${later.asOf ?? ''}); give its end, or leave the end empty ("1960-08/")`,
          },
        ]
      : [];
  });
}

function standingHasClaims(dossier: Dossier): ClaimProblem[] {
  return [
    ...dossier.standing.recognition.map((row, index) => ({
      row,
      path: ['standing', 'recognition', index, 'claims'] as const,
    })),
    ...dossier.standing.diplomaticRelations.map((row, index) => ({
      row,
      path: ['standing', 'diplomaticRelations', index, 'claims'] as const,
    })),
  ].flatMap(({ row, path }) =>
    row.value !== 'unknown' && row.claims.length === 0 && row.note === undefined
      ? [
          {
            path,
            rule: 'sourced-standing',
            reason: `"${row.value}" rests on no claim; name one, or say in "note" why there is none`,
          },
        ]
      : [],
  );
}

function threadsHold(dossier: Dossier): ClaimProblem[] {
  const here = new Set([...dossier.claims.map(({ id }) => id), ...(dossier.alsoSeenFrom ?? [])]);
  return dossier.threads.flatMap((thread, at) =>
    thread.entries.flatMap((entry, index): ClaimProblem[] => {
      const path = ['threads', at, 'entries', index];
      if (!here.has(entry.claim)) {
        return [
          {
            path: [...path, 'claim'],
            rule: 'thread',
            reason: `${entry.claim} is not in this dossier; list it under alsoSeenFrom`,
          },
        ];
      }
      const sides = thread.sides ?? [];
      if (entry.side !== undefined && !sides.some(({ id }) => id === entry.side)) {
        return [{ path: [...path, 'side'], rule: 'thread', reason: `"${entry.side}" is not a side of this thread` }];
      }
      return [];
    }),
  );
}

function alsoSeenIsElsewhere(dossier: Dossier): ClaimProblem[] {
  return (dossier.alsoSeenFrom ?? []).flatMap((claim, index) =>
    claim.startsWith(`${dossier.id}/`)
      ? [{ path: ['alsoSeenFrom', index], rule: 'home', reason: `${claim} is at home in this dossier` }]
      : [],
  );
}

export function checkHonesty(corpus: Corpus): Problem[] {
  const sources = new Map<string, Source>(corpus.sources.map(({ value }) => [value.id, value]));
  const dossiers = corpus.dossiers.flatMap(({ file, value }) =>
    [
      ...standingHasAsOf(value),
      ...onlyOneStands(value),
      ...standingHasClaims(value),
      ...threadsHold(value),
      ...alsoSeenIsElsewhere(value),
    ].map((problem) => ({ file, ...problem })),
  );
  return [...checkClaims(allClaims(corpus), sources), ...dossiers];
}
