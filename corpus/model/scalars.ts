/** The small schemas that all records share: text, localised text, EDTF strings, typed references. */
import * as v from 'valibot';
import { SLUG_REF } from './ids.ts';
import { edtfProblem } from './edtf.ts';

/** Text with something in it, no stray space at the ends. */
export const TextSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'is empty'),
  v.check((text) => text === text.trim(), 'begins or ends with a space'),
);

/** Text by BCP 47 language; English is required. */
export const LocalTextSchema = v.objectWithRest({ en: TextSchema }, TextSchema);
export type LocalText = v.InferOutput<typeof LocalTextSchema>;

/** An EDTF string (ISO 8601-2, level 1 plus one-of sets). */
export const EdtfSchema = v.pipe(
  v.string('an EDTF date must be written as text; put it in quotes'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = edtfProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem });
  }),
);

/** A reference with the given prefix, such as `src:tass-2023`. */
export function refSchema<P extends 'per' | 'org' | 'src' | 'mis' | 'agr' | 'th'>(prefix: P) {
  return v.pipe(
    v.string(),
    v.check((ref) => ref.startsWith(`${prefix}:`) && SLUG_REF.test(ref), `not an id such as ${prefix}:example-1`),
    v.transform((ref) => ref as `${P}:${string}`),
  );
}
