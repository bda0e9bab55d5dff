/** Links between claims, read from both ends, in words. */
import type { CompiledClaim } from '../../corpus/model/compiled.ts';
import { PAIR_ID, homeOf } from '../../corpus/model/ids.ts';
import { formatDate } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import type { RelationType } from '../../corpus/model/terms.ts';
import type { DossierIndex } from './dossier-index.ts';
import { claimHref } from './routes.ts';
import { typeset } from './typeset.ts';

export interface ClaimTarget {
  /** "5 Aug 2024, c23" */
  readonly label: string;
  /** The sentence of the other claim, where this dossier holds it. */
  readonly text: string;
  /** Null where no dossier of this edition shows it. */
  readonly href: string | null;
  readonly note: string | null;
}

/** One word of relation with all claims that it leads to: "Denied by 5 Aug 2024, c23 and …". */
export interface ClaimLink {
  readonly word: string;
  /** Whether one claim speaks against the other. */
  readonly isContrary: boolean;
  readonly targets: readonly ClaimTarget[];
}

function hrefOfTarget(id: string, index: DossierIndex): string | null {
  if (index.claims.has(id)) return claimHref(index.dossier.id, id);
  const home = homeOf(id);
  return PAIR_ID.test(home) ? claimHref(home, id) : null;
}

function target(id: string, note: string | undefined, index: DossierIndex): ClaimTarget {
  const claim = index.claims.get(id);
  const isLocal = homeOf(id) === index.dossier.id;
  const name = isLocal ? id.slice(id.indexOf('/') + 1) : id;
  const when = claim?.date ?? claim?.asOf;
  return {
    label: when === undefined ? name : `${formatDate(when)}, ${name}`,
    text: typeset(claim?.text.en ?? ''),
    href: hrefOfTarget(id, index),
    note: note === undefined ? null : typeset(note),
  };
}

const CONTRARY: readonly RelationType[] = ['contradicts', 'denies', 'disputes-authenticity-of', 'contrasts-with'];
const CONTRARY_WORDS: ReadonlySet<string> = new Set(
  CONTRARY.flatMap((type) => [t.terms.links[type].out, t.terms.links[type].back]),
);

export function claimLinks(claim: CompiledClaim, index: DossierIndex): readonly ClaimLink[] {
  const byWord = new Map<string, Map<string, ClaimTarget>>();
  const add = (word: string, id: string, note: string | undefined): void => {
    const targets = byWord.get(word) ?? new Map<string, ClaimTarget>();
    if (!targets.has(id)) targets.set(id, target(id, note, index));
    byWord.set(word, targets);
  };
  for (const relation of claim.relations ?? []) add(t.terms.links[relation.type].out, relation.target, relation.note);
  for (const { from, relation } of index.incoming.get(claim.id) ?? []) {
    add(t.terms.links[relation.type].back, from.id, relation.note);
  }
  return [...byWord].map(([word, targets]) => ({
    word,
    isContrary: CONTRARY_WORDS.has(word),
    targets: [...targets.values()],
  }));
}
