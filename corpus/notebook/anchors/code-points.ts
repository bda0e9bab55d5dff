/** Positions in a text, counted in UTF-16 code units as programs do and in code points as the annotation standard does. */

/** How many code points stand before a UTF-16 offset; an offset inside a character counts as before it. */
export function codePointsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset && at < text.length; count += 1) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at + width > offset) break;
    at += width;
  }
  return count;
}

/** The UTF-16 offset before which so many code points stand; the text's length when it has fewer. */
export function offsetOf(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
