/** Puts documents in order. */

/** These documents, each once, ascending. They are the ones whose mark is 1, and all others have 0. */
export function ascending(documents: Int32Array, marks: Uint8Array): Int32Array {
  let isSorted = true;
  for (let at = 1; isSorted && at < documents.length; at += 1) {
    isSorted = (documents[at] ?? 0) > (documents[at - 1] ?? 0);
  }
  if (isSorted) return documents.slice();
  // To look at every document is quicker than to sort many of them.
  if (documents.length * 64 < marks.length) return documents.slice().sort();
  const found = new Int32Array(documents.length + 1);
  let count = 0;
  for (let document = 0; document < marks.length; document += 1) {
    // Written each time, kept only where there is a mark.
    found[count] = document;
    count += marks[document] ?? 0;
  }
  return found.subarray(0, count);
}
