/** Every term comes from its vocabulary, and every term of a flat vocabulary is used. */
import type { Corpus, FlatVocabulary } from '../model/corpus.ts';
import { FLAT_VOCABULARIES } from '../model/corpus.ts';
import { FAMILIES } from '../model/terms.ts';
import { synonymKey } from '../search/names/synonyms.ts';
import { tokenize } from '../search/analysis/tokenize.ts';
import { allClaims } from './claims.ts';
import type { Problem } from './problem.ts';

interface TermUse {
  readonly vocabulary: FlatVocabulary;
  readonly term: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Every use of a term of a flat vocabulary. */
function* termUses(corpus: Corpus): Generator<TermUse> {
  for (const { claim, file, index } of allClaims(corpus)) {
    for (const [at, actor] of claim.actors.entries()) {
      yield { vocabulary: 'roles', term: actor.role, file, path: ['claims', index, 'actors', at, 'role'] };
    }
    for (const [at, flag] of (claim.flags ?? []).entries()) {
      yield { vocabulary: 'flags', term: flag, file, path: ['claims', index, 'flags', at] };
    }
  }
  for (const { file, value } of corpus.dossiers) {
    for (const [at, item] of value.appointments.entries()) {
      yield { vocabulary: 'offices', term: item.office, file, path: ['appointments', at, 'office'] };
    }
    for (const [at, item] of value.agreements.entries()) {
      yield { vocabulary: 'agreement-types', term: item.type, file, path: ['agreements', at, 'type'] };
    }
    for (const [at, item] of value.editorialNotes.entries()) {
      yield { vocabulary: 'note-types', term: item.type, file, path: ['editorialNotes', at, 'type'] };
    }
  }
  for (const { file, value } of corpus.sources) {
    yield { vocabulary: 'reliability', term: value.reliability.class, file, path: ['reliability', 'class'] };
  }
}

function checkKinds(corpus: Corpus): Problem[] {
  const kinds = corpus.claimKinds.value;
  const families = FAMILIES.filter((family) => kinds[family] === undefined).map((family): Problem => ({
    file: corpus.claimKinds.file,
    path: [],
    rule: 'vocabulary',
    reason: `the family ${family} has no kinds`,
  }));
  const claims = allClaims(corpus).flatMap(({ claim, file, index }): Problem[] =>
    kinds[claim.family]?.[claim.kind] === undefined
      ? [
          {
            file,
            path: ['claims', index, 'kind'],
            rule: 'vocabulary',
            reason: `"${claim.kind}" is not a kind of the family ${claim.family}`,
          },
        ]
      : [],
  );
  return [...families, ...claims];
}

/** Folded words of every text that a synonym may lead to: claims and the labels of the closed vocabularies. */
function searchableWords(corpus: Corpus): Set<string> {
  const labels = [
    ...Object.values(corpus.claimKinds.value),
    ...FLAT_VOCABULARIES.map((name) => corpus.vocabularies[name].value),
  ];
  const texts = [
    ...allClaims(corpus).map(({ claim }) => claim.text.en),
    ...labels.flatMap((each) => Object.values(each)),
  ];
  return new Set(texts.flatMap((text) => tokenize(text).flatMap(({ forms }) => forms)));
}

/** A synonym leads to words that the corpus has, and stands once however it is spelled. */
function checkSynonyms(corpus: Corpus): Problem[] {
  const { file, value } = corpus.synonyms;
  const known = searchableWords(corpus);
  const seen = new Map<string, string>();
  return Object.entries(value).flatMap(([french, terms]): Problem[] => {
    const fault = (path: readonly (string | number)[], reason: string): Problem => ({
      file,
      path,
      rule: 'synonym',
      reason,
    });
    const key = synonymKey(french).join(' ');
    const earlier = seen.get(key);
    seen.set(key, french);
    const own =
      key === ''
        ? [fault([french], `"${french}" has no word`)]
        : earlier === undefined
          ? []
          : [fault([french], `"${french}" is "${earlier}" again`)];
    const missing = terms.flatMap((term, at) =>
      tokenize(term).every(({ forms }) => forms.some((form) => known.has(form)))
        ? []
        : [fault([french, at], `no claim and no label has every word of "${term}"`)],
    );
    return [...own, ...missing];
  });
}

export function checkVocabulary(corpus: Corpus): Problem[] {
  const problems = [...checkKinds(corpus), ...checkSynonyms(corpus)];
  const used = new Set<string>();
  for (const use of termUses(corpus)) {
    used.add(`${use.vocabulary} ${use.term}`);
    if (corpus.vocabularies[use.vocabulary].value[use.term] === undefined) {
      problems.push({
        file: use.file,
        path: use.path,
        rule: 'vocabulary',
        reason: `"${use.term}" is not in vocabularies/${use.vocabulary}.yaml`,
      });
    }
  }
  for (const vocabulary of FLAT_VOCABULARIES) {
    const { file, value } = corpus.vocabularies[vocabulary];
    for (const term of Object.keys(value)) {
      if (!used.has(`${vocabulary} ${term}`))
        problems.push({ file, path: [term], rule: 'unused', reason: `nothing uses the term "${term}"` });
    }
  }
  return problems;
}
