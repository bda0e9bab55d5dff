/** Families and kinds of claims by the words of their labels, in English or by a French synonym. */
import type { SearchDirectory } from '../../model/search-files.ts';
import type { Family } from '../../model/terms.ts';
import type { QueryWord } from '../query/tree.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import { formsIn } from './phrases.ts';
import type { SynonymBook, Term } from './synonyms.ts';

type Topic = SearchDirectory['topics'][number];

export interface TopicNames {
  readonly topics: readonly { readonly topic: Topic; readonly words: ReadonlySet<string> }[];
  readonly synonyms: SynonymBook;
  /** Labels of the families. */
  readonly labels: ReadonlyMap<Family, string>;
}

/** How well a word names a topic: the lower, the better. */
const RANK = { word: 0, synonym: 1, beginning: 2 } as const;
/** A word names all, none or few of the topics; shorter beginnings of French words would name too many. */
const LEAST_LETTERS = 4;

/** Labels stand in the singular or plural as they happen to. */
const singular = (form: string): string => (form.length > 3 ? form.replace(/s$/u, '') : form);

export function topicNames(topics: readonly Topic[], synonyms: SynonymBook): TopicNames {
  return {
    topics: topics.map((topic) => ({ topic, words: new Set(formsIn(topic.label).flat().map(singular)) })),
    synonyms,
    labels: new Map(topics.flatMap(({ family, kind, label }) => (kind === null ? [[family, label] as const] : []))),
  };
}

function rankOf(label: ReadonlySet<string>, word: QueryWord, terms: readonly Term[]): number | null {
  if (word.forms.some((form) => label.has(singular(form)))) return RANK.word;
  if (terms.some((term) => term.every((each) => label.has(singular(each))))) return RANK.synonym;
  const begins = word.reach !== 'whole' && word.forms.some((form) => [...label].some((each) => each.startsWith(form)));
  return begins ? RANK.beginning : null;
}

/** Topics that every telling word names: better matches, then labels with fewer other words, then more claims. */
export function topicsNamed({ topics, synonyms }: TopicNames, words: readonly QueryWord[]): readonly Topic[] {
  const terms = synonyms.of(words);
  const telling = words.filter((word) => terms.has(word) || !word.forms.every(isStopWord));
  if (telling.length === 0) return [];
  const asked = telling.map((word) => {
    const begun =
      word.reach === 'whole'
        ? []
        : word.forms.filter((form) => form.length >= LEAST_LETTERS).flatMap(synonyms.beginning);
    return { word, terms: [...(terms.get(word) ?? []), ...begun] };
  });
  const found = topics.flatMap(({ topic, words: label }) => {
    const ranks = asked.map((each) => rankOf(label, each.word, each.terms));
    if (ranks.includes(null)) return [];
    return [{ topic, length: label.size, rank: ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }];
  });
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.length - b.length ||
        b.topic.claims - a.topic.claims ||
        (a.topic.value < b.topic.value ? -1 : 1),
    )
    .map(({ topic }) => topic);
}
