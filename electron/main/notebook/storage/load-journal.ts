/** Reads all segments of the journal, both files of each, and joins what is whole in either. */
import path from 'node:path';
import type { Disk } from './disk.ts';
import { codeOf, listIfThere, readIfThere } from './disk-steps.ts';
import { setAside } from './housekeeping.ts';
import { readJournal, type ReadJournal, type Save } from './journal-format.ts';
import { lastOf, segmentName, segmentOf } from './journal.ts';
import { COPIES, FOLDERS, type Copy } from './layout.ts';
import { finding, type Finding } from './report.ts';

export interface LoadedJournal {
  /** By number, ascending; a number occurs once. */
  readonly saves: readonly Save[];
  readonly segments: readonly number[];
  /** The last save that the journal says was acknowledged, whether or not it is there; 0 when it does not say. */
  readonly last: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

type ReadCopy = { readonly copy: Copy } & (
  (ReadJournal & { readonly state: 'read'; readonly bytes: number }) | { readonly state: 'absent' | 'unreadable' }
);

async function readCopy(disk: Disk, folder: string, segment: number, copy: Copy): Promise<ReadCopy> {
  try {
    const content = await readIfThere(disk, path.join(folder, FOLDERS.journal, segmentName(segment, copy)));
    if (content === null) return { copy, state: 'absent' };
    return { copy, state: 'read', ...readJournal(content), bytes: content.byteLength };
  } catch (error) {
    if (codeOf(error) === 'EIO') return { copy, state: 'unreadable' };
    throw error;
  }
}

/** Reads the journal in `folder`. `canWrite` is false when damaged files cannot be kept aside. */
export async function loadJournal(disk: Disk, folder: string, canWrite: boolean): Promise<LoadedJournal> {
  const names = await listIfThere(disk, path.join(folder, FOLDERS.journal));
  const segments = [...new Set(names.map(segmentOf).filter((segment) => segment !== null))].sort((a, b) => a - b);
  const saves = new Map<number, Save>();
  const findings: Finding[] = [];
  let bytes = 0;
  let last = 0;
  for (const segment of segments) {
    const copies: ReadCopy[] = [];
    for (const copy of COPIES) copies.push(await readCopy(disk, folder, segment, copy));
    const read = copies.filter((one) => one.state === 'read');
    for (const one of read) for (const save of one.saves) if (!saves.has(save.sequence)) saves.set(save.sequence, save);
    bytes += Math.max(0, ...read.map((one) => one.bytes));
    const said = readIfThere(disk, path.join(folder, FOLDERS.journal, segmentName(segment, 'last')));
    last = Math.max(last, lastOf((await said.catch(() => null)) ?? new Uint8Array()));
    findings.push(...(await judge(disk, folder, segment, copies, canWrite)));
  }
  return { saves: [...saves.values()].sort((a, b) => a.sequence - b.sequence), segments, last, bytes, findings };
}

/** Whether nobody can say what stood at the end of this file. */
const isUnsure = (read: ReadCopy): boolean => read.state !== 'read' || read.isEndDamaged;

async function judge(
  disk: Disk,
  folder: string,
  segment: number,
  copies: readonly ReadCopy[],
  canWrite: boolean,
): Promise<readonly Finding[]> {
  const isKnown = !copies.every(isUnsure);
  const recovery = isKnown ? ({ recoveredFrom: 'other-copy' } as const) : ({ lost: 'unknown' } as const);
  const isUsed = copies.some((read) => read.state === 'read' && read.bytes > 0);
  const findings: Finding[] = [];
  for (const read of copies) {
    const file = path.join(FOLDERS.journal, segmentName(segment, read.copy));
    if (read.state !== 'read') {
      const what = read.state === 'unreadable' ? 'unreadable' : 'missing';
      if (isUsed || what === 'unreadable') findings.push(finding(what, file, recovery));
    } else if (read.damaged > 0) {
      // What is whole in it may be nowhere else, so the file stays until a checkpoint has it.
      const kept = canWrite ? await setAside(disk, folder, file, false) : null;
      findings.push(finding('damaged', file, { setAside: kept, ...recovery }));
    } else if (read.tail > 0) findings.push(finding('unfinished-save', file));
  }
  return findings;
}
