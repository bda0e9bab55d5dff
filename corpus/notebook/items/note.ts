/** A note: Markdown on a dossier, on a claim, or on nothing. */
import * as v from 'valibot';
import { LONGEST, LineSchema, Sha256Schema, open, textUpTo } from '../scalars.ts';
import { claimTarget, dossierTarget } from './target.ts';

const AnchorSchema = v.union([dossierTarget, claimTarget, open({ type: v.literal('free') })]);
export type Anchor = v.InferOutput<typeof AnchorSchema>;

export const PICTURE_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** A picture in the text, which calls it `attachment:<hash>`. Its bytes are kept elsewhere, under the hash. */
export const PictureSchema = open({
  hash: Sha256Schema,
  type: v.picklist(Object.keys(PICTURE_TYPES) as PictureType[]),
  /** The file's name when it was taken in, or an empty text. */
  name: LineSchema,
});
export type Picture = v.InferOutput<typeof PictureSchema>;

export const noteEntries = {
  title: LineSchema,
  text: textUpTo(LONGEST.note),
  anchor: AnchorSchema,
  pictures: v.pipe(v.array(PictureSchema), v.maxLength(500)),
};
