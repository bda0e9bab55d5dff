/** The directory: persons, organisations, topics, sources and synonyms that a query may mean besides the texts. */
import type { CompiledClaim } from '../model/compiled.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DirectoryActor, SearchDirectory } from '../model/search-files.ts';
import { FAMILIES, type Family } from '../model/terms.ts';
import { protectedWords } from '../search/analysis/protected-words.ts';
import { fold } from '../search/analysis/fold.ts';

/** Words for the families, as the window shows them. */
const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  recognition: 'Recognition',
  relations: 'Relations',
  representation: 'Representation',
  agreement: 'Agreements',
  contact: 'Contacts',
  military: 'Military',
  'economy-aid': 'Economy and aid',
  society: 'Society',
  'law-sanctions-un': 'UN and sanctions',
  statement: 'Statements',
  incident: 'Incidents',
  document: 'Documents',
  background: 'Background',
};

type Counts = ReadonlyMap<string, number>;

/** In how many claims each key occurs; a claim counts once for a key. */
function countClaims(claims: readonly CompiledClaim[], keysOf: (claim: CompiledClaim) => readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    for (const key of new Set(keysOf(claim))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const otherThan = (name: string, names: readonly string[]): string[] =>
  [...new Set(names)].filter((each) => each !== name);

function personsOf(corpus: Corpus, counts: Counts): DirectoryActor[] {
  return corpus.persons.map(({ value: { id, names, disambiguation } }) => {
    const texts = names.map(({ text }) => text);
    const name = names.find(({ role }) => role === 'preferred')?.text ?? texts[0] ?? id;
    return { id, name, spellings: otherThan(name, texts), detail: disambiguation ?? null, claims: counts.get(id) ?? 0 };
  });
}

function organisationsOf(corpus: Corpus, counts: Counts): DirectoryActor[] {
  return corpus.organisations.map(({ value: { id, names, nameVariants = [] } }) => ({
    id,
    name: names.en,
    spellings: otherThan(names.en, [...Object.values(names), ...nameVariants]),
    detail: null,
    claims: counts.get(id) ?? 0,
  }));
}

/** Families, then kinds that some claim has. A kind named like a family is left to the family, which holds it. */
function topicsOf(corpus: Corpus, claims: readonly CompiledClaim[]): SearchDirectory['topics'] {
  const families = countClaims(claims, ({ family }) => [family]);
  const kinds = countClaims(claims, ({ family, kind }) => [`${family}/${kind}`]);
  return [
    ...FAMILIES.map((family) => ({
      value: family,
      family,
      kind: null,
      label: FAMILY_LABELS[family],
      claims: families.get(family) ?? 0,
    })),
    ...FAMILIES.flatMap((family) =>
      Object.entries(corpus.claimKinds.value[family] ?? {}).flatMap(([kind, label]) => {
        const count = kinds.get(`${family}/${kind}`) ?? 0;
        return count === 0 || Object.hasOwn(FAMILY_LABELS, kind)
          ? []
          : [{ value: kind, family, kind, label, claims: count }];
      }),
    ),
  ];
}

function sourcesOf(corpus: Corpus, claims: readonly CompiledClaim[]): SearchDirectory['sources'] {
  const counts = countClaims(claims, ({ sources }) => sources.map(({ source }) => source));
  return corpus.sources.flatMap(({ value: { id, csl } }) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const publisher = csl.publisher ?? csl['container-title'] ?? null;
    return [{ id, title: csl.title, publisher, language: csl.language, claims: count }];
  });
}

/** Names and demonyms of polities in the languages that are stemmed, and names of persons. */
function stemmableNames(corpus: Corpus): string[] {
  const ofPolities = corpus.polities.flatMap(({ value: { names, officialNames, otherNames, demonyms } }) => [
    ...['en', 'fr'].flatMap((language) => [
      names[language] ?? '',
      officialNames?.[language] ?? '',
      ...(demonyms?.[language] ?? []),
    ]),
    ...(otherNames ?? []),
  ]);
  return [...ofPolities, ...corpus.persons.flatMap(({ value }) => value.names.map(({ text }) => text))];
}

/** Compiles the directory of a corpus; `claims` are all of its claims. */
/** The index files polities under their codes, which are no words: RUS has no ending to lose. */
const codesOf = (corpus: Corpus): string[] => corpus.polities.map(({ value }) => value.codes.iso3.toLowerCase());

export function compileDirectory(corpus: Corpus, claims: readonly CompiledClaim[]): SearchDirectory {
  const actors = countClaims(claims, (claim) => [...claim.actors.map(({ ref }) => ref), ...(claim.attribution ?? [])]);
  const synonyms = Object.entries(corpus.synonyms.value).map(([french, english]) => [fold(french), english] as const);
  return {
    persons: personsOf(corpus, actors),
    organisations: organisationsOf(corpus, actors),
    topics: topicsOf(corpus, claims),
    sources: sourcesOf(corpus, claims),
    synonyms: Object.fromEntries(synonyms),
    protectedNames: [...new Set([...protectedWords(stemmableNames(corpus)), ...codesOf(corpus)])].sort(),
  };
}
