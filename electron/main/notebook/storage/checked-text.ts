/**
 * A file of lines that knows when it is damaged: JSON whose first line holds what the file is and a SHA-256 over all
 * the rest. Shards, the marker and backups have this form.
 */
import { createHash } from 'node:crypto';
import type { Json } from './records.ts';

export type Header = Readonly<Record<string, Json>>;

export interface CheckedText {
  readonly header: Header;
  readonly lines: readonly string[];
}

/** A text that was read: its lines are made only when somebody wants them. */
export interface ReadText {
  readonly header: Header;
  readonly body: Uint8Array;
}

/** The one version of the form; a file that names a higher one was written by a newer program. */
export const FORMAT = 1;

/** Why a text is not what was written. `claimsNewer` is set where it says that it has a later form. */
export class DamagedText extends Error {
  readonly claimsNewer: boolean;

  constructor(why: string, claimsNewer = false) {
    super(why);
    this.claimsNewer = claimsNewer;
  }
}

const OPEN = '"lines":[\n';
const CLOSE = '\n]}\n';
const JOINT = ',\n';
const NEWLINE = 10;

const firstLine = (header: Header, hash: string): string =>
  `${JSON.stringify({ format: FORMAT, ...header, hash }).slice(0, -1)},\n`;

/** The text in parts of about `partSize` lines, so that a large one need not stand in memory or be made at once. */
export function* encodeParts({ header, lines }: CheckedText, partSize = 512): Generator<string> {
  const hash = createHash('sha256').update(JSON.stringify(header));
  const parts = function* (): Generator<string> {
    for (let from = 0; from < lines.length; from += partSize) {
      yield (from === 0 ? '' : JOINT) + lines.slice(from, from + partSize).join(JOINT);
    }
  };
  for (const part of parts()) {
    hash.update(part);
    // Hashing is half of the work; whoever paces it by the parts should get a pause here too.
    yield '';
  }
  yield firstLine(header, hash.digest('hex')) + OPEN;
  yield* parts();
  yield CLOSE;
}

/** The text as one string. */
export const encodeChecked = (text: CheckedText): string => [...encodeParts(text)].join('');

function headerOf(line: string): { header: Header; hash: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(`${line.slice(0, -1)}}`);
  } catch {
    throw new DamagedText('the first line is not what was written');
  }
  if (typeof parsed !== 'object' || parsed === null) throw new DamagedText('the first line is not what was written');
  const { format, hash, ...header } = parsed as Record<string, Json>;
  if (typeof format === 'number' && format > FORMAT) throw new DamagedText('a newer form', true);
  if (format !== FORMAT || typeof hash !== 'string') throw new DamagedText('the first line is not what was written');
  return { header, hash };
}

/** Reads a text back. Throws `DamagedText` unless every byte is what `encodeParts` wrote. */
export function decodeChecked(bytes: Uint8Array): ReadText {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = text.indexOf(NEWLINE) + 1;
  if (end === 0) throw new DamagedText('the file is cut short or empty');
  const first = text.toString('utf8', 0, end);
  const { header, hash } = headerOf(first.slice(0, -1));
  const from = end + OPEN.length;
  const to = text.length - CLOSE.length;
  if (to < from || text.toString('latin1', end, from) !== OPEN || text.toString('latin1', to) !== CLOSE) {
    throw new DamagedText('the file is cut short');
  }
  const body = text.subarray(from, to);
  const actual = createHash('sha256').update(JSON.stringify(header)).update(body).digest('hex');
  if (actual !== hash || firstLine(header, hash) !== first) {
    throw new DamagedText('the content is not what was written');
  }
  return { header, body };
}

/** The lines of a text that was read. */
export function linesOf({ body }: ReadText): readonly string[] {
  if (body.byteLength === 0) return [];
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').split(JOINT);
}
