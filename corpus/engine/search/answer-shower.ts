/** Turns documents that answer into what is shown of them: marks, snippets, names, the reason of their place. */
import type { OwnText } from '../../model/own-text.ts';
import type { SearchUnit } from '../../model/search-files.ts';
import type { HitExplanation, NoteHit, SearchHit } from '../../model/search-page.ts';
import type { Sought, TextReader } from '../../search/mark.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import type { Ranked } from '../../search/packed/request.ts';
import type { QueryWord } from '../../search/query/tree.ts';
import { snippetOf } from '../../search/snippet.ts';
import { best, isTie, keep } from './best.ts';
import { nodesOf, wordsAsked } from './query-plan.ts';
import type { Answered } from './question.ts';
import type { UnitTable } from './unit-table.ts';

/** The reader's own texts stand beside the claims, few of them. */
const MOST_NOTES = 20;

export interface ShownFrom {
  readonly index: PackedIndex;
  readonly units: UnitTable;
  readonly texts: TextReader;
}

/** Two neighbours among the answers, by their positions. */
interface Neighbours {
  readonly ranked: Ranked;
  readonly before: number;
  readonly position: number;
}

/** Shows the answers to one query. */
export class AnswerShower {
  readonly #answered: Answered;
  readonly #from: ShownFrom;
  /** What is marked: words, and phrases as a whole. */
  readonly #words: readonly Sought[];
  readonly #phrases: readonly (readonly Sought[])[];

  constructor(answered: Answered, from: ShownFrom) {
    const { read } = answered;
    this.#answered = answered;
    this.#from = from;
    this.#words = this.#soughtOf(wordsAsked(read));
    this.#phrases = [...nodesOf(read.root)].flatMap((node) =>
      node.kind === 'phrase' ? [this.#soughtOf(node.words)] : [],
    );
  }

  /** The best claims, the best first. */
  hits(ranked: Ranked, limit: number, isExplained: boolean): SearchHit[] {
    const { units, texts } = this.#from;
    const positions = best(ranked, limit);
    return positions.map((position, at) => {
      const document = ranked.documents[position] ?? 0;
      const unit = units.at(document);
      const marks = texts.mark(unit.text, this.#words, this.#phrases);
      const before = positions[at - 1];
      const neighbours = before === undefined ? null : { ranked, before, position };
      return {
        ...unit,
        pair: unit.seenIn[0] ?? '',
        score: ranked.scores[position] ?? 0,
        marks,
        snippet: snippetOf(unit.text, marks),
        matchedNames: this.#matchedNames(unit),
        ...(isExplained ? { why: this.#why(document, neighbours) } : {}),
      };
    });
  }

  /** The best of the reader's own texts; `all` stand in the index from number `first` on. */
  notes(ranked: Ranked, all: readonly (OwnText | null)[], first: number): NoteHit[] {
    // Of a text that has been changed the old words are still in the index.
    const own = keep(ranked, (document) => (all[document - first] ?? null) !== null);
    return best(own, MOST_NOTES).flatMap((position) => {
      const note = all[(own.documents[position] ?? 0) - first];
      if (note === undefined || note === null) return [];
      const marks = this.#from.texts.mark(note.text, this.#words, this.#phrases);
      const snippet = snippetOf(note.text, marks);
      return [{ note: note.id, title: note.title, snippet, score: own.scores[position] ?? 0 }];
    });
  }

  #soughtOf(words: readonly QueryWord[]): Sought[] {
    return words.flatMap((word) => this.#answered.readings.get(word)?.sought ?? []);
  }

  /** Names that answer words which the text itself does not hold. */
  #matchedNames({ text, names, spellings }: SearchUnit): string[] {
    const { texts } = this.#from;
    const unmarked = this.#words.filter((sought) => !texts.holds(text, sought));
    return names.filter((name, at) =>
      [name, ...(spellings[at] ?? [])].some((spelling) => unmarked.some((sought) => texts.holds(spelling, sought))),
    );
  }

  #why(document: number, neighbours: Neighbours | null): HitExplanation {
    const { read, readings } = this.#answered;
    const words = wordsAsked(read, true);
    const groups = words.flatMap((word) => readings.get(word)?.group ?? []);
    const shares = this.#from.index.why(groups, document);
    return {
      words: words.map(({ text }, at) => ({
        text,
        score: shares[at]?.score ?? 0,
        fields: shares[at]?.fields ?? [],
      })),
      tie: neighbours === null ? null : this.#tie(neighbours),
    };
  }

  /** By what the order of the index tells equal scores apart; null where the scores differ. */
  #tie({ ranked, before, position }: Neighbours): HitExplanation['tie'] {
    if (!isTie(ranked, before, position)) return null;
    const [a, b] = [before, position].map((at) => this.#from.units.at(ranked.documents[at] ?? 0));
    if (a?.sortStart !== b?.sortStart) return 'newer';
    return a?.status !== b?.status || a?.sources !== b?.sources ? 'better-sourced' : 'id';
  }
}
