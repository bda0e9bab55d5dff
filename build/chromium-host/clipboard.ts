/** `clipboard`: kept in memory, so that a run never touches what the user has copied. */
import { strict } from './strict.ts';

let text = '';

/** `electron.clipboard`. */
export const clipboard = strict('clipboard', {
  writeText: (written: string): void => {
    text = written;
  },
  readText: (): string => text,
  clear: (): void => {
    text = '';
  },
});
