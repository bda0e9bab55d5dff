/** Runs a plan: which documents answer, with what score. */
import { isStopWord } from '../../search/analysis/stop-words.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import { SearchStopped, type Group, type Ranked } from '../../search/packed/request.ts';
import type { QueryNode } from '../../search/query/tree.ts';
import { best, keep } from './best.ts';
import type { PhraseNode, QueryPlan, Readings } from './query-plan.ts';

/** What an evaluation asks of its surroundings. */
export interface Surroundings {
  readonly index: PackedIndex;
  readonly readings: Readings;
  /** 1 for each document that meets the filter; null where the filter means nothing. */
  readonly filter: (node: Extract<QueryNode, { kind: 'filter' }>) => Uint8Array | null;
  /** Whether a document's texts hold the phrase. */
  readonly holds: (document: number, phrase: PhraseNode) => boolean;
  readonly isStopped: () => boolean;
}

export interface Evaluation {
  readonly ranked: Ranked;
  /** False where more texts would have had to be read for a phrase than is sensible. */
  readonly isComplete: boolean;
}

/** Most texts that are read for phrases; beyond, only the best candidates were looked at. */
const MOST_READ = 2000;

export const NO_ANSWER: Evaluation = {
  ranked: { documents: new Uint32Array(), scores: new Float64Array(), covered: new Uint8Array() },
  isComplete: true,
};

export class Evaluator {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * Documents that answer everything (`all`), or any of the words (`any`): phrases, filters and
   * exclusions are never given up.
   */
  evaluate(plan: QueryPlan, mode: 'all' | 'any'): Evaluation {
    return mode === 'all' ? this.#all(plan) : this.#any(plan);
  }

  #all(plan: QueryPlan): Evaluation {
    const allow = this.#allow(plan.conditions);
    const groups = [...plan.required.map(joined), ...plan.phrases.flatMap((phrase) => this.#candidates(phrase))];
    if (groups.length === 0) return { ranked: this.#scored(this.#allAllowed(allow), plan, allow), isComplete: true };
    const ranked = this.#rank(groups, 'all', allow);
    const { ranked: held, isComplete } = this.#holding(ranked, plan.phrases);
    return { ranked: this.#scored(held, plan, allow), isComplete };
  }

  #any(plan: QueryPlan): Evaluation {
    if (plan.required.length === 0) return NO_ANSWER;
    const allow = this.#allow([...plan.conditions, ...plan.phrases]);
    return { ranked: this.#rank(plan.required.map(joined), 'any', allow), isComplete: true };
  }

  #rank(groups: readonly Group[], mode: 'all' | 'any', allow: Uint8Array | null): Ranked {
    const { index, isStopped } = this.#around;
    return index.rank({ groups, mode, isStopped, ...(allow === null ? {} : { allow }) });
  }

  /** 1 for each document that meets the node; null where it asks for nothing. */
  bits(node: QueryNode): Uint8Array | null {
    switch (node.kind) {
      case 'word': {
        const reading = this.#around.readings.get(node.word);
        return reading === undefined ? null : this.#around.index.matches(reading.group, this.#around.isStopped);
      }
      case 'filter':
        return this.#around.filter(node);
      case 'phrase':
        return this.#phraseBits(node);
      case 'not':
        return this.bits(node.node)?.map((bit) => 1 - bit) ?? null;
      case 'all':
        return this.#allow(node.nodes);
      case 'any': {
        const sides = node.nodes.map((each) => this.bits(each));
        return sides.every((side) => side !== null) ? combine(sides, (a, b) => a | b) : null;
      }
    }
  }

  #allow(nodes: readonly QueryNode[]): Uint8Array | null {
    return combine(
      nodes.flatMap((node) => this.bits(node) ?? []),
      (a, b) => a & b,
    );
  }

  #allAllowed(allow: Uint8Array | null): Ranked {
    const { length } = allow ?? { length: this.#around.index.documents };
    const documents = Uint32Array.from({ length }, (_, document) => document).filter(
      (document) => allow === null || allow[document] === 1,
    );
    return {
      documents,
      scores: new Float64Array(documents.length),
      covered: new Uint8Array(documents.length),
    };
  }

  /** Adds the scores of words that stand in brackets. */
  #scored(ranked: Ranked, { scoring }: QueryPlan, allow: Uint8Array | null): Ranked {
    if (scoring.length === 0 || ranked.documents.length === 0) return ranked;
    const more = this.#rank(
      scoring.map(({ group }) => group),
      'any',
      allow,
    );
    const scores = ranked.scores.slice();
    // Both run upwards by document.
    let at = 0;
    ranked.documents.forEach((document, position) => {
      while ((more.documents[at] ?? Infinity) < document) at += 1;
      if (more.documents[at] === document) scores[position] = (scores[position] ?? 0) + (more.scores[at] ?? 0);
    });
    return { ...ranked, scores };
  }

  /** Candidates for a phrase have all its words; where they stand is read in the text. */
  #candidates({ words }: PhraseNode): Group[] {
    // "of" stands in nearly every text: where another word is asked for, it need not be looked up.
    const telling = words.filter(({ forms }) => !forms.every(isStopWord));
    return (telling.length > 0 ? telling : words).flatMap((word) => this.#around.readings.get(word)?.group ?? []);
  }

  #holding(ranked: Ranked, phrases: readonly PhraseNode[]): Evaluation {
    if (phrases.length === 0) return { ranked, isComplete: true };
    const { isStopped, holds } = this.#around;
    const positions = best(ranked, MOST_READ);
    const found = new Set<number>();
    for (const position of positions) {
      if (isStopped()) throw new SearchStopped();
      const document = ranked.documents[position] ?? 0;
      if (phrases.every((phrase) => holds(document, phrase))) found.add(document);
    }
    return {
      ranked: keep(ranked, (document) => found.has(document)),
      isComplete: positions.length === ranked.documents.length,
    };
  }

  #phraseBits(phrase: PhraseNode): Uint8Array {
    const ranked = this.#rank(this.#candidates(phrase), 'all', null);
    const bits = new Uint8Array(this.#around.index.documents);
    for (const document of this.#holding(ranked, [phrase]).ranked.documents) bits[document] = 1;
    return bits;
  }
}

/** Words joined by OR are answered as one. */
const joined = (readings: QueryPlan['required'][number]): Group => ({
  alternatives: readings.flatMap(({ group }) => group.alternatives),
});

function combine(all: readonly Uint8Array[], join: (a: number, b: number) => number): Uint8Array | null {
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return rest.reduce((left, right) => left.map((bit, at) => join(bit, right[at] ?? 0)), first);
}
