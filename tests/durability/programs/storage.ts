/** The notebook's storage as it ships, for tests to import from its bundle. */
export { openNotebookStorage } from '../../../electron/main/notebook/storage/open.ts';
export { nodeDisk } from '../../../electron/main/notebook/storage/disk.ts';
export { writeFileSync, withWriter, temporaryName } from '../../../electron/main/notebook/storage/atomic-writer.ts';
export { takeLock } from '../../../electron/main/notebook/storage/lock.ts';
export { StorageError } from '../../../electron/main/notebook/storage/storage-error.ts';
