/** Which names an archive or folder may have inside: none that leads out of it, or that some system reads otherwise. */
import type { Refusal } from '../refusal.ts';

const MAX_NAME = 300;
/** Names that Windows keeps for devices, with any extension. */
export const DEVICE_NAME = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Controls, what Windows and shells read otherwise, and characters that turn the direction of a name around. */
export const FORBIDDEN_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- controls are what it must find
  /[\u0000-\u001f\u007f-\u009f<>:"\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function nameProblem(name: string): string | null {
  if (name === '' || name.length > MAX_NAME) return `is empty or longer than ${String(MAX_NAME)}`;
  if (!name.isWellFormed()) return 'holds half of a character';
  if (FORBIDDEN_CHARACTERS.test(name)) return 'holds a character that no file name may have';
  if (name.startsWith('/')) return 'begins at the root';
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'leads elsewhere';
  if (parts.some((part) => /[. ]$/u.test(part))) return 'has a part that ends in a full stop or a space';
  if (parts.some((part) => DEVICE_NAME.test(part))) return 'has the name of a device';
  return null;
}

/** Two names that some system takes for one have the same key. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

/** What is wrong with the names of an archive; all of it is refused for one of them. */
export function namesProblem(names: readonly string[]): Refusal | null {
  const seen = new Set<string>();
  for (const name of names) {
    const where = name.toWellFormed().slice(0, MAX_NAME);
    const text = nameProblem(name);
    if (text !== null) return { reason: 'unsafe-name', where, text };
    const key = nameKey(name);
    if (seen.has(key))
      return { reason: 'duplicate-name', where, text: 'is there twice for a system that knows no case' };
    seen.add(key);
  }
  return null;
}
