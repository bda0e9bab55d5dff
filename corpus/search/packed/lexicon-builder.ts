/** Numbers terms in the order in which they are first met, and remembers which words led to them. */
export class Lexicon {
  /** By number. */
  readonly terms: string[] = [];
  /** By word as the tokenizer gives it: numbers of its terms, each once. */
  readonly surfaces = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();

  term(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.terms.length;
      this.terms.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** A word may have other terms in another place; one without any is left out. */
  addSurface(text: string, terms: readonly number[]): void {
    const before = this.surfaces.get(text);
    if (before === undefined) {
      if (terms.length > 0) this.surfaces.set(text, [...new Set(terms)]);
      return;
    }
    for (const term of terms) if (!before.includes(term)) before.push(term);
  }
}
