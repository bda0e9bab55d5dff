/**
 * The reader's own texts as parts of the index that live in memory. What was changed of late stands in
 * a small part that is built anew at each change; the rest in one that is built now and then.
 */
import type { OwnText } from '../../model/own-text.ts';
import type { Analysis } from '../../search/analysis/analysis.ts';
import { guessLanguage } from '../../search/analysis/language.ts';
import { indexBuilder } from '../../search/build-index.ts';
import type { IndexedUnit } from '../../search/fields.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import { readPacked } from '../../search/packed/reader.ts';
import type { Segment } from '../../search/packed/segment.ts';

/** Texts in the small part, beyond which it is joined to the large one. */
const MOST_RECENT = 128;
/** How long building goes on before others have their turn, in milliseconds. */
const SLICE_MS = 12;

export type Progress = (done: number, total: number) => void;

/** Building gives way to searches now and then; the engine itself knows no clock. */
export interface Turns {
  /** Milliseconds. */
  now(): number;
  /** Resolves when others have had their turn. */
  pause(): Promise<void>;
}

interface Version {
  readonly text: OwnText;
  /** Unique over all versions of all texts: an index holds no reference twice. */
  readonly ref: string;
}

export class OwnTexts {
  readonly #analysis: Analysis;
  readonly #turns: Turns;
  readonly #current = new Map<string, Version>();
  #settled: { readonly versions: readonly Version[]; readonly part: Segment | null } = { versions: [], part: null };
  #recent: { readonly versions: readonly Version[]; readonly part: Segment | null } = { versions: [], part: null };
  #lastVersion = 0;
  /** Builds run one after the other. */
  #work: Promise<void> = Promise.resolve();

  constructor(analysis: Analysis, turns: Turns) {
    this.#analysis = analysis;
    this.#turns = turns;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#current.size;
  }

  /** The index with these texts behind it; documents of `index` keep their numbers. */
  joinedTo(index: PackedIndex): PackedIndex {
    return [this.#settled.part, this.#recent.part].reduce<PackedIndex>(
      (joined, part) => (part === null ? joined : joined.with(part)),
      index,
    );
  }

  /** The texts by their number behind the index; null where one has been changed or taken away. */
  documents(): (OwnText | null)[] {
    return [...this.#settled.versions, ...this.#recent.versions].map((version) =>
      this.#current.get(version.text.id) === version ? version.text : null,
    );
  }

  /** Adds texts, or changes those of the same id, and takes others away. Resolves when they can be found. */
  change(put: readonly OwnText[], removed: readonly string[], progress: Progress = () => undefined): Promise<void> {
    const work = this.#work.then(() => this.#change(put, removed, progress));
    // What failed is told to who asked for it; the next change starts afresh.
    this.#work = work.catch(() => undefined);
    return work;
  }

  async #change(put: readonly OwnText[], removed: readonly string[], progress: Progress): Promise<void> {
    const versions = put.map((text): Version => ({ text, ref: `own/${String((this.#lastVersion += 1))}` }));
    const changed = new Set([...removed, ...put.map(({ id }) => id)]);
    const recent = [...this.#recent.versions.filter(({ text }) => !changed.has(text.id)), ...versions];
    const isSettling = recent.length > MOST_RECENT;
    const rest = isSettling ? this.#settled.versions.filter((version) => this.#isKept(version, changed)) : [];
    const built = [...rest, ...recent];
    const part = await this.#build(built, progress);
    for (const id of removed) this.#current.delete(id);
    for (const version of versions) this.#current.set(version.text.id, version);
    if (isSettling) this.#settled = { versions: built, part };
    this.#recent = isSettling ? { versions: [], part: null } : { versions: recent, part };
  }

  #isKept(version: Version, changed: ReadonlySet<string>): boolean {
    return this.#current.get(version.text.id) === version && !changed.has(version.text.id);
  }

  async #build(versions: readonly Version[], progress: Progress): Promise<Segment | null> {
    if (versions.length === 0) return null;
    const builder = indexBuilder(this.#analysis);
    let paused = this.#turns.now();
    for (const [done, version] of versions.entries()) {
      builder.add(unitOf(version));
      if (this.#turns.now() - paused < SLICE_MS) continue;
      progress(done + 1, versions.length);
      await this.#turns.pause();
      paused = this.#turns.now();
    }
    const part = readPacked(builder.pack());
    progress(versions.length, versions.length);
    return part;
  }
}

const unitOf = ({ text: { title, text, pairs }, ref }: Version): IndexedUnit => ({
  claim: ref,
  text: `${title}\n${text}`,
  lang: guessLanguage(text),
  names: '',
  labels: '',
  pair: pairs.flatMap((pair) => pair.split('-')).join(' '),
});
