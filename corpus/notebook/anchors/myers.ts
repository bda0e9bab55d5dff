/**
 * Which elements of two lists are the same, by the linear-space refinement of Myers' algorithm ("An O(ND) Difference
 * Algorithm and Its Variations", 1986): a shortest way from one list to the other, in room for a few diagonals.
 */

/** A run of elements that both lists have: where it begins in either, and how long it is. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Beyond so many differences in one stretch it is not searched for the shortest way but taken as replaced. */
const MAX_EDITS = 2_000;

/** What two lists of numbers have in common, in order. Shortest for lists with at most `MAX_EDITS` differences. */
export function matches(a: Int32Array, b: Int32Array): Match[] {
  const found: Match[] = [];
  const room = 2 * Math.min(MAX_EDITS, a.length + b.length) + 3;
  const forward = new Int32Array(room);
  const backward = new Int32Array(room);

  function add(atA: number, atB: number, length: number): void {
    if (length === 0) return;
    const last = found.at(-1);
    if (last !== undefined && last.a + last.length === atA && last.b + last.length === atB) {
      found[found.length - 1] = { ...last, length: last.length + length };
    } else found.push({ a: atA, b: atB, length });
  }

  function search(a0: number, a1: number, b0: number, b1: number): void {
    let start = 0;
    while (a0 + start < a1 && b0 + start < b1 && a[a0 + start] === b[b0 + start]) start += 1;
    add(a0, b0, start);
    let end = 0;
    while (a1 - end > a0 + start && b1 - end > b0 + start && a[a1 - end - 1] === b[b1 - end - 1]) end += 1;
    const [fromA, toA, fromB, toB] = [a0 + start, a1 - end, b0 + start, b1 - end];
    if (fromA < toA && fromB < toB) {
      const split = middle(a, b, [fromA, toA, fromB, toB], forward, backward);
      if (split !== null) {
        search(fromA, split.a, fromB, split.b);
        search(split.a, toA, split.b, toB);
      }
    }
    add(toA, toB, end);
  }
  search(0, a.length, 0, b.length);
  return found;
}

/** A point through which a shortest way leads, found from both ends at once; null when it is too far. */
function middle(
  a: Int32Array,
  b: Int32Array,
  [a0, a1, b0, b1]: readonly [number, number, number, number],
  forward: Int32Array,
  backward: Int32Array,
): { readonly a: number; readonly b: number } | null {
  const n = a1 - a0;
  const m = b1 - b0;
  const delta = n - m;
  const isOdd = delta % 2 !== 0;
  const limit = Math.min(MAX_EDITS, Math.ceil((n + m) / 2));
  const zero = (forward.length - 1) >> 1;
  const at = (line: Int32Array, k: number): number => line[zero + k] ?? 0;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  for (let d = 0; d <= limit; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && at(forward, k - 1) < at(forward, k + 1)) ? at(forward, k + 1) : at(forward, k - 1) + 1;
      const x0 = x;
      while (x < n && x - k < m && x - k >= 0 && a[a0 + x] === b[b0 + x - k]) x += 1;
      forward[zero + k] = x;
      const mirrored = delta - k;
      if (isOdd && mirrored >= -(d - 1) && mirrored <= d - 1 && x + at(backward, mirrored) >= n) {
        return { a: a0 + x0, b: b0 + x0 - k };
      }
    }
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && at(backward, k - 1) < at(backward, k + 1))
          ? at(backward, k + 1)
          : at(backward, k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && a[a1 - x - 1] === b[b1 - (x - k) - 1]) x += 1;
      backward[zero + k] = x;
      const mirrored = delta - k;
      if (!isOdd && mirrored >= -d && mirrored <= d && x + at(forward, mirrored) >= n) {
        return { a: a1 - x, b: b1 - (x - k) };
      }
    }
  }
  return null;
}
