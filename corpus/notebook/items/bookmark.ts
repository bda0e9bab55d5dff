/** A bookmark: a dossier, a claim, a source or a search that the user wants to find again. */
import * as v from 'valibot';
import { LONGEST, LineSchema, open, textUpTo } from '../scalars.ts';
import { AnySourceRefSchema, claimTarget, dossierTarget } from './target.ts';

const BookmarkTargetSchema = v.union([
  dossierTarget,
  claimTarget,
  open({ type: v.literal('source'), source: AnySourceRefSchema }),
  open({ type: v.literal('search'), query: textUpTo(LONGEST.remark) }),
]);
export type BookmarkTarget = v.InferOutput<typeof BookmarkTargetSchema>;

export const bookmarkEntries = {
  target: BookmarkTargetSchema,
  /** The target's name when it was marked, for the day when the corpus no longer has it. */
  title: LineSchema,
};
