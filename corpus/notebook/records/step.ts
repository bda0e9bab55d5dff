/** A step that can be undone, or done again once it was undone. The records outlive the program. */
import * as v from 'valibot';
import { RecordIdSchema } from '../ids.ts';
import { ItemSchema } from '../items/item.ts';
import { InstantSchema, open } from '../scalars.ts';
import { GoneSchema } from './gone.ts';
import { VersionSchema } from './version.ts';

const BackSchema = v.union([
  v.strictObject({ put: v.variant('kind', [ItemSchema, VersionSchema, GoneSchema]) }),
  v.strictObject({ delete: RecordIdSchema }),
]);
export type Back = Readonly<v.InferOutput<typeof BackSchema>>;

export const StepSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/, 'is not the id of a step')),
  kind: v.literal('step'),
  value: open({
    /** Rises from step to step. */
    number: v.pipe(v.number(), v.integer(), v.minValue(0)),
    at: InstantSchema,
    /** What the user did, by the name of the command. */
    did: v.string(),
    /** Steps of one group that follow close on one another are one: the autosaves of a note. */
    group: v.nullable(v.string()),
    isUndone: v.boolean(),
    /** Takes the step back; when it is undone, does it again. */
    back: v.array(BackSchema),
  }),
});
export type Step = Readonly<v.InferOutput<typeof StepSchema>>;
