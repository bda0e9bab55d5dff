/** A highlight: words of a claim in a colour, with a remark; the selectors of the W3C Web Annotation Data Model. */
import * as v from 'valibot';
import { LONGEST, open, textUpTo } from '../scalars.ts';
import { claimEntries } from './target.ts';

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

const CharacterSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const TextQuoteSchema = open({
  exact: v.pipe(textUpTo(LONGEST.claim), v.minLength(1, 'is empty')),
  prefix: textUpTo(LONGEST.line),
  suffix: textUpTo(LONGEST.line),
});
/** TextQuoteSelector. */
export type TextQuote = v.InferOutput<typeof TextQuoteSchema>;

const TextPositionSchema = v.pipe(
  open({ start: CharacterSchema, end: CharacterSchema }),
  v.check(({ start, end }) => start < end, 'ends before it begins'),
);
/** TextPositionSelector: Unicode code points as the standard counts them, not UTF-16; the end is excluded. */
export type TextPosition = v.InferOutput<typeof TextPositionSchema>;

export const highlightEntries = {
  ...claimEntries,
  quote: TextQuoteSchema,
  position: TextPositionSchema,
  colour: v.picklist(COLOURS),
  /** The user's remark, or an empty text. */
  comment: textUpTo(LONGEST.remark),
};
