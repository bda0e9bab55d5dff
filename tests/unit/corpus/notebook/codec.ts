/** Hashing and UTF-8 by Node, and entries out of texts. */
import { createHash } from 'node:crypto';
import type { Codec, Entry } from '../../../../corpus/notebook/export/codec.ts';

export const CODEC: Codec = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

export const entry = (name: string, text: string): Entry => ({ name, bytes: CODEC.encode(text) });
export const textIn = (entries: readonly Entry[], name: string): string => {
  const found = entries.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return CODEC.decode(found.bytes);
};
