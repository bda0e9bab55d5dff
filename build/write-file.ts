/** Writes output files and remembers their hashes for the manifest. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
}

export function factsOf(bytes: Uint8Array): FileFacts {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Writes `text` to `root/file`, making folders as needed. */
export async function writeText(root: string, file: string, text: string): Promise<FileFacts> {
  return writeBytes(root, file, Buffer.from(text, 'utf8'));
}

/** Writes `bytes` to `root/file`, making folders as needed. */
export async function writeBytes(root: string, file: string, bytes: Uint8Array): Promise<FileFacts> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  return factsOf(bytes);
}

/** JSON with a closing line feed, in the order of keys given. */
export const toJson = (value: unknown, indent?: number): string => `${JSON.stringify(value, null, indent)}\n`;

/** Every file below `root` with its facts, by path with forward slashes, sorted. */
export async function listFacts(root: string): Promise<Record<string, FileFacts>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const facts = await Promise.all(
    files.map(async (file) => [file, factsOf(await readFile(path.join(root, file)))] as const),
  );
  return Object.fromEntries(facts);
}
