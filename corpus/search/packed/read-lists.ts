/** Reads what is counted of the lists of postings, where to leap into them, and which words lead to which terms. */
import type { ByteReader } from './byte-reader.ts';
import { BLOCK } from './format.ts';
import { GrowingNumbers } from './growing.ts';
import type { Leads, Lists, Skips } from './segment.ts';

export function readCounts(reader: ByteReader, terms: number, fields: number, documents: number): Lists {
  if (terms > reader.left) reader.fail(`counts of ${String(terms)} terms do not fit`);
  const firsts = new Int32Array(terms + 1);
  const anywhere = new Int32Array(terms);
  const [listFields, df, offsets] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  let end = 0;
  for (let term = 0; term < terms; term += 1) {
    const mask = reader.varint();
    if (mask === 0) reader.fail('a term is nowhere');
    if (mask >= 2 ** fields) reader.fail('a term is in a field that is not there');
    const isInSeveral = (mask & (mask - 1)) !== 0;
    const once = isInSeveral ? reader.varint() : 0;
    let [most, sum] = [0, 0];
    for (let field = 0; mask >>> field > 0; field += 1) {
      if (((mask >>> field) & 1) === 0) continue;
      const count = reader.varint();
      if (count === 0) reader.fail('a list is empty');
      if (count > documents) reader.fail('more documents than there are');
      listFields.push(field);
      df.push(count);
      offsets.push(end);
      end += reader.varint();
      if (end > 0x7fffffff) reader.fail('the lists are longer than a file can be');
      most = Math.max(most, count);
      sum += count;
    }
    if (isInSeveral && (once < most || once > Math.min(sum, documents))) reader.fail('a number of documents cannot be');
    anywhere[term] = isInSeveral ? once : sum;
    firsts[term + 1] = df.length;
  }
  reader.end();
  offsets.push(end);
  return {
    firsts,
    anywhere,
    fields: Uint8Array.from(listFields.pushed),
    df: df.copy,
    offsets: offsets.copy,
  };
}

export function readSkips(reader: ByteReader, bytes: Uint8Array, { df, offsets }: Lists): Skips {
  const [lists, firsts, lasts] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  const [ends, frontiers] = [new GrowingNumbers(), new GrowingNumbers()];
  for (let list = 0; list < df.length; list += 1) {
    const count = df[list] ?? 0;
    if (count <= BLOCK) continue;
    lists.push(list);
    firsts.push(ends.length);
    let document = -1;
    let end = offsets[list] ?? 0;
    for (let left = count; left > 0; left -= BLOCK) {
      document += reader.varint();
      end += reader.varint();
      if (document > 0x7fffffff || end > 0x7fffffff) reader.fail('a block ends beyond all documents');
      lasts.push(document);
      ends.push(end);
      frontiers.push(reader.at);
      passFrontier(reader);
    }
  }
  reader.end();
  return {
    bytes,
    lists: lists.copy,
    firsts: firsts.copy,
    lasts: lasts.copy,
    ends: ends.copy,
    frontiers: frontiers.copy,
  };
}

/** Both numbers rise from pair to pair. */
function passFrontier(reader: ByteReader): void {
  let left = reader.varint();
  if (left === 0) reader.fail('a block weighs nothing');
  for (; left > 0; left -= 1)
    if (reader.varint() === 0 || reader.varint() === 0) reader.fail('the weights of a block are not in order');
}

export function readLeads(reader: ByteReader, surfaces: number, terms: number): Leads {
  if (surfaces > reader.left) reader.fail(`leads of ${String(surfaces)} words do not fit`);
  const firsts = new Int32Array(surfaces + 1);
  const ids = new GrowingNumbers();
  let term = 0;
  for (let surface = 0; surface < surfaces; surface += 1) {
    const count = reader.varint();
    if (count === 0) reader.fail('a word leads nowhere');
    for (let at = 0; at < count; at += 1) {
      const before = term;
      term += reader.signed();
      if (term < 0 || term >= terms) reader.fail('a word leads to a term that is not there');
      if (at > 0 && term <= before) reader.fail('the terms of a word are not in order');
      ids.push(term);
    }
    firsts[surface + 1] = ids.length;
  }
  reader.end();
  return { firsts, terms: ids.copy };
}
