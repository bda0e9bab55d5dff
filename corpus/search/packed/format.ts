/** What a packed index file is made of; FORMAT.md says it in words. */

/** First four bytes of the file: "ATTX". */
export const MAGIC = 0x58545441;
/** A reader reads exactly this version: an index is built again rather than translated. */
export const FORMAT_VERSION = 2;

/** Offsets of the header's fields. All numbers are little-endian. */
export const HEADER = {
  magic: 0,
  version: 4,
  checksum: 8,
  size: 12,
  documents: 16,
  terms: 20,
  fields: 24,
  surfaces: 28,
  k1: 32,
  b: 40,
  sections: 48,
} as const;

/** The checksum covers everything after itself. */
export const CHECKED_FROM = HEADER.size;

/** Sections in the order in which they follow one another, without gaps. */
export const SECTIONS = [
  'fields',
  'terms',
  'refs',
  'lengths',
  'counts',
  'skips',
  'surfaces',
  'leads',
  'postings',
] as const;
export type Section = (typeof SECTIONS)[number];

export const HEADER_BYTES = HEADER.sections + SECTIONS.length * 8;

/** Postings of a block; a longer list says where each of its blocks begins, so that a search may leap over it. */
export const BLOCK = 128;

/** Two bits say how often a term is repeated; this is their way to say that another number follows. */
export const LARGE = 3;

/** One string in so many is written whole, so that a list of strings can be entered there. */
export const RESTART = 16;

/** Which fields have a term is one number of 32 bits. */
export const MAX_FIELDS = 30;

/** Part of the file that a damage was found in. */
export type PackedPart = Exclude<keyof typeof HEADER, 'sections' | 'surfaces'> | 'file' | 'sections' | Section;

/** A file that is not a packed index, or not a whole one. The message is the end of a sentence: "the index …". */
export class PackedIndexError extends Error {
  readonly part: PackedPart;

  constructor(part: PackedPart, reason: string) {
    super(reason);
    this.name = 'PackedIndexError';
    this.part = part;
  }
}

/** What an index knows about itself: who made it, and Lunr's parameters of scoring. */
export interface PackedHead {
  readonly analysis: string;
  readonly lunrVersion: string;
  readonly k1: number;
  readonly b: number;
  readonly fields: readonly string[];
  /** Lunr's boost of each field. */
  readonly boosts: readonly number[];
}
