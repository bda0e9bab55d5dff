import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../../corpus/notebook/commands/collections.ts';
import type { Command } from '../../../../corpus/notebook/commands/command.ts';
import { run } from '../../../../corpus/notebook/commands/run.ts';
import { MAX_STEPS, nextSteps } from '../../../../corpus/notebook/commands/steps.ts';
import {
  applyBatch,
  itemOf,
  itemsOf,
  openNotebook,
  versionsOf,
  type Notebook,
} from '../../../../corpus/notebook/notebook.ts';
import { toThin } from '../../../../corpus/notebook/commands/thinning.ts';
import { picturesIn } from '../../../../corpus/notebook/pictures.ts';
import type { Version } from '../../../../corpus/notebook/records/version.ts';
import type { Draft } from '../../../../corpus/notebook/items/item.ts';
import type { Picture } from '../../../../corpus/notebook/items/note.ts';
import { decodeRecord, isItem } from '../../../../corpus/notebook/records/decode.ts';
import type { RefusalReason } from '../../../../corpus/notebook/refusal.ts';
import { CONTENTS, contextFrom, idAt, instantAt, itemIn, noteWith, perform } from './support.ts';

const A = idAt(1);
const B = idAt(2);
const note = (text: string, title = 'Wagner') =>
  ({ kind: 'note', content: { ...CONTENTS.note, text, title } }) as const;
const shelf = (name: string, parent: string | null = null) =>
  ({ kind: 'collection', content: { name, parent, position: 0 } }) as const;

const textOf = (notebook: Notebook, id: string): string => {
  const item = itemIn(notebook, id);
  return item.kind === 'note' ? item.value.text : '';
};
const snapshot = (notebook: Notebook): unknown => structuredClone(new Map([...notebook.records].sort()));
const items = (notebook: Notebook): unknown =>
  structuredClone(new Map([...itemsOf(notebook)].map((item) => [item.id, item])));

function reasonOf(notebook: Notebook, command: Command): RefusalReason | undefined {
  const outcome = run(notebook, command, contextFrom(5000));
  return outcome.ok ? undefined : outcome.refusals[0]?.reason;
}

/** A notebook with two notes and what makes its ids. */
function begun() {
  const notebook = openNotebook([]);
  const context = contextFrom(1000);
  perform(notebook, { do: 'create', id: A, draft: note('one') }, context);
  perform(notebook, { do: 'create', id: B, draft: note('two') }, context);
  return { notebook, at: (minutes: number) => ({ ...context, now: contextFrom(0, minutes).now }) };
}

describe('writing', () => {
  it('creates, edits and remembers the edition that it replaced', () => {
    const { notebook, at } = begun();
    const first = itemIn(notebook, A).value.edition;
    perform(notebook, { do: 'edit', id: A, draft: note('other') }, at(1));
    const { value } = itemIn(notebook, A);
    expect(textOf(notebook, A)).toBe('other');
    expect(value.ancestors).toEqual([first]);
    expect(value.edition).not.toBe(first);
    expect(value.changed > value.created).toBe(true);
  });

  it('does nothing for an edit that changes nothing', () => {
    const { notebook, at } = begun();
    expect(perform(notebook, { do: 'edit', id: A, draft: note('one') }, at(1)).batch).toEqual([]);
  });

  it('keeps what a newer version of the program has written', () => {
    const { notebook, at } = begun();
    const raw = { ...itemIn(notebook, A), value: { ...itemIn(notebook, A).value, mood: { of: 'day' } } };
    const decoded = decodeRecord(JSON.parse(JSON.stringify(raw)));
    if (decoded.status !== 'known') throw new Error('must decode');
    applyBatch(notebook, [{ put: decoded.record }]);
    perform(notebook, { do: 'edit', id: A, draft: note('other') }, at(1));
    expect(itemIn(notebook, A).value).toMatchObject({ text: 'other', mood: { of: 'day' } });
  });

  it('lets an optional field go that the draft no longer has', () => {
    const { notebook, at } = begun();
    const id = idAt(3);
    perform(
      notebook,
      { do: 'create', id, draft: { kind: 'claim', content: { ...CONTENTS.claim, place: 'Moscow' } } },
      at(0),
    );
    perform(notebook, { do: 'edit', id, draft: { kind: 'claim', content: CONTENTS.claim } }, at(1));
    expect(itemIn(notebook, id).value).not.toHaveProperty('place');
    expect(itemIn(notebook, id).value).toMatchObject({ rev: 1 });
    const text = { en: 'Two delegations from Mali visited Moscow.' };
    perform(notebook, { do: 'edit', id, draft: { kind: 'claim', content: { ...CONTENTS.claim, text } } }, at(2));
    expect(itemIn(notebook, id).value).toMatchObject({ rev: 2 });
  });

  it('replaces half characters, which no file can hold', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'edit', id: A, draft: note('a\ud800b') }, at(1));
    expect(textOf(notebook, A)).toBe('a\ufffdb');
  });

  it('takes no bookkeeping from a draft', () => {
    const { notebook, at } = begun();
    const sly = { ...note('x'), content: { ...note('x').content, trashed: at(0).now, edition: idAt(1), besides: B } };
    perform(notebook, { do: 'create', id: idAt(3), draft: sly }, at(1));
    perform(notebook, { do: 'edit', id: A, draft: sly }, at(1));
    for (const id of [A, idAt(3)]) {
      expect(itemIn(notebook, id).value.trashed).toBeUndefined();
      expect(itemIn(notebook, id).value.besides).toBeUndefined();
      expect(itemIn(notebook, id).value.edition).not.toBe(idAt(1));
    }
  });

  it('refuses what cannot be', () => {
    const { notebook } = begun();
    expect(reasonOf(notebook, { do: 'create', id: A, draft: note('x') })).toBe('id-taken');
    expect(reasonOf(notebook, { do: 'create', id: 'Not an id', draft: note('x') })).toBe('not-a-record');
    expect(reasonOf(notebook, { do: 'create', draft: note('x'.repeat(1_000_001)) })).toBe('wrong-shape');
    expect(reasonOf(notebook, { do: 'create', draft: note('x', 'two\nlines') })).toBe('wrong-shape');
    expect(reasonOf(notebook, { do: 'edit', id: idAt(9), draft: note('x') })).toBe('no-such-item');
    expect(reasonOf(notebook, { do: 'edit', id: A, draft: shelf('x') })).toBe('other-kind');
    expect(reasonOf(notebook, { do: 'revert', version: A })).toBe('no-such-version');
    expect(reasonOf(notebook, { do: 'tag', ids: [A, idAt(9)], add: ['x'], remove: [] })).toBe('no-such-item');
    expect(reasonOf(notebook, { do: 'file', ids: [A], into: [B], outOf: [] })).toBe('no-such-item');
    expect(reasonOf(notebook, { do: 'undo' })).toBeUndefined();
    expect(reasonOf(notebook, { do: 'redo' })).toBe('nothing-to-redo');
    expect(reasonOf(openNotebook([]), { do: 'undo' })).toBe('nothing-to-undo');
  });
});

describe('earlier versions', () => {
  it('are kept at pauses and every ten minutes, and can be had again', () => {
    const { notebook, at } = begun();
    for (let second = 0; second < 60; second += 1) {
      perform(notebook, { do: 'edit', id: A, draft: note(`draft ${String(second)}`) }, at(second / 60));
    }
    expect(versionsOf(notebook, A)).toHaveLength(1);
    perform(notebook, { do: 'edit', id: A, draft: note('a new day') }, at(1500));
    const versions = versionsOf(notebook, A);
    expect(versions.map(({ value }) => (value.item.kind === 'note' ? value.item.value.text : ''))).toEqual([
      'one',
      'draft 59',
    ]);
    perform(notebook, { do: 'revert', version: versions[1]?.id ?? '' }, at(1501));
    expect(textOf(notebook, A)).toBe('draft 59');
    expect(versionsOf(notebook, A)).toHaveLength(3);
  });

  it('are kept after a pause however short the sitting was', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'edit', id: A, draft: note('two') }, at(0));
    perform(notebook, { do: 'edit', id: A, draft: note('three') }, at(3));
    expect(versionsOf(notebook, A).map(({ value }) => value.item)).toMatchObject([
      { value: { text: 'one' } },
      { value: { text: 'two' } },
    ]);
  });

  it('are thinned with age, the oldest never', () => {
    const { notebook, at } = begun();
    const DAY = 24 * 60;
    for (let day = 0; day < 200; day += 1) {
      for (let hour = 0; hour < 5; hour += 1) {
        perform(
          notebook,
          { do: 'edit', id: A, draft: note(`${String(day)} ${String(hour)}`) },
          at(day * DAY + hour * 20),
        );
      }
    }
    const kept = versionsOf(notebook, A);
    expect(kept.length).toBeGreaterThan(90);
    expect(kept.length).toBeLessThan(140);
    expect(kept[0]?.value.item).toMatchObject({ value: { text: 'one' } });
  });
});

describe('thinning', () => {
  it('done twice is done once, and spares the oldest, the recent and what an import replaced', () => {
    const version = (minutes: number, occasion: 'edit' | 'import'): Version => ({
      id: idAt(minutes),
      kind: 'version',
      value: { of: A, occasion, taken: instantAt(minutes), item: noteWith(A) },
    });
    const ages = fc.uniqueArray(fc.nat(200 * 24 * 60), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(ages, fc.func(fc.boolean()), (minutes, isImport) => {
        const now = instantAt(200 * 24 * 60);
        const versions = minutes.sort((a, b) => a - b).map((each) => version(each, isImport(each) ? 'import' : 'edit'));
        const gone = new Set(toThin(versions, now));
        const kept = versions.filter(({ id }) => !gone.has(id));
        expect(toThin(kept, now)).toEqual([]);
        expect(kept[0]).toBe(versions[0]);
        for (const { id, value } of versions) {
          const isSpared = value.occasion === 'import' || Date.parse(now) - Date.parse(value.taken) < 24 * 3_600_000;
          if (isSpared) expect(gone).not.toContain(id);
        }
      }),
    );
  });
});

describe('pictures', () => {
  it('are needed while a note, a version or an undo speaks of them', () => {
    const { notebook, at } = begun();
    const hash = 'ab'.repeat(32);
    const pictures: Picture[] = [{ hash, type: 'image/png', name: '' }];
    const withPicture: Draft = { kind: 'note', content: { ...CONTENTS.note, pictures } };
    perform(notebook, { do: 'edit', id: A, draft: withPicture }, at(1));
    expect([...picturesIn(notebook.records.values())]).toEqual([hash]);
    perform(notebook, { do: 'edit', id: A, draft: note('none') }, at(60));
    expect([...picturesIn(notebook.records.values())]).toEqual([hash]);
    perform(notebook, { do: 'trash', ids: [A] }, at(61));
    perform(notebook, { do: 'empty-trash' }, at(62));
    expect([...picturesIn(notebook.records.values())]).toEqual([]);
  });
});

describe('tags and collections', () => {
  it('tags are clean, each once, in order', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'tag', ids: [A, B], add: ['# Wagner ', 'Bamako', 'Bamako', ' '], remove: [] }, at(1));
    expect(itemIn(notebook, A).value.tags).toEqual(['Bamako', 'Wagner']);
    perform(notebook, { do: 'tag', ids: [A], add: [], remove: ['Wagner'] }, at(2));
    expect(itemIn(notebook, A).value.tags).toEqual(['Bamako']);
    expect(perform(notebook, { do: 'tag', ids: [A], add: ['Bamako'], remove: ['x'] }, at(3)).batch).toEqual([]);
    perform(notebook, { do: 'tag', ids: [B], add: [`${'x'.repeat(79)}👩`], remove: ['Bamako', 'Wagner'] }, at(4));
    expect(itemIn(notebook, B).value.tags).toEqual(['x'.repeat(79)]);
  });

  it('collections stand in order, also when no room is left between two', () => {
    const { notebook, at } = begun();
    const ids = [idAt(11), idAt(12), idAt(13)];
    for (const id of ids) {
      perform(notebook, { do: 'create', id, draft: shelf(id) }, at(0));
      perform(notebook, { do: 'arrange', id, parent: null, before: null }, at(0));
    }
    const order = (): string[] => childrenOf(notebook, null).map(({ id }) => id);
    expect(order()).toEqual(ids);
    for (let turn = 0; turn < 120; turn += 1) {
      const [first, , last] = order();
      perform(notebook, { do: 'arrange', id: last ?? '', parent: null, before: order()[1] ?? null }, at(turn));
      expect(order()[0]).toBe(first);
      expect(order()[1]).toBe(last);
    }
  });

  it('no collection is inside itself', () => {
    const { notebook, at } = begun();
    const [a, b, c] = [idAt(11), idAt(12), idAt(13)];
    perform(notebook, { do: 'create', id: a, draft: shelf('a') }, at(0));
    perform(notebook, { do: 'create', id: b, draft: shelf('b', a) }, at(0));
    perform(notebook, { do: 'create', id: c, draft: shelf('c', b) }, at(0));
    expect(reasonOf(notebook, { do: 'arrange', id: a, parent: c, before: null })).toBe('cycle');
    expect(reasonOf(notebook, { do: 'arrange', id: a, parent: a, before: null })).toBe('cycle');
    expect(reasonOf(notebook, { do: 'edit', id: a, draft: shelf('a', b) })).toBe('cycle');
    expect(reasonOf(notebook, { do: 'arrange', id: a, parent: A, before: null })).toBe('no-such-item');
    perform(notebook, { do: 'trash', ids: [a] }, at(1));
    expect([...notebook.trash].sort()).toEqual([a, b, c]);
    perform(notebook, { do: 'restore', ids: [c] }, at(2));
    expect(childrenOf(notebook, null).map(({ id }) => id)).toEqual([c]);
  });

  it('items are filed in several', () => {
    const { notebook, at } = begun();
    const [x, y] = [idAt(11), idAt(12)];
    perform(notebook, { do: 'create', id: x, draft: shelf('x') }, at(0));
    perform(notebook, { do: 'create', id: y, draft: shelf('y') }, at(0));
    perform(notebook, { do: 'file', ids: [A], into: [y, x], outOf: [] }, at(1));
    expect(itemIn(notebook, A).value.collections).toEqual([x, y]);
    perform(notebook, { do: 'file', ids: [A], into: [], outOf: [x] }, at(2));
    expect(itemIn(notebook, A).value.collections).toEqual([y]);
  });
});

describe('the trash', () => {
  it('gives back what it has', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'trash', ids: [A] }, at(1));
    expect([...notebook.trash]).toEqual([A]);
    perform(notebook, { do: 'restore', ids: [A] }, at(2));
    expect(itemIn(notebook, A).value).not.toHaveProperty('trashed');
    expect(reasonOf(notebook, { do: 'empty-trash', ids: [A] })).toBe('not-in-trash');
  });

  it('emptied, leaves no word of what was in it', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'edit', id: A, draft: note('CANARY') }, at(1));
    perform(notebook, { do: 'edit', id: A, draft: note('CANARY again') }, at(30));
    perform(notebook, { do: 'tag', ids: [A, B], add: ['x'], remove: [] }, at(31));
    perform(notebook, { do: 'trash', ids: [A] }, at(32));
    const before = snapshot(notebook);
    const { purge, inverse } = perform(notebook, { do: 'empty-trash' }, at(33));
    expect(itemOf(notebook, A)).toBeUndefined();
    expect(JSON.stringify([...notebook.records.values()])).not.toContain('CANARY');
    expect(purge).toContain(A);
    for (const id of purge) expect(notebook.records.has(id)).toBe(false);
    perform(notebook, { do: 'undo' }, at(34));
    expect(itemIn(notebook, B).value.tags).toEqual([]);
    perform(notebook, { do: 'redo' }, at(34));
    applyBatch(notebook, inverse);
    expect(snapshot(notebook)).toEqual(before);
  });
});

describe('undo', () => {
  it('outlives a restart', () => {
    const { notebook, at } = begun();
    perform(notebook, { do: 'edit', id: A, draft: note('later') }, at(10));
    const text = JSON.stringify([...notebook.records.values()]);
    const records = (JSON.parse(text) as unknown[]).map((raw) => {
      const decoded = decodeRecord(raw);
      if (decoded.status !== 'known') throw new Error('must decode');
      return decoded.record;
    });
    const reopened = openNotebook(records.reverse());
    expect(nextSteps(reopened).undo?.value.did).toBe('edit');
    perform(reopened, { do: 'undo' }, at(11));
    expect(textOf(reopened, A)).toBe('one');
    perform(reopened, { do: 'redo' }, at(12));
    expect(textOf(reopened, A)).toBe('later');
  });

  it('takes the edits of one sitting as one step', () => {
    const { notebook, at } = begun();
    for (let turn = 1; turn <= 8; turn += 1) {
      perform(notebook, { do: 'edit', id: A, draft: note(`draft ${String(turn)}`) }, at(turn / 2));
    }
    perform(notebook, { do: 'edit', id: A, draft: note('next sitting') }, at(20));
    perform(notebook, { do: 'undo' }, at(21));
    expect(textOf(notebook, A)).toBe('draft 8');
    perform(notebook, { do: 'undo' }, at(21));
    expect(textOf(notebook, A)).toBe('one');
  });

  it('forgets the oldest steps, and what was undone when something new is done', () => {
    const { notebook, at } = begun();
    for (let turn = 0; turn < MAX_STEPS + 20; turn += 1) {
      perform(notebook, { do: 'tag', ids: [A], add: [`t${String(turn)}`], remove: [] }, at(turn));
    }
    expect(notebook.steps).toHaveLength(MAX_STEPS);
    perform(notebook, { do: 'undo' }, at(500));
    perform(notebook, { do: 'tag', ids: [A], add: ['new'], remove: [] }, at(501));
    expect(nextSteps(notebook).redo).toBeNull();
  });

  it('is the way back of anything, to the last byte', () => {
    const anyId = fc.nat(5).map((number) => idAt(number + 1));
    const ids = fc.array(anyId, { minLength: 1, maxLength: 3 });
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.record({
        do: fc.constant('create' as const),
        id: anyId,
        draft: fc.oneof(
          fc.string().map((text) => note(text)),
          anyId.map((name) => shelf(name)),
        ),
      }),
      fc.record({ do: fc.constant('edit' as const), id: anyId, draft: fc.string().map((text) => note(text)) }),
      fc.record({ do: fc.constant('trash' as const), ids }),
      fc.record({ do: fc.constant('restore' as const), ids }),
      fc.record({
        do: fc.constant('tag' as const),
        ids,
        add: fc.array(fc.string(), { maxLength: 2 }),
        remove: fc.constant([]),
      }),
      fc.record({
        do: fc.constant('file' as const),
        ids,
        into: fc.array(anyId, { maxLength: 1 }),
        outOf: fc.array(anyId, { maxLength: 1 }),
      }),
      fc.record({ do: fc.constant('arrange' as const), id: anyId, parent: fc.option(anyId), before: fc.option(anyId) }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
      fc.constant({ do: 'empty-trash' as const }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.nat(20)), { maxLength: 40 }), (commands) => {
        const notebook = openNotebook([]);
        const context = contextFrom(1000);
        let minutes = 0;
        for (const [each, pause] of commands) {
          minutes += pause;
          const now = contextFrom(0, minutes).now;
          const before = snapshot(notebook);
          const itemsBefore = items(notebook);
          const outcome = run(notebook, each, { ...context, now });
          expect(snapshot(notebook)).toEqual(before);
          if (!outcome.ok || outcome.batch.length === 0) continue;
          applyBatch(notebook, outcome.batch);
          const after = snapshot(notebook);
          const itemsAfter = items(notebook);
          applyBatch(notebook, outcome.inverse);
          expect(snapshot(notebook)).toEqual(before);
          applyBatch(notebook, outcome.batch);
          expect(snapshot(notebook)).toEqual(after);
          // Records decode as they were written, and a notebook opened again is the same.
          for (const record of notebook.records.values()) {
            expect(decodeRecord(JSON.parse(JSON.stringify(record)))).toEqual({ status: 'known', record });
          }
          expect(openNotebook(notebook.records.values())).toEqual(notebook);
          if (each.do === 'undo' || each.do === 'redo' || each.do === 'empty-trash') continue;
          perform(notebook, { do: 'undo' }, { ...context, now });
          const isJoined = each.do === 'edit';
          if (!isJoined) expect(items(notebook)).toEqual(itemsBefore);
          perform(notebook, { do: 'redo' }, { ...context, now });
          expect(items(notebook)).toEqual(itemsAfter);
        }
        expect([...notebook.records.values()].filter(isItem)).toEqual([...itemsOf(notebook)]);
      }),
      { numRuns: 300 },
    );
  });
});
