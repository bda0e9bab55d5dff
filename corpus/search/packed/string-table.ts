/** Many strings in two typed arrays: UTF-16 code units, and where each string begins. */
export class StringTable {
  readonly offsets: Uint32Array;
  readonly chars: Uint16Array;

  constructor(offsets: Uint32Array, chars: Uint16Array) {
    this.offsets = offsets;
    this.chars = chars;
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  lengthOf(index: number): number {
    return (this.offsets[index + 1] ?? 0) - (this.offsets[index] ?? 0);
  }

  at(index: number): string {
    const end = this.offsets[index + 1] ?? 0;
    let text = '';
    for (let at = this.offsets[index] ?? 0; at < end; at += 1) text += String.fromCharCode(this.chars[at] ?? 0);
    return text;
  }

  /** Below, at or above zero as the string stands before, at or after `text`; `prefix` looks at its beginning alone. */
  compare(index: number, text: string, prefix = false): number {
    const start = this.offsets[index] ?? 0;
    const length = this.lengthOf(index);
    for (let at = 0; at < text.length; at += 1) {
      if (at >= length) return -1;
      const difference = (this.chars[start + at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return prefix ? 0 : length - text.length;
  }

  /** In a sorted table: the first string that does not stand before `text`. */
  lowerBound(text: string): number {
    return this.#bound(text, (order) => order < 0, false);
  }

  /** In a sorted table: the first string after all those that begin with `text`. */
  afterPrefix(text: string): number {
    return this.#bound(text, (order) => order <= 0, true);
  }

  #bound(text: string, isBefore: (order: number) => boolean, prefix: boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.compare(middle, text, prefix))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True when every string stands after the one before it: sorted, and none twice. */
  isAscending(): boolean {
    for (let index = 1; index < this.count; index += 1) {
      if (this.#compareWithPrevious(index) <= 0) return false;
    }
    return true;
  }

  #compareWithPrevious(index: number): number {
    const before = this.offsets[index - 1] ?? 0;
    const start = this.offsets[index] ?? 0;
    const end = this.offsets[index + 1] ?? 0;
    const length = Math.min(start - before, end - start);
    for (let at = 0; at < length; at += 1) {
      const difference = (this.chars[start + at] ?? 0) - (this.chars[before + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return end - start - (start - before);
  }
}
