/** Numbers and plurals of the interface's one language. */
export const NBSP = '\u00a0';

const NUMBERS = new Intl.NumberFormat('en-GB');

export const number = (value: number): string => NUMBERS.format(value);

/** "1 claim", "52 claims": the number and its word stay on one line. */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)}${NBSP}${count === 1 ? one : many}`;

/** "A", "A and B", "A, B and C". */
export function listOf(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}
