/** The whole corpus in memory, as decoded from its files and before it is compiled. */
import * as v from 'valibot';
import { LocalTextSchema, TextSchema } from './scalars.ts';
import { DossierSchema, type Dossier } from './dossier.ts';
import {
  OrganisationSchema,
  PersonSchema,
  PolitySchema,
  SourceSchema,
  type Organisation,
  type Person,
  type Polity,
  type Source,
} from './records.ts';

/** `corpus.yaml`: the edition. */
export const EditionSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'not a version such as 1.0.0')),
  date: v.pipe(v.string('put the date in quotes'), v.isoDate()),
  licence: TextSchema,
  title: LocalTextSchema,
});
export type Edition = v.InferOutput<typeof EditionSchema>;

const Term = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a term is lower-case words joined by hyphens'));
/** `vocabularies/roles.yaml` and its like: term → reader-facing label. */
export const VocabularySchema = v.record(Term, TextSchema);
export type Vocabulary = v.InferOutput<typeof VocabularySchema>;
/** `vocabularies/claim-kinds.yaml`: family → kind → label. */
export const ClaimKindsSchema = v.record(Term, VocabularySchema);
export type ClaimKinds = v.InferOutput<typeof ClaimKindsSchema>;

/** `vocabularies/synonyms-fr.yaml`: French word or words → English terms under which the corpus has the same. */
export const SynonymsSchema = v.record(
  TextSchema,
  v.pipe(v.array(TextSchema), v.minLength(1, 'needs an English term')),
);
export type Synonyms = v.InferOutput<typeof SynonymsSchema>;

export const FLAT_VOCABULARIES = ['roles', 'flags', 'offices', 'agreement-types', 'note-types', 'reliability'] as const;
export type FlatVocabulary = (typeof FLAT_VOCABULARIES)[number];

/** One schema for each folder of `corpus/data`. */
export const FOLDER_SCHEMAS = {
  dossiers: DossierSchema,
  polities: PolitySchema,
  persons: PersonSchema,
  organisations: OrganisationSchema,
  sources: SourceSchema,
} as const;
export type Folder = keyof typeof FOLDER_SCHEMAS;

/** A decoded file with the path it came from, relative to `corpus/data`. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
}

export interface Corpus {
  readonly edition: Located<Edition>;
  readonly claimKinds: Located<ClaimKinds>;
  readonly vocabularies: Readonly<Record<FlatVocabulary, Located<Vocabulary>>>;
  readonly synonyms: Located<Synonyms>;
  /** Each in order of id. */
  readonly dossiers: readonly Located<Dossier>[];
  readonly polities: readonly Located<Polity>[];
  readonly persons: readonly Located<Person>[];
  readonly organisations: readonly Located<Organisation>[];
  readonly sources: readonly Located<Source>[];
}
