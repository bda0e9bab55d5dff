/** Where things lie in the notebook's folder. */
/** Each holds the whole notebook: what one loses, the other has. */
export const COPIES = ['first', 'second'] as const;
export type Copy = (typeof COPIES)[number];

export const FOLDERS = { journal: 'journal', backups: 'backups', setAside: 'set-aside' } as const;
export const MARKER = 'expected';
export const RESERVE = 'reserve';
export const LOCK = 'lock';

/** The name of a shard's file without its ending: two hexadecimal digits. */
export const shardName = (shard: number): string => shard.toString(16).padStart(2, '0');
