/** An archive read back: all of it holds together or none is taken; a record that makes no sense is left out by name. */
import { decodeCarried, isItem, type CarriedRecord } from '../records/decode.ts';
import { refused, taken, type Refusal, type Taken } from '../refusal.ts';
import { pictureName } from './archive.ts';
import type { Codec, Entry } from './codec.ts';
import { namesProblem } from './entry-name.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

export interface ReadArchive {
  readonly manifest: Manifest;
  readonly records: readonly CarriedRecord[];
  /** Pictures by hash, for the host to keep before the records are imported. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Records left out, and pictures that notes speak of and the archive does not have. */
  readonly refused: readonly Refusal[];
}

const MAX_ENTRIES = 100_000;
const MAX_RECORDS = 1_000_000;
const MAX_LINE = 16_000_000;
const RECORDS = /^records\/[a-z-]+\.jsonl$/u;
const PICTURE = /^pictures\/([0-9a-f]{64})\.[a-z]+$/u;

export function readArchive(entries: readonly Entry[], codec: Codec): Taken<ReadArchive> {
  if (entries.length > MAX_ENTRIES) return refused('too-large', '', `has more than ${String(MAX_ENTRIES)} entries`);
  const problem = namesProblem(entries.map(({ name }) => name));
  if (problem !== null) return { ok: false, refusals: [problem] };
  const list = entries.find(({ name }) => name === MANIFEST);
  if (list === undefined) return refused('no-manifest', '', 'has no manifest.json: it is cut short or something else');
  const text = textOf(list, codec);
  const manifest = text.ok ? readManifest(text.value) : text;
  if (!manifest.ok) return manifest;
  const broken = compare(entries, manifest.value, codec);
  if (broken.length > 0) return { ok: false, refusals: broken };
  const pictures = new Map(
    entries.flatMap(({ name, bytes }): [string, Uint8Array][] => {
      const hash = PICTURE.exec(name)?.[1];
      return hash === undefined ? [] : [[hash, bytes]];
    }),
  );
  const lines: { readonly where: string; readonly line: string }[] = [];
  for (const entry of entries.filter(({ name }) => RECORDS.test(name))) {
    const content = textOf(entry, codec);
    if (!content.ok) return content;
    content.value.split('\n').forEach((line, at) => {
      if (line !== '') lines.push({ where: `${entry.name}:${String(at + 1)}`, line });
    });
  }
  if (lines.length > MAX_RECORDS) return refused('too-large', '', `has more than ${String(MAX_RECORDS)} records`);
  const { records, refusals } = recordsIn(lines);
  const missing = missingPictures(records, pictures);
  return taken({ manifest: manifest.value, records, pictures, refused: [...refusals, ...missing] });
}

function textOf({ name, bytes }: Entry, codec: Codec): Taken<string> {
  try {
    return taken(codec.decode(bytes));
  } catch {
    return refused('not-utf8', name, 'is not UTF-8');
  }
}

/** Where entries and manifest do not agree, both ways. */
function compare(entries: readonly Entry[], { files }: Manifest, codec: Codec): Refusal[] {
  const found: Refusal[] = [];
  const names = new Set(entries.map(({ name }) => name));
  for (const name of Object.keys(files)) {
    if (!names.has(name)) found.push({ reason: 'missing-entry', where: name, text: 'is listed and not there' });
  }
  for (const { name, bytes } of entries) {
    if (name === MANIFEST) continue;
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (file === undefined) found.push({ reason: 'not-in-manifest', where: name, text: 'is there and not listed' });
    else if (file.bytes !== bytes.length) found.push({ reason: 'wrong-size', where: name, text: 'has another length' });
    else {
      const hash = codec.sha256(bytes);
      const isWrong = hash !== file.sha256 || (PICTURE.exec(name)?.[1] ?? hash) !== hash;
      if (isWrong) found.push({ reason: 'wrong-hash', where: name, text: 'is not what was packed' });
    }
  }
  return found;
}

function recordsIn(lines: readonly { readonly where: string; readonly line: string }[]) {
  const records = new Map<string, CarriedRecord>();
  const refusals: Refusal[] = [];
  for (const { where, line } of lines) {
    const record = recordIn(line);
    if (!record.ok)
      refusals.push(...record.refusals.map((each) => ({ ...each, where: `${where} ${each.where}`.trim() })));
    else if (records.has(record.value.id)) {
      refusals.push({ reason: 'duplicate-id', where, text: `has the id ${record.value.id} a second time` });
    } else records.set(record.value.id, record.value);
  }
  return { records: [...records.values()], refusals };
}

function recordIn(line: string): Taken<CarriedRecord> {
  if (line.length > MAX_LINE) return refused('too-large', '', `is longer than ${String(MAX_LINE)}`);
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return refused('not-json', '', 'is not JSON');
  }
  const decoded = decodeCarried(raw);
  if (decoded.status === 'known') return taken(decoded.record);
  if (decoded.status === 'refused') return { ok: false, refusals: decoded.refusals };
  return refused(
    'newer-kind',
    decoded.record.id,
    `is of the kind "${decoded.record.kind}", which this version does not take`,
  );
}

function missingPictures(records: readonly CarriedRecord[], pictures: ReadonlyMap<string, Uint8Array>): Refusal[] {
  return records.flatMap((record) => {
    if (!isItem(record) || record.kind !== 'note') return [];
    const missing = record.value.pictures.filter(({ hash }) => !pictures.has(hash));
    return missing.map((picture): Refusal => {
      const text = `is a picture of the note ${record.id} and not in the archive`;
      return { reason: 'missing-picture', where: pictureName(picture), text };
    });
  });
}
