/**
 * The rules that keep a claim honest: who says so, how the date is known, who has seen the source, who denies.
 * Each rule is a function of one claim and names itself in its problems.
 */
import type { Claim } from '../model/claim.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Source } from '../model/records.ts';
import { allClaims, type HomedClaim } from './claims.ts';
import { independentVoices } from './independence.ts';
import type { LocalProblem, Problem } from './problem.ts';

/** Assertions that are somebody's: they must say whose. */
const ATTRIBUTED = new Set(['statement', 'allegation', 'denial', 'speculation', 'characterisation']);
/** Relations by which one claim stands against another. */
const OPPOSING = new Set(['contradicts', 'denies', 'disputes-authenticity-of', 'qualifies']);
/** Reliability classes of a page by which an actor speaks of its own act. */
const OWN_OFFICIAL = new Set(['official', 'party-official']);

function dating(claim: Claim): LocalProblem[] {
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

function sourcing(claim: Claim, sources: ReadonlyMap<string, Source>): LocalProblem[] {
  const citations = claim.sources.flatMap(({ source, via }, index): LocalProblem[] => {
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
  const twice = claim.sources.flatMap(({ source }, index): LocalProblem[] =>
    claim.sources.findIndex((other) => other.source === source) === index
      ? []
      : [{ path: ['sources', index], rule: 'seen-or-cited', reason: `${source} is cited twice` }],
  );
  return [...citations, ...twice];
}

function confirmation(claim: Claim, sources: ReadonlyMap<string, Source>): LocalProblem[] {
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

function attribution(claim: Claim): LocalProblem[] {
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
function opposition(claim: Claim, opposed: ReadonlySet<string>): LocalProblem[] {
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

/** Every problem of every claim of the corpus. */
export function checkClaimRules(corpus: Corpus): Problem[] {
  const sources = new Map<string, Source>(corpus.sources.map(({ value }) => [value.id, value]));
  return checkClaims(allClaims(corpus), sources);
}
