/** Reads every posting once, when a file is opened, so that queries may read them unchecked. */
import { ByteReader } from './byte-reader.ts';
import type { Segment } from './segment.ts';

/** Throws `PackedIndexError` unless lists, counts, documents and field lengths all agree with one another. */
export function checkPostings({ head, documents, df, offsets, postings, lengths }: Segment): void {
  const reader = new ByteReader('postings', postings);
  const fields = head.fields.length;
  const counted = new Float64Array(lengths.length);
  for (let list = 0; list < df.length; list += 1) {
    let document = -1;
    for (let left = df[list] ?? 0; left > 0; left -= 1) {
      const posting = reader.varint();
      const difference = posting >>> 1;
      const frequency = (posting & 1) === 1 ? reader.varint() : 1;
      if (difference === 0) reader.fail('a list names a document twice');
      document += difference;
      if (document >= documents) reader.fail('a list names a document that is not there');
      if ((posting & 1) === 1 && frequency < 2) reader.fail('a frequency is not well formed');
      const at = (list % fields) * documents + document;
      counted[at] = (counted[at] ?? 0) + frequency;
    }
    if (reader.at !== offsets[list + 1]) reader.fail('a list does not end where it should');
  }
  reader.end();
  if (!lengths.every((length, at) => length === counted[at])) reader.fail('frequencies and field lengths disagree');
}
