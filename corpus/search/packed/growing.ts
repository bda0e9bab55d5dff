/** Numbers of 32 bits that grow in number: an array of them would take twice the memory and more. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was pushed; a view that the next push may leave behind. */
  get pushed(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  /** A copy of what was pushed. */
  get copy(): Int32Array {
    return Int32Array.from(this.pushed);
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }
}
