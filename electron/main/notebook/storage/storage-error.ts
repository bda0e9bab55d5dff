/** Why the storage could not do what was asked, as a reason that code can read and a sentence that people can. */
import { codeOf } from './disk-steps.ts';

const SENTENCES = {
  'disk-full': 'The disk is full. Free some space and try again; deleting and exporting still work.',
  'read-only': 'The folder of the notebook cannot be written to: the disk is read-only.',
  'no-permission': 'The system does not allow Attaché to write in the folder of the notebook.',
  'too-many-files': 'The system has too many files open. Close other programs and try again.',
  io: 'The disk reported an error. It may be failing or have been removed; copy your notebook to another one.',
  'in-use': 'Another running Attaché is using this notebook. Close it first.',
  'lock-lost': 'Another program has taken over this notebook. Nothing more is written from here; open it again.',
  'newer-version': 'This notebook was written by a newer Attaché. Nothing in it is changed from here.',
  'read-back': 'What was written could not be read back as it was written. The disk may be failing.',
  'bad-record': 'This cannot be kept in the notebook.',
  'bad-backup': 'This backup is damaged or is not one, and was not used.',
  closed: 'The notebook is closed.',
} as const;

export type StorageReason = keyof typeof SENTENCES;

const REASON_OF: Readonly<Record<string, StorageReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
};

/** What every public function of the storage rejects with. `message` is fit to be shown. */
export class StorageError extends Error {
  readonly reason: StorageReason;

  constructor(reason: StorageReason, options?: ErrorOptions) {
    super(SENTENCES[reason], options);
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** Any error as one of the storage's; what the file system said is kept as the cause. */
export function storageError(error: unknown): StorageError {
  return error instanceof StorageError ? error : new StorageError(REASON_OF[codeOf(error)] ?? 'io', { cause: error });
}
