/** How what stands at the caret may go on: names of filters, and their values. */
import type { Completion } from '../../model/search-page.ts';
import { fold } from '../analysis/fold.ts';
import { FIELD_NAMES } from './fields.ts';
import { bestFitting, type CompletionValue } from './fit.ts';
import { lex } from './lex.ts';
import { MAX_CHARS } from './read-query.ts';
import type { Token } from './tokens.ts';
import type { FilterField } from './tree.ts';

/** The values of each field, in the order in which equally good ones are offered. */
export type CompletionValues = Readonly<Partial<Record<FilterField, readonly CompletionValue[]>>>;

/** Stands beside the name of a field, and is offered as the value of a date. */
const EXAMPLES: Readonly<Record<FilterField, string>> = {
  country: 'Mali',
  pair: 'MLI-RUS',
  theme: 'recognition',
  status: 'confirmed',
  source: 'tass',
  lang: 'fr',
  year: '1990..2005',
  before: '2012',
  after: '2012-03-22',
  has: 'note',
  disputed: 'yes',
};
const DATE_FIELDS: ReadonlySet<FilterField> = new Set<FilterField>(['year', 'before', 'after']);

/**
 * At most eight ways to go on, best first; none where the caret stands in nothing that goes on.
 * `caret` is an offset in `text`; beyond its ends it is taken to stand there.
 */
export function completionsAt(text: string, caret: number, values: CompletionValues): readonly Completion[] {
  const at = Math.max(0, Math.min(caret, text.length));
  const token = lex(text.slice(0, MAX_CHARS), text.length).tokens.find((each) => isAt(each, at));
  if (token?.kind === 'words') return fieldNames(text, at, token);
  return token?.kind === 'filter' ? fieldValues(text, at, token, values) : [];
}

function isAt(token: Token, caret: number): boolean {
  if (token.kind === 'words') return token.start < caret && caret <= token.end;
  return token.kind === 'filter' && token.valueStart <= caret && caret <= token.filter.end;
}

/** The fields, each once, whose name begins with the bare word before the caret. */
function fieldNames(text: string, caret: number, { words, isQuoted }: Extract<Token, { kind: 'words' }>): Completion[] {
  const word = words[0];
  const isBare = word !== undefined && words.length === 1 && !isQuoted && word.reach !== 'starred';
  const typed = fold(text.slice(word?.start, caret));
  if (!isBare || !/^\p{L}+$/u.test(typed)) return [];
  const fitting = FIELD_NAMES.filter(({ name }) => fold(name).startsWith(typed));
  const fields = new Map(fitting.toReversed().map((each) => [each.field, each.name]));
  return fitting
    .filter(({ name, field }) => fields.get(field) === name)
    .map(({ name, field }) => ({
      replaces: { start: word.start, end: word.end },
      insert: `${name}:`,
      label: `${name}:`,
      detail: EXAMPLES[field],
    }));
}

/** The values that go on from what stands between the colon and the caret. */
function fieldValues(
  text: string,
  caret: number,
  { filter, valueStart }: Extract<Token, { kind: 'filter' }>,
  values: CompletionValues,
): Completion[] {
  const replaces = { start: valueStart, end: filter.end };
  const written = text.slice(valueStart, filter.end);
  if (caret === filter.end && /^["“”„«»].*["“”„«»]$/su.test(written)) return [];
  return bestFitting(valuesOf(filter.field, values), text.slice(valueStart, caret))
    .map(({ value, label, detail }) => ({ replaces, insert: inserted(value), label, detail }))
    .filter(({ insert }) => insert !== written);
}

function valuesOf(field: FilterField, values: CompletionValues): readonly CompletionValue[] {
  const known = values[field];
  if (known !== undefined) return known;
  const value = EXAMPLES[field];
  return DATE_FIELDS.has(field) ? [{ value, label: value, detail: null }] : [];
}

/** In quotes where the value would otherwise end early. */
function inserted(value: string): string {
  return /^[^\s()|,;"“”„«»]+$/u.test(value) ? value : `"${value.replaceAll(/["“”„«»]/gu, '')}"`;
}
