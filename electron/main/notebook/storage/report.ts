/** What opening a notebook found, so that the user can be told exactly that. */
import type { StorageReason } from './storage-error.ts';

export type Finding = Readonly<{
  /** The file or folder, relative to the notebook's. */
  file: string;
  what:
    | 'damaged'
    | 'missing'
    | 'unreadable'
    /** Older than the notebook itself says it should be. */
    | 'outdated'
    /** What a killed or failed write left behind: nothing that was acknowledged. */
    | 'leftover'
    | 'unfinished-save'
    /** A holder of the lock that no longer runs. */
    | 'stale-lock'
    /** Something that is not needed to go on could not be done. */
    | 'not-done';
  /** The name under which a damaged file is kept, relative to the notebook's folder. */
  setAside: string | null;
  /** Where the content came from instead; null when there was none, or none was needed. */
  recoveredFrom: 'other-copy' | 'journal' | 'backup' | null;
  /** Records or saves that may be lost by it; `unknown` when nothing says how many. */
  lost: number | 'unknown';
  reason?: StorageReason;
}>;

export interface OpenReport {
  /** Nothing of a notebook was there. */
  readonly isNew: boolean;
  /** Why nothing can be changed in this session, or null. */
  readonly readOnly: StorageReason | null;
  readonly records: number;
  /** Empty when all was as it was left. */
  readonly findings: readonly Finding[];
  /** The schema that the records had on the disk when it was not the one of now. */
  readonly migratedFrom: number | null;
}

/** A finding; what is not said is that nothing was lost, kept or needed. */
export const finding = (
  what: Finding['what'],
  file: string,
  more: Partial<Omit<Finding, 'what' | 'file'>> = {},
): Finding => ({ what, file, setAside: null, recoveredFrom: null, lost: 0, ...more });

/** Whether the user may miss something after this. */
export const hasLosses = ({ findings }: OpenReport): boolean => findings.some(({ lost }) => lost !== 0);
