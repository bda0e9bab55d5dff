/** Reads all segments of the journal, both files of each, and joins what is whole in either. */
import path from 'node:path';
import type { Disk } from './disk.ts';
import { listIfThere, readIfThere } from './disk-steps.ts';
import { setAside } from './housekeeping.ts';
import { readJournal, type ReadJournal, type Save } from './journal-format.ts';
import { segmentName, segmentOf } from './journal.ts';
import { COPIES, FOLDERS, type Copy } from './layout.ts';
import { finding, type Finding } from './report.ts';

export interface LoadedJournal {
  /** By number, ascending; a number occurs once. */
  readonly saves: readonly Save[];
  readonly segments: readonly number[];
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

interface ReadSegment extends ReadJournal {
  readonly copy: Copy;
  readonly bytes: number;
}

/** Reads the journal in `folder`. `canWrite` is false when damaged files cannot be kept aside. */
export async function loadJournal(disk: Disk, folder: string, canWrite: boolean): Promise<LoadedJournal> {
  const names = await listIfThere(disk, path.join(folder, FOLDERS.journal));
  const segments = [...new Set(names.map(segmentOf).filter((segment) => segment !== null))].sort((a, b) => a - b);
  const saves = new Map<number, Save>();
  const findings: Finding[] = [];
  let bytes = 0;
  for (const segment of segments) {
    const reads: ReadSegment[] = [];
    for (const copy of COPIES) {
      const content = await readIfThere(disk, path.join(folder, FOLDERS.journal, segmentName(segment, copy)));
      if (content !== null) reads.push({ ...readJournal(content), copy, bytes: content.byteLength });
    }
    for (const read of reads)
      for (const save of read.saves) if (!saves.has(save.sequence)) saves.set(save.sequence, save);
    bytes += Math.max(0, ...reads.map((read) => read.bytes));
    findings.push(...(await judge(disk, folder, segment, reads, canWrite)));
  }
  return { saves: [...saves.values()].sort((a, b) => a.sequence - b.sequence), segments, bytes, findings };
}

async function judge(
  disk: Disk,
  folder: string,
  segment: number,
  reads: readonly ReadSegment[],
  canWrite: boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const fileOf = (copy: Copy): string => path.join(FOLDERS.journal, segmentName(segment, copy));
  for (const read of reads) {
    if (read.damaged > 0) {
      // What is whole in it may be nowhere else, so the file stays until a checkpoint has it.
      const kept = canWrite ? await setAside(disk, folder, fileOf(read.copy), false) : null;
      findings.push(
        finding('damaged', fileOf(read.copy), {
          setAside: kept,
          recoveredFrom: reads.length > 1 ? 'other-copy' : null,
        }),
      );
    } else if (read.tail > 0) findings.push(finding('unfinished-save', fileOf(read.copy)));
  }
  const longest = Math.max(0, ...reads.map((read) => read.saves.length));
  for (const copy of COPIES) {
    const read = reads.find((one) => one.copy === copy);
    if (longest > 0 && read === undefined) {
      findings.push(finding('missing', fileOf(copy), { recoveredFrom: 'other-copy' }));
    }
  }
  return findings;
}
