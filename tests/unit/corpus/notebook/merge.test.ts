import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../corpus/notebook/commands/command.ts';
import { run } from '../../../../corpus/notebook/commands/run.ts';
import { idOfKept } from '../../../../corpus/notebook/ids.ts';
import type { Item } from '../../../../corpus/notebook/items/item.ts';
import { mergeItem } from '../../../../corpus/notebook/merge/merge-item.ts';
import { merge } from '../../../../corpus/notebook/merge/merge.ts';
import { planImport, type ImportPlan } from '../../../../corpus/notebook/merge/plan-import.ts';
import {
  applyBatch,
  itemOf,
  itemsOf,
  openNotebook,
  versionsOf,
  type Notebook,
} from '../../../../corpus/notebook/notebook.ts';
import {
  decodeCarried,
  isItem,
  type CarriedRecord,
  type NotebookRecord,
} from '../../../../corpus/notebook/records/decode.ts';
import { CONTENTS, contextFrom, idAt, instantAt, itemIn, itemWith, noteWith, perform } from './support.ts';

const A = idAt(1);
const note = (text: string) => ({ kind: 'note', content: { ...CONTENTS.note, text } }) as const;
const shelf = (name: string, parent: string | null = null) =>
  ({ kind: 'collection', content: { name, parent, position: 0 } }) as const;

const carried = (notebook: Notebook): CarriedRecord[] =>
  [...notebook.records.values()].flatMap((record): CarriedRecord[] =>
    isItem(record) || record.kind === 'version' || record.kind === 'gone' ? [record] : [],
  );

/** Imports one notebook into another. */
function exchange(into: Notebook, from: Notebook, bringBack = false): ImportPlan {
  const plan = planImport(into, { records: carried(from), refused: [] }, instantAt(600), { bringBack });
  perform(into, { do: 'import', operations: plan.operations }, contextFrom(70_000, 600));
  return plan;
}

/** Two notebooks that were one, and how to work in either. */
function replicas() {
  const base = openNotebook([]);
  perform(base, { do: 'create', id: A, draft: note('one') }, contextFrom(1000));
  const copy = (): Notebook => openNotebook(structuredClone([...base.records.values()]));
  const [mine, theirs] = [copy(), copy()];
  const [hereContext, thereContext] = [contextFrom(10_000), contextFrom(20_000)];
  return {
    mine,
    theirs,
    here: (command: Command, minutes = 1) => perform(mine, command, { ...hereContext, now: instantAt(minutes) }),
    there: (command: Command, minutes = 1) => perform(theirs, command, { ...thereContext, now: instantAt(minutes) }),
  };
}

const items = (notebook: Notebook): Map<string, Item> => new Map([...itemsOf(notebook)].map((item) => [item.id, item]));
const textsOf = (notebook: Notebook): string[] =>
  [...itemsOf(notebook)].flatMap((item) => (item.kind === 'note' ? [item.value.text] : [])).sort();

describe('an exchange', () => {
  it('of equal notebooks changes nothing', () => {
    const { mine, theirs } = replicas();
    const plan = exchange(mine, theirs);
    expect(plan.operations).toEqual([]);
    expect(plan.counts.note).toMatchObject({ same: 1, new: 0 });
  });

  it('takes the later of two editions, keeps the earlier as a version, and is one step to undo', () => {
    const { mine, theirs, there } = replicas();
    there({ do: 'edit', id: A, draft: note('two') });
    there({ do: 'edit', id: A, draft: note('three') }, 2);
    const before = items(mine);
    expect(exchange(mine, theirs).counts.note).toMatchObject({ changed: 1 });
    expect(textsOf(mine)).toEqual(['three']);
    expect(versionsOf(mine, A).map(({ value }) => value.item)).toContainEqual(before.get(A));
    perform(mine, { do: 'undo' }, contextFrom(80_000, 700));
    expect(items(mine)).toEqual(before);
    expect(versionsOf(mine, A)).toEqual([]);
    expect(exchange(theirs, mine).counts.note).toMatchObject({ older: 1, changed: 0 });
    expect(textsOf(theirs)).toEqual(['three']);
  });

  it('keeps both where both were edited, on either side the same, and says so', () => {
    const { mine, theirs, here, there } = replicas();
    here({ do: 'edit', id: A, draft: note('mine') }, 5);
    there({ do: 'edit', id: A, draft: note('theirs') }, 9);
    const loser = itemIn(mine, A);
    const plan = exchange(mine, theirs);
    expect(plan.counts.note).toMatchObject({ 'both-kept': 1 });
    expect(plan.notable['both-kept']).toEqual([A]);
    expect(textsOf(mine)).toEqual(['mine', 'theirs']);
    expect(itemIn(mine, A).value).toMatchObject({ text: 'theirs' });
    expect(itemIn(mine, idOfKept(loser.value.edition)).value).toMatchObject({ text: 'mine', besides: A });
    exchange(theirs, mine);
    expect(items(theirs)).toEqual(items(mine));
    expect(exchange(mine, theirs).operations).toEqual([]);
    perform(mine, { do: 'settle', id: idOfKept(loser.value.edition) }, contextFrom(90_000, 700));
    expect(itemIn(mine, idOfKept(loser.value.edition)).value).not.toHaveProperty('besides');
  });

  it('remembers that it has both, also when one has gone on and the other is deleted', () => {
    const { mine, theirs, here, there } = replicas();
    here({ do: 'edit', id: A, draft: note('mine') }, 9);
    there({ do: 'edit', id: A, draft: note('theirs') }, 5);
    exchange(mine, theirs);
    const copy = idOfKept(itemIn(theirs, A).value.edition);
    here({ do: 'edit', id: A, draft: note('mine, settled') }, 700);
    here({ do: 'trash', ids: [copy] }, 701);
    here({ do: 'empty-trash' }, 702);
    const plan = exchange(mine, theirs);
    expect(plan.counts.note).toMatchObject({ older: 1, 'both-kept': 0 });
    expect(textsOf(mine)).toEqual(['mine, settled']);
  });

  it('leaves alone what was changed in the edition that is kept beside', () => {
    const edition = idAt(500);
    const mine = openNotebook([noteWith(A, { text: 'b' }, { edition })]);
    const theirs = openNotebook([noteWith(A, { text: 'a' }, { edition })]);
    exchange(mine, theirs);
    const copy = idOfKept(edition);
    perform(mine, { do: 'edit', id: copy, draft: note('a, changed') }, contextFrom(90_000, 700));
    exchange(mine, theirs);
    expect(textsOf(mine)).toEqual(['a, changed', 'b']);
  });

  it('keeps as a version what it replaces, though nobody else has it', () => {
    const before = noteWith(A, { text: 'two' }, { edition: idAt(500) });
    const later = noteWith(A, { text: 'three' }, { edition: idAt(501), ancestors: [idAt(500)] });
    const notebook = openNotebook([before]);
    exchange(notebook, openNotebook([later]));
    expect(versionsOf(notebook, A).map(({ value }) => [value.occasion, value.item])).toEqual([['import', before]]);
  });

  it('joins tags and collections and calls that no conflict', () => {
    const { mine, theirs, here, there } = replicas();
    here({ do: 'tag', ids: [A], add: ['Bamako'], remove: [] });
    there({ do: 'tag', ids: [A], add: ['Moscow'], remove: [] });
    exchange(mine, theirs);
    expect(itemIn(mine, A).value.tags).toEqual(['Bamako', 'Moscow']);
    expect(items(mine).size).toBe(1);
  });

  it('of two the same edits makes one', () => {
    const { mine, theirs, here, there } = replicas();
    here({ do: 'edit', id: A, draft: note('the same') }, 3);
    there({ do: 'edit', id: A, draft: note('the same') }, 4);
    exchange(mine, theirs);
    expect(textsOf(mine)).toEqual(['the same']);
  });

  it('lets an edit win over the trash, and the trash over nothing', () => {
    const { mine, theirs, here } = replicas();
    here({ do: 'trash', ids: [A] });
    exchange(theirs, mine);
    expect(itemIn(theirs, A).value.trashed).toBeDefined();

    const second = replicas();
    second.here({ do: 'trash', ids: [A] }, 9);
    second.there({ do: 'edit', id: A, draft: note('worth keeping') });
    const plan = exchange(second.mine, second.theirs);
    expect(plan.counts.note).toMatchObject({ revived: 1 });
    expect(itemIn(second.mine, A).value).toMatchObject({ text: 'worth keeping' });
    expect(itemIn(second.mine, A).value.trashed).toBeUndefined();
  });

  it('leaves deleted what was deleted here for good, unless it was changed there or is asked for', () => {
    const { mine, theirs, here, there } = replicas();
    here({ do: 'trash', ids: [A] });
    here({ do: 'empty-trash' });
    expect(exchange(mine, theirs).counts.note).toMatchObject({ 'left-out': 1 });
    expect(itemOf(mine, A)).toBeUndefined();
    expect(exchange(theirs, mine).operations).toEqual([]);
    expect(textsOf(theirs)).toEqual(['one']);

    const plan = exchange(mine, theirs, true);
    expect(plan.counts.note).toMatchObject({ revived: 1 });
    expect(textsOf(mine)).toEqual(['one']);
    perform(mine, { do: 'undo' }, contextFrom(80_000, 700));
    there({ do: 'edit', id: A, draft: note('changed since') });
    expect(exchange(mine, theirs).counts.note).toMatchObject({ revived: 1 });
    expect(textsOf(mine)).toEqual(['changed since']);
  });

  it('cuts a circle of collections that only both sides together have made', () => {
    const { mine, theirs, here, there } = replicas();
    const [x, y] = [idAt(11), idAt(12)];
    here({ do: 'create', id: x, draft: shelf('x') });
    here({ do: 'create', id: y, draft: shelf('y') });
    exchange(theirs, mine);
    here({ do: 'arrange', id: x, parent: y, before: null }, 3);
    there({ do: 'arrange', id: y, parent: x, before: null }, 4);
    const plan = exchange(mine, theirs);
    expect(plan.uncircled).toEqual([x]);
    exchange(theirs, mine);
    expect(items(theirs)).toEqual(items(mine));
    expect(itemIn(mine, x).value).toMatchObject({ parent: null });
    expect(itemIn(mine, y).value).toMatchObject({ parent: x });
  });

  it('refuses a record that takes the id of something else', () => {
    const { mine } = replicas();
    const step = mine.steps[0]?.id ?? '';
    const plan = planImport(mine, { records: [noteWith(step)], refused: [] }, instantAt(1), { bringBack: false });
    expect(plan.operations).toEqual([]);
    expect(plan.refused.map(({ reason, where }) => [reason, where])).toEqual([['id-taken', step]]);
  });

  it('lets nobody change an earlier version', () => {
    const version = (text: string) =>
      ({
        id: idAt(7),
        kind: 'version',
        value: { of: A, occasion: 'edit', taken: instantAt(1), item: noteWith(A, { text }) },
      }) as const;
    const mine = openNotebook([noteWith(A), version('zebra')]);
    for (const text of ['aardvark', 'zz']) {
      const plan = planImport(mine, { records: [version(text)], refused: [] }, instantAt(2), { bringBack: false });
      expect(plan.operations).toEqual([]);
    }
  });

  it('keeps both where two differ under the name of one edition', () => {
    const edition = idAt(500);
    const [a, b] = [noteWith(A, { text: 'a' }, { edition }), noteWith(A, { text: 'b' }, { edition })];
    expect(mergeItem(a, b)).toEqual(mergeItem(b, a));
    const { item, kept } = mergeItem(a, b);
    expect([item, kept].map((each) => (each?.kind === 'note' ? each.value.text : ''))).toEqual(['b', 'a']);
    expect(mergeItem(item, a).item).toEqual(item);
  });

  it('keeps both where one id stands for two kinds', () => {
    const { item, kept } = mergeItem(noteWith(A), itemWith('bookmark', A, {}, { edition: idAt(501) }));
    expect([item.kind, kept?.kind]).toEqual(['note', 'bookmark']);
  });
});

describe('merge', () => {
  const anyId = fc.nat(4).map((number) => idAt(number + 1));
  const ids = fc.array(anyId, { minLength: 1, maxLength: 2 });
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      do: fc.constant('create' as const),
      id: anyId,
      draft: fc.oneof(
        fc.constantFrom('a', 'b').map(note),
        fc.constantFrom('x', 'y').map((name) => shelf(name)),
      ),
    }),
    fc.record({ do: fc.constant('edit' as const), id: anyId, draft: fc.constantFrom('a', 'b', 'c').map(note) }),
    fc.record({ do: fc.constant('trash' as const), ids }),
    fc.record({ do: fc.constant('restore' as const), ids }),
    fc.record({
      do: fc.constant('tag' as const),
      ids,
      add: fc.constantFrom([], ['s'], ['t']),
      remove: fc.constantFrom([], ['s']),
    }),
    fc.record({ do: fc.constant('arrange' as const), id: anyId, parent: fc.option(anyId), before: fc.constant(null) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
    fc.constant({ do: 'empty-trash' as const }),
  );
  const story = fc.array(fc.tuple(command, fc.nat(3)), { maxLength: 12 });

  function live(notebook: Notebook, commands: readonly (readonly [Command, number])[], first: number): void {
    const context = contextFrom(first);
    let minutes = 0;
    for (const [each, pause] of commands) {
      minutes += pause;
      const outcome = run(notebook, each, { ...context, now: instantAt(minutes) });
      if (outcome.ok) applyBatch(notebook, outcome.batch);
    }
  }
  const sides = fc.tuple(story, story, story).map(([before, here, there]) => {
    const base = openNotebook([]);
    live(base, before, 1000);
    const [a, b] = [0, 1].map(() => openNotebook([...base.records.values()])) as [Notebook, Notebook];
    live(a, here, 10_000);
    live(b, there, 20_000);
    return [a, b] as const;
  });
  const all = { bringBack: true };
  const mergedItems = (a: ReadonlyMap<string, NotebookRecord>, b: ReadonlyMap<string, NotebookRecord>) =>
    new Map([...merge(a, b, all).records].filter(([, record]) => isItem(record)));

  it('is the same from either side', () => {
    fc.assert(
      fc.property(sides, ([a, b]) => {
        const { records } = merge(a.records, b.records, all);
        expect(records).toEqual(merge(b.records, a.records, all).records);
        for (const record of records.values()) expect(decodeCarried(record)).toEqual({ status: 'known', record });
      }),
      { numRuns: 1000 },
    );
  });

  it('made twice, changes nothing more', () => {
    fc.assert(
      fc.property(sides, ([a, b]) => {
        const once = merge(a.records, b.records, all).records;
        for (const side of [a.records, b.records, once])
          expect(mergedItems(once, side)).toEqual(mergedItems(a.records, b.records));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no words: what either side has is there, in an item or a version, unless mine had gone on from it', () => {
    fc.assert(
      fc.property(sides, ([a, b]) => {
        const passed = new Set([...itemsOf(a)].flatMap((item) => item.value.ancestors));
        const before = [...itemsOf(a), ...[...itemsOf(b)].filter((item) => !passed.has(item.value.edition))];
        exchange(a, b, true);
        const texts = new Set(
          [...a.records.values()].flatMap((record) => {
            const item = record.kind === 'version' ? record.value.item : record;
            return item.kind === 'note' ? [item.value.text] : [];
          }),
        );
        for (const item of before) if (item.kind === 'note') expect(texts).toContain(item.value.text);
      }),
      { numRuns: 1000 },
    );
  });

  it('an import deletes no item', () => {
    fc.assert(
      fc.property(sides, fc.boolean(), ([a, b], bringBack) => {
        const before = [...items(a).keys()];
        exchange(a, b, bringBack);
        for (const id of before) expect(itemOf(a, id)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
