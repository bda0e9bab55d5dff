/** Tables for spreadsheets: RFC 4180, in which no cell is a formula. */
import type { Item } from '../items/item.ts';

/** Tells spreadsheets that the text is UTF-8; without it they garble every name with an accent. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet begins a formula with, full-width forms and what it trims before them included. */
const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20|%]/u;

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  // An apostrophe makes it text; numbers of our own are none of the user's.
  const safe = typeof value === 'string' && (FORMULA.test(text) || /^[\t\r\n]/u.test(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The bookmarks among the items, those in the trash left out; `nameOf` gives a collection's name. */
export function bookmarksCsv(items: Iterable<Item>, nameOf: (collection: string) => string | null): string {
  const rows: (string | number | null)[][] = [];
  for (const item of items) {
    if (item.kind !== 'bookmark' || item.value.trashed !== undefined) continue;
    const { target, title, tags, collections, created } = item.value;
    const rev = target.type === 'claim' ? target.rev : null;
    const shelves = collections.flatMap((id) => nameOf(id) ?? []);
    rows.push([target.type, targetOf(target), rev, title, tags.join('; '), shelves.join('; '), created]);
  }
  return csv(['type', 'target', 'revision', 'title', 'tags', 'collections', 'created'], rows);
}

type Target = Extract<Item, { readonly kind: 'bookmark' }>['value']['target'];

function targetOf(target: Target): string {
  switch (target.type) {
    case 'dossier':
      return target.pair;
    case 'claim':
      return target.claim;
    case 'source':
      return target.source;
    case 'search':
      return target.query;
  }
}

/** A claim as a list of citations shows it, one line for each of its sources. */
export interface CitedClaim {
  readonly claim: string;
  readonly rev: number;
  readonly text: string;
  readonly date: string | null;
  readonly status: string;
  readonly confidence: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly issued: string | null;
    readonly url: string | null;
    readonly locator: string | null;
    /** The seen text through which it is known, where nobody opened it. */
    readonly via: string | null;
  }[];
}

export function claimsCsv(claims: readonly CitedClaim[]): string {
  const head = ['claim', 'revision', 'text', 'date', 'status', 'confidence'];
  const sourceHead = ['source', 'title', 'publisher', 'issued', 'address', 'locator', 'known through'];
  const rows = claims.flatMap(({ claim, rev, text, date, status, confidence, sources }) =>
    sources.map((source) => [
      ...[claim, rev, text, date, status, confidence],
      ...[source.id, source.title, source.publisher, source.issued, source.url, source.locator, source.via],
    ]),
  );
  return csv([...head, ...sourceHead], rows);
}
