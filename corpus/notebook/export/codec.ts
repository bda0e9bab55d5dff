/** What the forms need of the host: hashing and UTF-8, which the language itself does not have. */

export interface Codec {
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
  encode(text: string): Uint8Array;
  /** The text of UTF-8 bytes, a byte order mark kept; throws when they are not UTF-8. */
  decode(bytes: Uint8Array): string;
}

export interface Entry {
  /** Path with forward slashes inside the archive or folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
