/**
 * What the postings of a block can weigh at most. A weight rises with the frequency of the term and
 * falls with the length of the field, whatever the statistics of the day: the pairs that no other
 * pair outdoes in both bound every weight of their block for every query.
 */
export class Frontier {
  /** Ascending, and so are the lengths at the same places. */
  readonly frequencies: number[] = [];
  readonly lengths: number[] = [];

  clear(): void {
    this.frequencies.length = 0;
    this.lengths.length = 0;
  }

  add(frequency: number, length: number): void {
    const { frequencies, lengths } = this;
    let at = 0;
    while (at < frequencies.length && (frequencies[at] ?? 0) < frequency) at += 1;
    // The first of those that are at least as frequent is the shortest of them.
    if (at < frequencies.length && (lengths[at] ?? 0) <= length) return;
    if (frequencies[at] !== frequency) {
      frequencies.splice(at, 0, frequency);
      lengths.splice(at, 0, length);
    } else {
      lengths[at] = length;
    }
    let outdone = at;
    while (outdone > 0 && (lengths[outdone - 1] ?? 0) >= length) outdone -= 1;
    frequencies.splice(outdone, at - outdone);
    lengths.splice(outdone, at - outdone);
  }
}
