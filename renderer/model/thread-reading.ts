/** A thread as rows: accounts side by side with common ground between, or one plain sequence. */
import type { Thread } from '../../corpus/model/dossier.ts';
import { readClaim } from './claim-reading.ts';
import type { ClaimReading } from './claim-reading.ts';
import type { DossierIndex } from './dossier-index.ts';
import { codeOf } from './pairs.ts';
import { typeset } from './typeset.ts';

export interface ThreadRow {
  readonly claim: ClaimReading;
  /** Place of the side, from 0; null for common ground. */
  readonly side: number | null;
}

export interface ThreadSide {
  readonly title: string;
  /** Alpha-3 code where the side is a polity's. */
  readonly code: string | null;
  readonly isEmpty: boolean;
}

export interface ThreadReading {
  readonly id: string;
  readonly title: string;
  readonly reading: string | null;
  /** Empty for a plain sequence. */
  readonly sides: readonly ThreadSide[];
  readonly rows: readonly ThreadRow[];
}

/** Only polities with a code of today have a flag. */
function flagCode(ref: string | undefined, index: DossierIndex): string | null {
  const polity = index.dossier.polities.find((candidate) => candidate.id === ref);
  return polity?.codes.iso2 === undefined ? null : codeOf(polity.id);
}

export function readThread(thread: Thread, index: DossierIndex, today: Date): ThreadReading {
  const sides = thread.sides ?? [];
  const rows = thread.entries.flatMap((entry): readonly ThreadRow[] => {
    const claim = index.claims.get(entry.claim);
    if (claim === undefined) return [];
    const side = sides.findIndex((candidate) => candidate.id === entry.side);
    return [{ claim: readClaim(claim, index, today), side: side < 0 ? null : side }];
  });
  return {
    id: thread.id,
    title: typeset(thread.title.en),
    reading: thread.reading === undefined ? null : typeset(thread.reading.en),
    sides: sides.map((side, at) => ({
      title: typeset(side.title.en),
      code: flagCode(side.polity, index),
      isEmpty: !rows.some((row) => row.side === at),
    })),
    rows,
  };
}
