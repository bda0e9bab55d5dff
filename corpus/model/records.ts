/**
 * The records that stand once for the whole corpus: polities, persons, organisations, sources.
 * Shapes of the hand-edited YAML files, as schemas; the types follow from them.
 */
import * as v from 'valibot';
import { ACTOR_REF, POLITY_REF } from './ids.ts';
import { ACCESSES, CODE_STATUSES, DERIVATION_TYPES, NAME_ROLES, POLITY_TYPES, SUCCESSION_TYPES } from './terms.ts';
import { ClaimSchema } from './claim.ts';
import { EdtfSchema, LocalTextSchema, TextSchema, refSchema } from './scalars.ts';
import type { PolityRef } from './ids.ts';

const NamesByLanguage = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'not a language tag')),
  TextSchema,
);
const PolityRefSchema = v.pipe(
  v.string(),
  v.regex(POLITY_REF, 'not a polity id such as pol:MLI'),
  v.transform((ref) => ref as PolityRef),
);

/** A state, territory or former state; one file each, `polities/MLI.yaml`. */
export const PolitySchema = v.strictObject({
  id: PolityRefSchema,
  type: v.picklist(POLITY_TYPES),
  /** Everyday names by BCP 47 language; English is required. */
  names: v.intersect([v.looseObject({ en: TextSchema }), NamesByLanguage]),
  officialNames: v.exactOptional(NamesByLanguage),
  /** Names people also type, in any language: abbreviations, former names. */
  otherNames: v.exactOptional(v.array(TextSchema)),
  /** Adjectives and names of inhabitants by language. */
  demonyms: v.exactOptional(v.record(v.string(), v.array(TextSchema))),
  codes: v.strictObject({
    iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    iso2: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    isoNum: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{3}$/))),
    isoStatus: v.picklist(CODE_STATUSES),
    /** Codes other standards or former ISO lists use for it; all of them resolve to `iso3`. */
    aliases: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2,4}$/)))),
    note: v.exactOptional(TextSchema),
  }),
  capital: v.exactOptional(TextSchema),
  /** EDTF interval of its existence under this identity. */
  existence: v.exactOptional(EdtfSchema),
  existenceNote: v.exactOptional(TextSchema),
  /** A few plain words: "UN member", "no longer exists". */
  description: LocalTextSchema,
  predecessors: v.exactOptional(
    v.array(
      v.strictObject({
        ref: PolityRefSchema,
        type: v.picklist(SUCCESSION_TYPES),
        acceptedBy: v.exactOptional(
          v.array(v.strictObject({ polity: PolityRefSchema, date: EdtfSchema, claim: v.string() })),
        ),
      }),
    ),
  ),
  successors: v.exactOptional(v.array(PolityRefSchema)),
  sources: v.exactOptional(v.array(refSchema('src'))),
  /** Background of this country alone, shared by its dossiers: `MLI/b01`. */
  claims: v.exactOptional(v.array(ClaimSchema)),
});
export type Polity = v.InferOutput<typeof PolitySchema>;

/** A person who acts or speaks; one file each, `persons/goita.yaml`. */
export const PersonSchema = v.strictObject({
  id: refSchema('per'),
  names: v.pipe(
    v.array(
      v.strictObject({
        text: TextSchema,
        lang: v.exactOptional(v.string()),
        role: v.picklist(NAME_ROLES),
      }),
    ),
    v.check(
      (names) => names.filter((name) => name.role === 'preferred').length === 1,
      'needs exactly one preferred name',
    ),
  ),
  /** Which of several people of that name: shown wherever it could be mistaken. */
  disambiguation: v.exactOptional(TextSchema),
  /** Who this may turn out to be, where the source lost the name. */
  candidate: v.exactOptional(refSchema('per')),
  note: v.exactOptional(TextSchema),
});
export type Person = v.InferOutput<typeof PersonSchema>;

/** A body that acts or speaks; one file each, `organisations/wagner.yaml`. */
export const OrganisationSchema = v.strictObject({
  id: refSchema('org'),
  names: v.intersect([v.looseObject({ en: TextSchema }), NamesByLanguage]),
  nameVariants: v.exactOptional(v.array(TextSchema)),
  /** The polity or body it belongs to. */
  of: v.exactOptional(v.pipe(v.string(), v.regex(ACTOR_REF, 'not an id such as pol:MLI'))),
  note: v.exactOptional(TextSchema),
});
export type Organisation = v.InferOutput<typeof OrganisationSchema>;

const CslName = v.union([
  v.strictObject({ family: TextSchema, given: v.exactOptional(TextSchema), suffix: v.exactOptional(TextSchema) }),
  v.strictObject({ literal: TextSchema }),
]);

/** The part of CSL-JSON 1.0.2 that the corpus uses; dates live beside it as EDTF. */
const CslSchema = v.strictObject({
  type: v.picklist([
    'article-newspaper',
    'article-journal',
    'book',
    'chapter',
    'dataset',
    'document',
    'entry-encyclopedia',
    'legislation',
    'personal_communication',
    'post',
    'report',
    'speech',
    'treaty',
    'webpage',
  ]),
  title: TextSchema,
  author: v.exactOptional(v.array(CslName)),
  editor: v.exactOptional(v.array(CslName)),
  'container-title': v.exactOptional(TextSchema),
  publisher: v.exactOptional(TextSchema),
  language: v.string(),
  URL: v.exactOptional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'not a web address'))),
  page: v.exactOptional(v.string()),
  ISBN: v.exactOptional(v.string()),
  number: v.exactOptional(v.string()),
  genre: v.exactOptional(v.string()),
});
export type Csl = v.InferOutput<typeof CslSchema>;

/** A source; one file each, `sources/tass-2023.yaml`. */
export const SourceSchema = v.strictObject({
  id: refSchema('src'),
  csl: CslSchema,
  /** EDTF date of publication; null when nothing bounds it. */
  issuedEdtf: v.nullable(EdtfSchema),
  accessedEdtf: v.exactOptional(EdtfSchema),
  archive: v.exactOptional(
    v.strictObject({ archiver: TextSchema, dateEdtf: EdtfSchema, url: v.exactOptional(v.string()) }),
  ),
  titleTranslation: v.exactOptional(LocalTextSchema),
  access: v.picklist(ACCESSES),
  /** How much of a seen source was read; absent: the whole. */
  extent: v.exactOptional(v.picklist(['excerpt'])),
  derivedFrom: v.exactOptional(
    v.union([
      v.strictObject({ source: refSchema('src'), type: v.picklist(DERIVATION_TYPES) }),
      v.strictObject({ description: TextSchema, type: v.picklist(DERIVATION_TYPES) }),
    ]),
  ),
  /** Class from `vocabularies/reliability.yaml`. */
  reliability: v.strictObject({ class: v.string(), note: v.exactOptional(TextSchema) }),
  note: v.exactOptional(TextSchema),
});
export type Source = v.InferOutput<typeof SourceSchema>;
