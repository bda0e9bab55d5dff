/** Every reference resolves, and every record is referred to. */
import type { Corpus, Located } from '../model/corpus.ts';
import { allClaims } from './claims.ts';
import type { Problem } from './problem.ts';
import { referencesIn, type Reference, type ReferenceKind } from './walk.ts';

const WORD: Readonly<Record<ReferenceKind, string>> = {
  claim: 'claim',
  polity: 'polity',
  person: 'person',
  organisation: 'organisation',
  source: 'source',
  mission: 'mission of this dossier',
  agreement: 'agreement of this dossier',
  thread: 'thread of this dossier',
};

const ids = (records: readonly Located<{ id: string }>[]): Set<string> => new Set(records.map(({ value }) => value.id));

/** Ids that references in any file may name. */
function globalIds(corpus: Corpus): Set<string> {
  return new Set([
    ...allClaims(corpus).map(({ claim }) => claim.id),
    ...ids(corpus.polities),
    ...ids(corpus.persons),
    ...ids(corpus.organisations),
    ...ids(corpus.sources),
  ]);
}

function unresolved(file: string, reference: Reference): Problem {
  return {
    file,
    path: reference.path,
    rule: `unknown-${reference.kind}`,
    reason: `${reference.ref} names no ${WORD[reference.kind]}`,
  };
}

export function checkReferences(corpus: Corpus): Problem[] {
  const known = globalIds(corpus);
  const problems: Problem[] = [];
  for (const { file, value } of corpus.dossiers) {
    const local = new Set([...value.missions, ...value.agreements, ...value.threads].map((item) => item.id as string));
    for (const reference of referencesIn(value)) {
      if (!known.has(reference.ref) && !local.has(reference.ref)) problems.push(unresolved(file, reference));
    }
  }
  for (const { file, value } of [...corpus.polities, ...corpus.persons, ...corpus.organisations, ...corpus.sources]) {
    for (const reference of referencesIn(value)) {
      if (!known.has(reference.ref)) problems.push(unresolved(file, reference));
    }
  }
  return problems;
}

/**
 * A record that nothing refers to is a mistake or a leftover: it would be dead weight in the index.
 * Polities are exempt: the corpus holds every state, so that any two can be looked up.
 */
export function checkUsage(corpus: Corpus): Problem[] {
  const used = new Set<string>();
  for (const { value } of corpus.dossiers) {
    for (const code of value.id.split('-')) used.add(`pol:${code}`);
  }
  for (const { value } of [
    ...corpus.dossiers,
    ...corpus.polities,
    ...corpus.persons,
    ...corpus.organisations,
    ...corpus.sources,
  ]) {
    for (const { ref } of referencesIn(value)) used.add(ref);
  }
  const unusedRecords = [...corpus.persons, ...corpus.organisations, ...corpus.sources]
    .filter(({ value }) => !used.has(value.id))
    .map(({ file, value }): Problem => ({
      file,
      path: ['id'],
      rule: 'unused',
      reason: `nothing refers to ${value.id}`,
    }));
  const listed = new Set(corpus.dossiers.flatMap(({ value }) => value.alsoSeenFrom ?? []));
  const unseenClaims = corpus.polities.flatMap(({ file, value }) =>
    (value.claims ?? []).flatMap((claim, index): Problem[] =>
      listed.has(claim.id)
        ? []
        : [
            {
              file,
              path: ['claims', index, 'id'],
              rule: 'unused',
              reason: `no dossier lists ${claim.id} under alsoSeenFrom`,
            },
          ],
    ),
  );
  return [...unusedRecords, ...unseenClaims];
}
