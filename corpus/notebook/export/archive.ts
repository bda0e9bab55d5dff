/**
 * A notebook as the entries of an archive. Packing them is the host's affair: ZIP needs streams and a disk, and a
 * writer or reader of it is no part of what a notebook means.
 */
import { PICTURE_TYPES, type Picture, type PictureType } from '../items/note.ts';
import { NOTEBOOK_SCHEMA, isItem, type NotebookRecord, type UnknownRecord } from '../records/decode.ts';
import type { Instant } from '../scalars.ts';
import type { Codec, Entry } from './codec.ts';
import { ARCHIVE_FORMAT, MANIFEST, type Manifest } from './manifest.ts';

/** A picture whose bytes the host has under the hash and adds to the archive itself. */
export interface StoredPicture {
  readonly hash: string;
  readonly type: PictureType;
  readonly bytes: number;
}

export interface ArchiveInput {
  readonly records: Iterable<NotebookRecord>;
  /** Records that this version does not know, as they are. */
  readonly unknown: readonly UnknownRecord[];
  readonly pictures: readonly StoredPicture[];
  readonly made: Instant;
  readonly program: string;
  readonly corpus: string;
}

const ABOUT =
  'A notebook of Attaché. Each file in records/ has one JSON object a line: id, kind, value. ' +
  'Pictures are named after the SHA-256 of their bytes.';

export const pictureName = ({ hash, type }: Pick<Picture, 'hash' | 'type'>): string =>
  `pictures/${hash}.${PICTURE_TYPES[type]}`;

/**
 * The entries to pack, the manifest last, so that an archive cut short has none. The undo log and the traces of
 * reading stay at home. Equal notebooks give equal bytes.
 */
export function archiveEntries({ records, unknown, pictures, ...input }: ArchiveInput, codec: Codec): Entry[] {
  const lines = new Map<string, { readonly id: string; readonly line: string }[]>();
  const add = (file: string, record: NotebookRecord | UnknownRecord): void => {
    const line = { id: record.id, line: JSON.stringify(record) };
    const inFile = lines.get(file);
    if (inFile === undefined) lines.set(file, [line]);
    else inFile.push(line);
  };
  for (const record of records) {
    if (isItem(record) || record.kind === 'version' || record.kind === 'gone') add(record.kind, record);
  }
  for (const record of unknown) add('unknown', record);

  const entries = [...lines.keys()].sort().map((file): Entry => {
    const sorted = (lines.get(file) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { name: `records/${file}.jsonl`, bytes: codec.encode(sorted.map(({ line }) => `${line}\n`).join('')) };
  });
  const files: Manifest['files'] = {};
  for (const { name, bytes } of entries) files[name] = { sha256: codec.sha256(bytes), bytes: bytes.length };
  for (const picture of [...pictures].sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
    files[pictureName(picture)] = { sha256: picture.hash, bytes: picture.bytes };
  }
  const manifest: Manifest = { format: ARCHIVE_FORMAT, schema: NOTEBOOK_SCHEMA, about: ABOUT, ...input, files };
  return [...entries, { name: MANIFEST, bytes: codec.encode(`${JSON.stringify(manifest, null, 2)}\n`) }];
}
