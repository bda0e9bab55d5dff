/** CRC-32 as in ZIP and PNG (polynomial 0xEDB88320): finds every change of a single bit. */

/** Eight tables of 256, one after the other: what a byte does to the remainder when so many bytes follow it. */
const TABLES = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = (remainder & 1) === 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  TABLES[byte] = remainder;
}
for (let at = 256; at < TABLES.length; at += 1) {
  const before = TABLES[at - 256] ?? 0;
  TABLES[at] = (TABLES[before & 0xff] ?? 0) ^ (before >>> 8);
}

/** Words can be read whole only where the machine has them in the order of the file; nearly all have. */
const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

export function crc32(bytes: Uint8Array): number {
  // Byte by byte to where words begin, then two words a step, then what is left.
  const lead = IS_LITTLE_ENDIAN ? Math.min(bytes.length, -bytes.byteOffset & 3) : bytes.length;
  const pairs = (bytes.length - lead) >>> 3;
  const words = pairs === 0 ? new Int32Array() : new Int32Array(bytes.buffer, bytes.byteOffset + lead, pairs * 2);
  const remainder = bytewise(wordwise(bytewise(-1, bytes, 0, lead), words), bytes, lead + pairs * 8, bytes.length);
  return (remainder ^ -1) >>> 0;
}

/** Eight bytes a step: one at a time, the checksum would take longer than all other checks together. */
function wordwise(before: number, words: Int32Array): number {
  let remainder = before;
  for (let at = 0; at < words.length; at += 2) {
    const mixed = remainder ^ (words[at] ?? 0);
    const next = words[at + 1] ?? 0;
    remainder =
      (TABLES[0x700 + (mixed & 0xff)] ?? 0) ^
      (TABLES[0x600 + ((mixed >>> 8) & 0xff)] ?? 0) ^
      (TABLES[0x500 + ((mixed >>> 16) & 0xff)] ?? 0) ^
      (TABLES[0x400 + (mixed >>> 24)] ?? 0) ^
      (TABLES[0x300 + (next & 0xff)] ?? 0) ^
      (TABLES[0x200 + ((next >>> 8) & 0xff)] ?? 0) ^
      (TABLES[0x100 + ((next >>> 16) & 0xff)] ?? 0) ^
      (TABLES[next >>> 24] ?? 0);
  }
  return remainder;
}

function bytewise(before: number, bytes: Uint8Array, start: number, end: number): number {
  let remainder = before;
  for (let at = start; at < end; at += 1) {
    remainder = (TABLES[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return remainder;
}
