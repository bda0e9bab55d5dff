/** CRC-32 as in ZIP and PNG (polynomial 0xEDB88320): finds every change of a single bit. */

/** Eight tables of 256, one after the other: what a byte does to the remainder when so many bytes follow it. */
const TABLES = new Uint32Array(8 * 256);
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

export function crc32(bytes: Uint8Array): number {
  let remainder = -1;
  let at = 0;
  // Eight bytes a step: one at a time, the checksum would take longer than all other checks together.
  for (const end = bytes.length - 7; at < end; at += 8) {
    const mixed =
      remainder ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    remainder =
      (TABLES[0x700 + (mixed & 0xff)] ?? 0) ^
      (TABLES[0x600 + ((mixed >>> 8) & 0xff)] ?? 0) ^
      (TABLES[0x500 + ((mixed >>> 16) & 0xff)] ?? 0) ^
      (TABLES[0x400 + (mixed >>> 24)] ?? 0) ^
      (TABLES[0x300 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (TABLES[0x200 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (TABLES[0x100 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (TABLES[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at += 1)
    remainder = (TABLES[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (remainder >>> 8);
  return (remainder ^ -1) >>> 0;
}
