/** The judged queries: what a reader types, and what must then come. Judged by reading the claims, not by asking the engine. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ClaimIdSchema } from '../../corpus/model/claim.ts';

const FOLDER = path.join(import.meta.dirname, 'queries');

/** A list, or for long sets one text with spaces between. */
const ClaimIdsSchema = v.pipe(
  v.union([v.array(v.string()), v.string()]),
  v.transform((ids) => (typeof ids === 'string' ? ids.split(/\s+/).filter((id) => id !== '') : ids)),
  v.array(ClaimIdSchema),
  v.minLength(1),
);

const SuggestsSchema = v.strictObject({
  kind: v.picklist(['pair', 'sheet', 'country', 'person', 'organisation', 'topic']),
  pair: v.exactOptional(v.string()),
  code: v.exactOptional(v.string()),
  id: v.exactOptional(v.string()),
  query: v.exactOptional(v.string()),
});

const ExpectationsSchema = v.strictObject({
  query: v.string(),
  /** All of these stand among the first `within` claims. */
  expect: v.exactOptional(ClaimIdsSchema),
  /** As many as are expected, if absent: nothing else stands between them. */
  within: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The answer is this set and nothing else. */
  all: v.exactOptional(ClaimIdsSchema),
  /** Size of an answer that is too large to be listed. */
  total: v.exactOptional(v.number()),
  /** None of these is an answer. */
  without: v.exactOptional(ClaimIdsSchema),
  finds: v.exactOptional(v.literal('nothing')),
  mode: v.exactOptional(v.picklist(['all', 'any', 'none'])),
  /** The dossier that is offered before anything else. */
  pair: v.exactOptional(v.string()),
  /** What the first suggestion of this kind leads to. */
  suggests: v.exactOptional(SuggestsSchema),
  /** Misspelt word → the word that was searched instead. */
  corrected: v.exactOptional(v.record(v.string(), v.string())),
  note: v.exactOptional(v.string()),
});

const JudgedQuerySchema = v.pipe(
  ExpectationsSchema,
  v.check(
    ({ query: _query, note: _note, within: _within, ...expectations }) => Object.keys(expectations).length > 0,
    'says nothing about the answer',
  ),
  v.check(
    ({ within, expect }) => within === undefined || within >= (expect?.length ?? Infinity),
    'within is too small',
  ),
);

const FileSchema = v.record(v.string(), v.array(JudgedQuerySchema));

export type JudgedQuery = v.InferOutput<typeof JudgedQuerySchema> & { readonly kind: string };

/** The queries of one file, which lists them by kind. Throws where an entry has not the shape above. */
export function parseJudgedQueries(yaml: string): JudgedQuery[] {
  return Object.entries(v.parse(FileSchema, parse(yaml))).flatMap(([kind, queries]) =>
    queries.map((query) => ({ ...query, kind })),
  );
}

/** Every judged query, in order of file and place. */
export function readJudgedQueries(): JudgedQuery[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => parseJudgedQueries(readFileSync(path.join(FOLDER, file), 'utf8')));
}

/** Ids of all claims that a query names, whether they must come or must not. */
export const claimsNamedBy = ({ expect = [], all = [], without = [] }: JudgedQuery): string[] => [
  ...expect,
  ...all,
  ...without,
];
