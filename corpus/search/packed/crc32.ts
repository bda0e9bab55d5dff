/** CRC-32 as in ZIP and PNG (polynomial 0xEDB88320): finds every change of a single bit. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = (remainder & 1) === 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  // No iterator: it costs more than the arithmetic.
  bytes.forEach((byte) => {
    remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  });
  return (remainder ^ 0xffffffff) >>> 0;
}
