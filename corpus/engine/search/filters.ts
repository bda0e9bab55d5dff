/** What a filter stands for: the values that its text names, and the documents that have one of them. */
import type { Catalogue } from '../../model/compiled.ts';
import type { SearchDirectory } from '../../model/search-files.ts';
import { STATUSES } from '../../model/terms.ts';
import { fold } from '../../search/analysis/fold.ts';
import { tokenize } from '../../search/analysis/tokenize.ts';
import type { Filter } from '../../search/query/tree.ts';
import { readDay, readYears, readYesNo } from '../../search/query/values.ts';
import type { PolityFinder } from '../resolve-polity.ts';
import { resolvePair } from '../resolve-pair.ts';
import type { Columns } from './columns.ts';
import { languageNames, type Labels } from './labels.ts';

/** What a filter was read as. */
export interface FilterReading {
  /** In words for the explanation: codes, ids, days. */
  readonly values: readonly string[];
  /** 1 for each claim that meets it. */
  readonly bits: Uint8Array;
}

const formsOf = (text: string): string[] => tokenize(text).flatMap(({ forms }) => forms.slice(0, 1));

/** True when each word of the value is a word of the text, the last one, while it is typed, a beginning of one. */
function isNamedBy(text: string, value: string, isTyping: boolean): boolean {
  const words = formsOf(text);
  const asked = formsOf(value);
  return (
    asked.length > 0 &&
    asked.every((form, at) =>
      words.some((word) => word === form || (isTyping && at === asked.length - 1 && word.startsWith(form))),
    )
  );
}

export class Filters {
  readonly #catalogue: Catalogue;
  readonly #directory: SearchDirectory;
  readonly #columns: Columns;
  readonly #polities: PolityFinder;
  readonly #labels: Labels;
  #noted: ReadonlySet<string> = new Set();

  constructor(
    catalogue: Catalogue,
    directory: SearchDirectory,
    columns: Columns,
    polities: PolityFinder,
    labels: Labels,
  ) {
    this.#catalogue = catalogue;
    this.#directory = directory;
    this.#columns = columns;
    this.#polities = polities;
    this.#labels = labels;
  }

  /** Claims on which the reader has notes, for `has:note`. */
  set noted(claims: ReadonlySet<string>) {
    this.#noted = claims;
  }

  /** Null where the value names nothing: the filter is left out then, and that is told. */
  read(filter: Filter): FilterReading | null {
    if (filter.value === '' && filter.field !== 'disputed') return null;
    const columns = this.#columns;
    switch (filter.field) {
      case 'country':
        return having(columns.countries, this.#countries(filter));
      case 'pair':
        return having(columns.pairs, this.#pairs(filter));
      case 'theme':
        return this.#theme(filter);
      case 'status':
        return having(
          columns.status,
          STATUSES.filter(
            (status) => status === fold(filter.value) || this.#isMeant(this.#labels.status(status), filter),
          ),
        );
      case 'source':
        return having(columns.sources, this.#sources(filter));
      case 'lang':
        return having(columns.languages, this.#languages(filter));
      case 'year': {
        const years = readYears(filter.value);
        return years === null ? null : this.#days(years.first, years.last);
      }
      case 'before': {
        const day = readDay(filter.value, 'first');
        return day === null ? null : this.#before(day);
      }
      case 'after': {
        const day = readDay(filter.value, 'last');
        return day === null ? null : this.#after(day);
      }
      case 'has':
        return isNamedBy('note notes', filter.value, filter.isTyping) ? this.#withNotes() : null;
      case 'disputed': {
        const wanted = readYesNo(filter.value);
        if (wanted === null) return null;
        return { values: [wanted ? 'yes' : 'no'], bits: wanted ? columns.isDisputed : inverse(columns.isDisputed) };
      }
    }
  }

  #isMeant(label: string, { value, isTyping }: Filter): boolean {
    return isNamedBy(label, value, isTyping);
  }

  #countries(filter: Filter): string[] {
    const resolved = this.#polities.resolve(filter.value);
    if (resolved.found) return [resolved.polity.codes.iso3];
    if (resolved.reason === 'ambiguous') return resolved.near.map(({ code }) => code);
    if (!filter.isTyping) return [];
    const named = this.#catalogue.polities.filter(({ names }) =>
      [names.en, names['fr'] ?? ''].some((name) => this.#isMeant(name, filter)),
    );
    return named.map(({ codes }) => codes.iso3);
  }

  /** A pair by any spelling; a single country stands for all its pairs. */
  #pairs(filter: Filter): string[] {
    const resolved = resolvePair(this.#catalogue, this.#polities, filter.value);
    if (resolved.found) return [resolved.pair];
    const ids = this.#columns.pairs.labels;
    const beginning = filter.value.toUpperCase();
    const countries = this.#countries(filter);
    return ids.filter(
      (id) => (filter.isTyping && id.startsWith(beginning)) || id.split('-').some((code) => countries.includes(code)),
    );
  }

  #theme(filter: Filter): FilterReading | null {
    const topics = this.#directory.topics.filter(
      ({ value, label }) => value === fold(filter.value) || this.#isMeant(label, filter),
    );
    const families = topics.flatMap(({ family, kind }) => (kind === null ? [family] : []));
    const kinds = topics.flatMap(({ kind }) => kind ?? []);
    const [byFamily, byKind] = [having(this.#columns.family, families), having(this.#columns.kind, kinds)];
    if (byFamily === null || byKind === null) return byFamily ?? byKind;
    return {
      values: [...byFamily.values, ...byKind.values],
      bits: byFamily.bits.map((bit, at) => bit | (byKind.bits[at] ?? 0)),
    };
  }

  #sources(filter: Filter): string[] {
    const id = filter.value.startsWith('src:') ? filter.value : `src:${filter.value}`;
    const exact = this.#directory.sources.filter((source) => source.id === id);
    const found =
      exact.length > 0
        ? exact
        : this.#directory.sources.filter(({ title, publisher }) =>
            this.#isMeant(`${title} ${publisher ?? ''}`, filter),
          );
    return found.map((source) => source.id);
  }

  #languages(filter: Filter): string[] {
    const asked = fold(filter.value);
    return this.#columns.languages.labels.filter(
      (code) => code === asked || languageNames(code).some((name) => this.#isMeant(name, filter)),
    );
  }

  #days(from: string | null, to: string | null): FilterReading {
    return { values: [`${from ?? '…'}–${to ?? '…'}`], bits: this.#columns.markDays(from, to) };
  }

  /** Claims whose days begin before the day. */
  #before(day: string): FilterReading {
    return { values: [`< ${day}`], bits: this.#columns.markBefore(day) };
  }

  /** Claims whose days end after the day. */
  #after(day: string): FilterReading {
    return { values: [`> ${day}`], bits: this.#columns.markAfter(day) };
  }

  #withNotes(): FilterReading {
    const { claims } = this.#columns;
    return { values: ['note'], bits: Uint8Array.from(claims, (claim) => (this.#noted.has(claim) ? 1 : 0)) };
  }
}

function having(
  column: { mark(values: readonly string[]): Uint8Array },
  values: readonly string[],
): FilterReading | null {
  return values.length === 0 ? null : { values, bits: column.mark(values) };
}

const inverse = (bits: Uint8Array): Uint8Array => bits.map((bit) => 1 - bit);
