/** Small notebooks for the tests: ids by number, instants by minute, items with all that they need. */
import type { Base } from '../../../../corpus/notebook/items/base.ts';
import type { ContentOf, Item, ItemKind, ItemOf } from '../../../../corpus/notebook/items/item.ts';
import { run } from '../../../../corpus/notebook/commands/run.ts';
import type { Command, Done } from '../../../../corpus/notebook/commands/command.ts';
import type { Context } from '../../../../corpus/notebook/commands/next-edition.ts';
import { applyBatch, itemOf, type Notebook } from '../../../../corpus/notebook/notebook.ts';

export const idAt = (number: number): string => number.toString(36).padStart(20, '0');

/** So many minutes after ten o'clock. */
export const instantAt = (minutes: number): string =>
  new Date(Date.parse('2026-11-21T10:00:00.000Z') + minutes * 60_000).toISOString();

export const BASE: Base = {
  created: instantAt(0),
  changed: instantAt(0),
  edition: idAt(900_000),
  ancestors: [],
  tags: [],
  collections: [],
};

export const CONTENTS: { readonly [K in ItemKind]: ContentOf<K> } = {
  bookmark: { target: { type: 'dossier', pair: 'MLI-RUS' }, title: 'Mali and Russia' },
  note: { title: 'Wagner', text: 'see [[MLI-RUS/c18]]', anchor: { type: 'free' }, pictures: [] },
  highlight: {
    claim: 'MLI-RUS/c18',
    rev: 1,
    text: 'About fifty advisers came to Mali in 1961.',
    quote: { exact: 'fifty advisers', prefix: 'About ', suffix: ' came to Mali in 1961.' },
    position: { start: 6, end: 20 },
    colour: 'yellow',
    comment: '',
  },
  collection: { name: 'Sahel', parent: null, position: 0 },
  source: {
    csl: { type: 'webpage', title: 'A page', language: 'en' },
    issuedEdtf: '2024-05',
    access: 'seen',
    reliability: { class: 'press' },
  },
  claim: {
    pair: 'MLI-RUS',
    rev: 1,
    layer: 'user',
    family: 'contact',
    kind: 'visit',
    text: { en: 'A delegation from Mali visited Moscow, its members told the author.' },
    date: '2024-05-14',
    dateBasis: 'stated',
    actors: [{ ref: 'pol:MLI', role: 'guest' }],
    assertion: 'fact',
    status: 'unverified',
    confidence: 'low',
    sources: [{ source: `own:${idAt(77)}` }],
  },
};

export function itemWith<K extends ItemKind>(
  kind: K,
  id: string,
  content: Partial<ContentOf<K>> = {},
  base: Partial<Base> = {},
): ItemOf<K> {
  return { id, kind, value: { ...BASE, ...CONTENTS[kind], ...base, ...content } };
}

export const noteWith = (id: string, content: Partial<ContentOf<'note'>> = {}, base: Partial<Base> = {}) =>
  itemWith('note', id, content, base);

/** A context whose clock stands and whose ids count on. */
export function contextFrom(first: number, minutes = 0): Context {
  let next = first;
  return {
    now: instantAt(minutes),
    newId: () => {
      next += 1;
      return idAt(next);
    },
  };
}

/** Runs a command that must succeed and carries it out. */
export function perform(notebook: Notebook, command: Command, context: Context): Done {
  const outcome = run(notebook, command, context);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  applyBatch(notebook, outcome.batch);
  return outcome;
}

/** The item, which must be there. */
export function itemIn(notebook: Notebook, id: string): Item {
  const item = itemOf(notebook, id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}
