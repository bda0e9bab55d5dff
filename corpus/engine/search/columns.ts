/** The columns of the search files as typed arrays: what a document is, by its number in the index. */
import type { SearchColumn, SearchColumns } from '../../model/search-files.ts';

/** Many-valued attribute: the values of document `d` stand in `values` from `starts[d]` to `starts[d + 1]`. */
export class Column {
  readonly labels: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  constructor({ values, of }: SearchColumn) {
    this.labels = values;
    this.#numbers = new Map(values.map((value, number) => [value, number]));
    this.#starts = new Uint32Array(of.length + 1);
    of.forEach((numbers, document) => (this.#starts[document + 1] = (this.#starts[document] ?? 0) + numbers.length));
    this.#values = Uint32Array.from(of.flat());
  }

  /** Numbers of the document's values; a view. */
  of(document: number): Uint32Array {
    return this.#values.subarray(this.#starts[document] ?? 0, this.#starts[document + 1] ?? 0);
  }

  /** Adds one to the count of each value that the document has. */
  count(document: number, counts: Uint32Array): void {
    const end = this.#starts[document + 1] ?? 0;
    for (let at = this.#starts[document] ?? 0; at < end; at += 1) {
      const value = this.#values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }

  /** The number of a value; -1 where no document has it. */
  numberOf(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }

  /** The document's values. */
  labelsOf(document: number): string[] {
    return Array.from(this.of(document), (number) => this.labels[number] ?? '');
  }

  /** 1 for every document that has one of the values. */
  mark(values: readonly string[]): Uint8Array {
    const wanted = new Uint8Array(this.labels.length);
    for (const value of values) {
      const number = this.numberOf(value);
      if (number >= 0) wanted[number] = 1;
    }
    const found = new Uint8Array(this.#starts.length - 1);
    for (let document = 0; document < found.length; document += 1) {
      const end = this.#starts[document + 1] ?? 0;
      for (let at = this.#starts[document] ?? 0; at < end && found[document] === 0; at += 1) {
        found[document] = wanted[this.#values[at] ?? 0] ?? 0;
      }
    }
    return found;
  }
}

/** A day as a number that sorts: 20120322 for 22 March 2012. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** `readDay` and its like give days as text; all comparisons are of numbers. */
export const FIRST_OF_DAYS = 0;
export const LAST_OF_DAYS = 99_999_999;

export class Columns {
  readonly count: number;
  readonly claims: readonly string[];
  readonly polities: Column;
  readonly pairs: Column;
  /** Whom a claim is about: who acts in it, and the parties of every dossier that shows it. */
  readonly countries: Column;
  readonly family: Column;
  readonly kind: Column;
  readonly status: Column;
  readonly languages: Column;
  readonly sources: Column;
  /** Decades that the date touches at its beginning: "1990". */
  readonly decade: Column;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 where a date is known at all. */
  readonly isDated: Uint8Array;
  readonly isDisputed: Uint8Array;

  constructor(columns: SearchColumns) {
    const { claims, first, last } = columns;
    this.count = claims.length;
    this.claims = claims;
    this.polities = new Column(columns.polities);
    this.pairs = new Column(columns.pairs);
    this.countries = new Column(countriesOf(columns));
    this.family = new Column(columns.family);
    this.kind = new Column(columns.kind);
    this.status = new Column(columns.status);
    this.languages = new Column(columns.languages);
    this.sources = new Column(columns.sources);
    this.decade = new Column(decadesOf(columns));
    this.isDated = Uint8Array.from(first, (day, at) => (day === null && last[at] === null ? 0 : 1));
    this.first = Int32Array.from(first, (day) => (day === null ? FIRST_OF_DAYS : dayNumber(day)));
    this.last = Int32Array.from(last, (day) => (day === null ? LAST_OF_DAYS : dayNumber(day)));
    this.isDisputed = new Uint8Array(this.count);
    for (const document of columns.disputed) this.isDisputed[document] = 1;
  }

  /** 1 for every dated document that begins before the day. */
  markBefore(day: string): Uint8Array {
    return this.isDated.map((dated, at) => (dated === 1 && (this.first[at] ?? 0) < dayNumber(day) ? 1 : 0));
  }

  /** 1 for every dated document that ends after the day. */
  markAfter(day: string): Uint8Array {
    return this.isDated.map((dated, at) => (dated === 1 && (this.last[at] ?? 0) > dayNumber(day) ? 1 : 0));
  }

  /** 1 for every dated document whose days meet those from `from` to `to`, both included, `YYYY-MM-DD`. */
  markDays(from: string | null, to: string | null): Uint8Array {
    const start = from === null ? FIRST_OF_DAYS : dayNumber(from);
    const end = to === null ? LAST_OF_DAYS : dayNumber(to);
    return this.isDated.map((dated, at) =>
      dated === 1 && (this.first[at] ?? 0) <= end && (this.last[at] ?? 0) >= start ? 1 : 0,
    );
  }
}

function countriesOf({ polities, pairs }: SearchColumns): SearchColumn {
  const parties = pairs.values.map((pair) => pair.split('-'));
  const values = [...new Set([...polities.values, ...parties.flat()])].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  const numberOf = (value: string): number => numbers.get(value) ?? 0;
  return {
    values,
    of: polities.of.map((acting, document) => {
      const found = new Set(acting.map((number) => numberOf(polities.values[number] ?? '')));
      for (const pair of pairs.of[document] ?? []) for (const party of parties[pair] ?? []) found.add(numberOf(party));
      return [...found];
    }),
  };
}

function decadesOf({ first, last }: SearchColumns): SearchColumn {
  const decades = first.map((day, at) => {
    const known = day ?? last[at] ?? null;
    return known === null ? null : `${known.slice(0, 3)}0`;
  });
  const values = [...new Set(decades.filter((decade) => decade !== null))].sort();
  return { values, of: decades.map((decade) => (decade === null ? [] : [values.indexOf(decade)])) };
}
