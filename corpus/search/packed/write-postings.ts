/** Writes the lists of all terms, what is counted of them, and where to leap into the long ones. */
import type { ByteWriter } from './byte-writer.ts';
import { BLOCK, LARGE } from './format.ts';
import { Frontier } from './frontier.ts';
import type { PackedContent, Writers } from './writer.ts';

export function writePostings(content: PackedContent, writers: Writers): void {
  const { head, refs, terms, starts, documents } = content;
  const fields = head.fields.length;
  const { counts } = writers;
  /** By document: the last term that it was counted for, from 1. */
  const counted = new Uint32Array(refs.length);
  const writeList = listWriter(content, writers);
  terms.forEach((_, term) => {
    const first = term * fields;
    const present = head.fields.map((_name, field) => field).filter((field) => isThere(starts, first + field));
    counts.varint(present.reduce((mask, field) => mask | (1 << field), 0));
    if (present.length > 1) counts.varint(countOnce(documents, starts, first, first + fields, counted, term + 1));
    for (const field of present) writeList(first + field, field);
  });
}

const isThere = (starts: Uint32Array, list: number): boolean => (starts[list + 1] ?? 0) > (starts[list] ?? 0);

/** How many documents the lists name, each counted once. */
function countOnce(
  documents: Uint32Array,
  starts: Uint32Array,
  firstList: number,
  endList: number,
  counted: Uint32Array,
  mark: number,
): number {
  let count = 0;
  for (let at = starts[firstList] ?? 0; at < (starts[endList] ?? 0); at += 1) {
    const document = documents[at] ?? 0;
    if (counted[document] === mark) continue;
    counted[document] = mark;
    count += 1;
  }
  return count;
}

function listWriter(
  { lengths, starts, documents, frequencies }: PackedContent,
  { counts, skips, postings }: Writers,
): (list: number, field: number) => void {
  const frontier = new Frontier();
  return (list, field) => {
    const [start = 0, end = 0] = [starts[list], starts[list + 1]];
    const isLong = end - start > BLOCK;
    const firstByte = postings.length;
    let before = -1;
    for (let from = start; from < end; from += BLOCK) {
      const to = Math.min(from + BLOCK, end);
      const [blockBefore, blockByte] = [before, postings.length];
      for (let at = from; at < to; at += 1) {
        const document = documents[at] ?? 0;
        postings.varint(document - before - 1);
        before = document;
      }
      writeRepetitions(frequencies.subarray(from, to), postings);
      if (!isLong) continue;
      skips.varint(before - blockBefore);
      skips.varint(postings.length - blockByte);
      frontier.clear();
      for (let at = from; at < to; at += 1) {
        frontier.add(frequencies[at] ?? 0, lengths[field]?.[documents[at] ?? 0] ?? 0);
      }
      writeFrontier(frontier, skips);
    }
    counts.varint(end - start);
    counts.varint(postings.length - firstByte);
  };
}

/** The frequencies that are not 1, each with its distance from the one before it. */
function writeRepetitions(frequencies: Uint32Array, postings: ByteWriter): void {
  let before = -1;
  frequencies.forEach((frequency, at) => {
    if (frequency === 1) return;
    const [distance, more] = [at - before - 1, frequency - 2];
    postings.varint(distance * 4 + Math.min(more, LARGE));
    if (more >= LARGE) postings.varint(more - LARGE);
    before = at;
  });
}

function writeFrontier({ frequencies, lengths }: Frontier, skips: ByteWriter): void {
  skips.varint(frequencies.length);
  frequencies.forEach((frequency, at) => {
    skips.varint(frequency - (frequencies[at - 1] ?? 0));
    skips.varint((lengths[at] ?? 0) - (lengths[at - 1] ?? 0));
  });
}
