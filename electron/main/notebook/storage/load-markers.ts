/** Reads the markers of both copies and says which of them holds. */
import path from 'node:path';
import type { Disk } from './disk.ts';
import { setAside } from './housekeeping.ts';
import { COPIES, MARKER, type Copy } from './layout.ts';
import { readMarker, type Marker, type MarkerRead } from './marker.ts';
import { finding, type Finding } from './report.ts';
import { StorageError } from './storage-error.ts';

export interface LoadedMarkers {
  /** The marker of each copy, where it is whole. */
  readonly own: ReadonlyMap<Copy, Marker>;
  /** The one that reaches furthest, or null. */
  readonly best: Marker | null;
  readonly findings: readonly Finding[];
}

/** Reads both markers. Rejects with `newer-version` when no copy can be read because a newer program wrote it. */
export async function loadMarkers(disk: Disk, folder: string, canWrite: boolean): Promise<LoadedMarkers> {
  const reads: { readonly copy: Copy; readonly read: MarkerRead }[] = [];
  for (const copy of COPIES) reads.push({ copy, read: await readMarker(disk, path.join(folder, copy)) });
  const own = new Map<Copy, Marker>();
  for (const { copy, read } of reads) if (read.state === 'whole') own.set(copy, read.marker);
  const claimsNewer = ({ read }: { readonly read: MarkerRead }): boolean =>
    read.state === 'damaged' && read.why.claimsNewer;
  if (own.size === 0 && reads.some(claimsNewer)) throw new StorageError('newer-version');
  const findings: Finding[] = [];
  for (const { copy, read } of reads) {
    if (read.state === 'whole') continue;
    const file = path.join(copy, `${MARKER}.json`);
    const recovered = own.size > 0 ? ({ recoveredFrom: 'other-copy' } as const) : ({ lost: 'unknown' } as const);
    if (read.state === 'absent') findings.push(finding('missing', file, recovered));
    else {
      const isMoved = canWrite && (read.state === 'damaged' || own.size > 0);
      const kept = isMoved ? await setAside(disk, folder, file, true) : null;
      findings.push(
        finding(read.state === 'damaged' ? 'damaged' : 'unreadable', file, { setAside: kept, ...recovered }),
      );
    }
  }
  const best = [...own.values()].reduce<Marker | null>(
    (far, marker) => (far === null || marker.sequence > far.sequence ? marker : far),
    null,
  );
  return { own, best, findings };
}
