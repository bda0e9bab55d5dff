/**
 * The rules that keep a dossier honest: what still stands says when it was last seen and on what it rests,
 * one value stands at a time, threads tell claims of this dossier.
 */
import type { Corpus } from '../model/corpus.ts';
import type { Dossier } from '../model/dossier.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import type { LocalProblem, Problem } from './problem.ts';

/** True where an interval goes on, or nobody knows its end: such a fact needs the day it was last seen. */
function isStanding(interval: string | null): boolean {
  if (interval === null) return true;
  const edtf = parseEdtf(interval);
  return edtf?.kind === 'interval' && edtf.end === 'open';
}

function standingHasAsOf(dossier: Dossier): LocalProblem[] {
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
function onlyOneStands(dossier: Dossier): LocalProblem[] {
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

function standingHasClaims(dossier: Dossier): LocalProblem[] {
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

function threadsHold(dossier: Dossier): LocalProblem[] {
  const here = new Set([...dossier.claims.map(({ id }) => id), ...(dossier.alsoSeenFrom ?? [])]);
  return dossier.threads.flatMap((thread, at) =>
    thread.entries.flatMap((entry, index): LocalProblem[] => {
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

function alsoSeenIsElsewhere(dossier: Dossier): LocalProblem[] {
  return (dossier.alsoSeenFrom ?? []).flatMap((claim, index) =>
    claim.startsWith(`${dossier.id}/`)
      ? [{ path: ['alsoSeenFrom', index], rule: 'home', reason: `${claim} is at home in this dossier` }]
      : [],
  );
}

/** Every problem of every dossier of the corpus. */
export function checkDossierRules(corpus: Corpus): Problem[] {
  const rules = [standingHasAsOf, onlyOneStands, standingHasClaims, threadsHold, alsoSeenIsElsewhere];
  return corpus.dossiers.flatMap(({ file, value }) =>
    rules.flatMap((rule) => rule(value).map((problem) => ({ file, ...problem }))),
  );
}
