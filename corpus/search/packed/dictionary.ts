/** One numbering of the terms of several segments, in the order of the terms. */
import { StringMerge } from './merge-strings.ts';
import { firstAtLeast, type Segment } from './segment.ts';

export class Dictionary {
  readonly #segments: readonly Segment[];
  /** By segment: the numbers of its terms, ascending; null when there is one segment, whose own numbers do. */
  readonly #numbers: readonly Int32Array[] | null;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#numbers = segments.length > 1 ? numberTerms(segments) : null;
  }

  /** The common number of a segment's term. */
  common(segment: number, term: number): number {
    return this.#numbers?.[segment]?.[term] ?? term;
  }

  /** The segment's own number of a term, -1 when it does not have it. */
  own(segment: number, common: number): number {
    const numbers = this.#numbers?.[segment];
    if (numbers === undefined) return common;
    const at = firstAtLeast(numbers, common);
    return numbers[at] === common ? at : -1;
  }

  text(common: number): string {
    for (const [at, { terms }] of this.#segments.entries()) {
      const term = this.own(at, common);
      if (term >= 0) return terms.at(term);
    }
    return '';
  }
}

function numberTerms(segments: readonly Segment[]): Int32Array[] {
  const numbers = segments.map(({ terms }) => new Int32Array(terms.count));
  const merge = new StringMerge(
    segments.map(({ terms }) => terms.from(0)),
    segments.map(({ terms }) => terms.count),
  );
  for (let common = 0; merge.next(); common += 1) {
    numbers.forEach((ofSegment, at) => {
      const term = merge.found[at] ?? -1;
      if (term >= 0) ofSegment[term] = common;
    });
  }
  return numbers;
}
