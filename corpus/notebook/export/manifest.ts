/** The list that goes with an archive: what is in it, and the hash of each part. */
import * as v from 'valibot';
import { NOTEBOOK_SCHEMA } from '../records/decode.ts';
import { jsonProblem, OUTSIDE_DEPTH } from '../json.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import { InstantSchema, LineSchema, Sha256Schema, open } from '../scalars.ts';

export const MANIFEST = 'manifest.json';
export const ARCHIVE_FORMAT = 'attache-notebook/1';

const ManifestSchema = open({
  format: v.literal(ARCHIVE_FORMAT),
  /** `NOTEBOOK_SCHEMA` of the program that wrote it. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: InstantSchema,
  /** Name and version of the program, and of the corpus that it had. */
  program: LineSchema,
  corpus: LineSchema,
  about: v.string(),
  files: v.record(v.string(), open({ sha256: Sha256Schema, bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

export function readManifest(text: string): Taken<Manifest> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused('not-json', MANIFEST, 'is not JSON');
  }
  const problem = jsonProblem(raw, OUTSIDE_DEPTH);
  if (problem !== null) return { ok: false, refusals: [{ ...problem, where: `${MANIFEST} ${problem.where}` }] };
  const parsed = v.safeParse(ManifestSchema, raw);
  if (!parsed.success) return refused('wrong-shape', MANIFEST, 'is not the list of a notebook of Attaché');
  if (parsed.output.schema > NOTEBOOK_SCHEMA) {
    return refused('newer-schema', MANIFEST, 'was written by a newer version of Attaché, which this one would misread');
  }
  return taken(parsed.output);
}
