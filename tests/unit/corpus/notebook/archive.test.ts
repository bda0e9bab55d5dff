import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveEntries, type ArchiveInput } from '../../../../corpus/notebook/export/archive.ts';
import type { Entry } from '../../../../corpus/notebook/export/codec.ts';
import { readArchive } from '../../../../corpus/notebook/export/read-archive.ts';
import { canonical, isSameJson, jsonProblem } from '../../../../corpus/notebook/json.ts';
import { planImport } from '../../../../corpus/notebook/merge/plan-import.ts';
import { itemsOf, openNotebook } from '../../../../corpus/notebook/notebook.ts';
import { decodeCarried, isItem, type NotebookRecord } from '../../../../corpus/notebook/records/decode.ts';
import { goneId } from '../../../../corpus/notebook/records/gone.ts';
import { anyItems } from './arbitrary.ts';
import { CODEC, entry, textIn } from './codec.ts';
import { contextFrom, idAt, instantAt, itemWith, noteWith, perform } from './support.ts';

const PICTURE = CODEC.encode('the bytes of a picture');
const HASH = CODEC.sha256(PICTURE);

const input = (records: Iterable<NotebookRecord>, more: Partial<ArchiveInput> = {}): ArchiveInput => ({
  records,
  unknown: [],
  pictures: [],
  made: instantAt(0),
  program: 'Attaché 0.2.0',
  corpus: '1.0.0 of 2026-11-21',
  ...more,
});
const packed = (...records: NotebookRecord[]): Entry[] => archiveEntries(input(records), CODEC);

function read(entries: readonly Entry[]) {
  const archive = readArchive(entries, CODEC);
  if (!archive.ok) throw new Error(JSON.stringify(archive.refusals));
  return archive.value;
}
const reasons = (entries: readonly Entry[]): string[] => {
  const archive = readArchive(entries, CODEC);
  return archive.ok ? [] : archive.refusals.map(({ reason, where }) => `${reason} ${where}`.trim());
};

/** An archive with one entry changed and the manifest made to agree, as somebody who means harm would. */
function forged(name: string, text: string): Entry[] {
  const bytes = CODEC.encode(text);
  const entries = packed().filter((each) => each.name !== 'manifest.json');
  const manifest = JSON.parse(textIn(packed(), 'manifest.json')) as { files: Record<string, unknown> };
  manifest.files[name] = { sha256: CODEC.sha256(bytes), bytes: bytes.length };
  return [...entries, { name, bytes }, entry('manifest.json', JSON.stringify(manifest))];
}
const left = (line: string): string[] =>
  read(forged('records/note.jsonl', line)).refused.map(({ reason, where }) => `${reason} ${where}`);

describe('an archive', () => {
  it('gives back the notebook that went in', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const version = items.slice(0, 1).map((item) => ({
          id: idAt(7),
          kind: 'version' as const,
          value: { of: item.id, occasion: 'edit' as const, taken: instantAt(3), item },
        }));
        const gone = {
          id: goneId(idAt(9)),
          kind: 'gone' as const,
          value: { item: idAt(9), at: instantAt(1), editions: [idAt(8)] },
        };
        const before = openNotebook([...items, ...version, gone]);
        const archive = read(archiveEntries(input(before.records.values()), CODEC));
        const notebook = openNotebook([]);
        const plan = planImport(notebook, carriedBy(archive), instantAt(9), { bringBack: false });
        perform(notebook, { do: 'import', operations: plan.operations }, contextFrom(1));
        const carried = [...notebook.records.values()].filter(({ kind }) => kind !== 'step');
        expect(openNotebook(carried)).toEqual(before);
        // A second time it brings nothing.
        expect(planImport(notebook, carriedBy(archive), instantAt(9), { bringBack: false }).operations).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same to the last byte for the same notebook in any order', () => {
    const [a, b] = [noteWith(idAt(1)), itemWith('bookmark', idAt(2))];
    expect(packed(a, b)).toEqual(packed(b, a));
    expect(packed(a, b).at(-1)?.name).toBe('manifest.json');
  });

  it('leaves the undo log and the traces of reading at home', () => {
    const notebook = openNotebook([]);
    perform(
      notebook,
      { do: 'create', id: idAt(1), draft: { kind: 'note', content: noteWith(idAt(1)).value } },
      contextFrom(5),
    );
    const value = { traces: [{ at: instantAt(1), text: '#/dossier/MLI-RUS' }] };
    const traces: NotebookRecord = { id: 'history', kind: 'history', value };
    const entries = archiveEntries(input([...notebook.records.values(), traces]), CODEC);
    expect(entries.map(({ name }) => name)).toEqual(['records/note.jsonl', 'manifest.json']);
  });

  it('carries pictures and says which are missing', () => {
    const note = noteWith(idAt(1), { pictures: [{ hash: HASH, type: 'image/png', name: 'map.png' }] });
    const stored = { hash: HASH, type: 'image/png', bytes: PICTURE.length } as const;
    const entries = archiveEntries(input([note], { pictures: [stored] }), CODEC);
    const name = `pictures/${HASH}.png`;
    expect(read([...entries, { name, bytes: PICTURE }]).pictures.get(HASH)).toEqual(PICTURE);
    expect(reasons(entries)).toEqual([`missing-entry ${name}`]);
    expect(read(packed(note)).refused.map(({ reason }) => reason)).toEqual(['missing-picture']);
    const renamed = forged(`pictures/${'0'.repeat(64)}.png`, 'x');
    expect(reasons(renamed)).toEqual([`wrong-hash pictures/${'0'.repeat(64)}.png`]);
  });

  it('carries what this version does not know and does not take it in', () => {
    const unknown = [{ id: idAt(4), kind: 'drawing', value: { strokes: [1, 2] } }];
    const archive = read(archiveEntries(input([], { unknown }), CODEC));
    expect(archive.records).toEqual([]);
    expect(archive.refused.map(({ reason }) => reason)).toEqual(['newer-kind']);
  });

  it('is refused whole when it does not hold together', () => {
    const good = packed(noteWith(idAt(1)));
    const without = (name: string): Entry[] => good.filter((each) => each.name !== name);
    expect(reasons(good)).toEqual([]);
    expect(reasons([])).toEqual(['no-manifest']);
    expect(reasons(without('manifest.json'))).toEqual(['no-manifest']);
    expect(reasons(without('records/note.jsonl'))).toEqual(['missing-entry records/note.jsonl']);
    expect(reasons([...good, entry('extra.txt', 'x')])).toEqual(['not-in-manifest extra.txt']);
    expect(reasons([...good, entry('constructor', 'x')])).toEqual(['not-in-manifest constructor']);
    expect(reasons([...without('records/note.jsonl'), entry('records/note.jsonl', 'x')])).toEqual([
      'wrong-size records/note.jsonl',
    ]);
    const flipped = textIn(good, 'records/note.jsonl').replace('Wagner', 'Vagner');
    expect(reasons([...without('records/note.jsonl'), entry('records/note.jsonl', flipped)])).toEqual([
      'wrong-hash records/note.jsonl',
    ]);
    for (const [text, reason] of [
      ['{', 'not-json'],
      ['null', 'wrong-shape'],
      ['[]', 'wrong-shape'],
      ['{}', 'wrong-shape'],
      ['{"__proto__":{}}', 'forbidden-key'],
      ['"\\ud800"', 'lone-surrogate'],
      ['['.repeat(100) + ']'.repeat(100), 'too-deep'],
      [textIn(good, 'manifest.json').replace('"schema": 1', '"schema": 2'), 'newer-schema'],
      [textIn(good, 'manifest.json').replace('attache-notebook/1', 'attache-notebook/2'), 'wrong-shape'],
    ] as const) {
      expect(reasons([...without('manifest.json'), entry('manifest.json', text)])[0]).toMatch(new RegExp(`^${reason}`));
    }
    const latin1 = { name: 'manifest.json', bytes: Uint8Array.of(0x7b, 0xe9, 0x7d) };
    expect(reasons([...without('manifest.json'), latin1])).toEqual(['not-utf8 manifest.json']);
  });

  it('is refused for any name that leads out of it or that two systems read differently', () => {
    const names = [
      '../evil',
      'records/../../evil',
      '/etc/passwd',
      'C:/x',
      'C:\\x',
      'a\\b',
      'a\0b',
      'a//b',
      './a',
      'a/',
      'a/.',
      '',
      'con',
      'records/AUX.txt',
      'COM1',
      'lpt9.md',
      'a.',
      'a ',
      'a\nb',
      'a\u202egnp.exe',
      'a\u0085',
      'x'.repeat(301),
      '\ud800',
      'a:b',
      'a|b',
      'a?',
    ];
    for (const name of names) {
      expect(reasons([...packed(), entry(name, 'x')])[0]).toMatch(/^unsafe-name/u);
    }
    expect(reasons([...packed(), entry('Manifest.JSON', 'x')])).toEqual(['duplicate-name Manifest.JSON']);
    expect(reasons([entry('é', ''), entry('e\u0301', ''), ...packed()])).toEqual(['duplicate-name e\u0301']);
  });

  it('leaves out a record that makes no sense, and says why', () => {
    const line = JSON.stringify(noteWith(idAt(1)));
    const at = 'records/note.jsonl:1';
    expect(left('{')).toEqual([`not-json ${at}`]);
    expect(left('[1]')).toEqual([`not-a-record ${at}`]);
    expect(left('{"id":"../x","kind":"note","value":{}}')).toEqual([`not-a-record ${at}`]);
    expect(left('{"id":"a","kind":"step","value":{}}')).toEqual([`newer-kind ${at} a`]);
    expect(left(line.replace('"text":', '"__proto__":'))).toEqual([`forbidden-key ${at} value.__proto__`]);
    expect(left(line.replace('Wagner', '\\ud800'))).toEqual([`lone-surrogate ${at} value.title`]);
    expect(left(line.replace('"tags":[]', '"tags":["b","a"]'))).toEqual([`wrong-shape ${at} value.tags`]);
    expect(left(line.replace('"tags":[]', `"deep":${'['.repeat(40)}${']'.repeat(40)},"tags":[]`))[0]).toMatch(
      /^too-deep/u,
    );
    expect(left(line.replace('.000Z', 'Z'))).toEqual([`wrong-shape ${at} value.created`]);
    expect(left(line.replace('2026-11-21', '2026-02-30'))[0]).toBe(`wrong-shape ${at} value.created`);
    expect(left(`${line}\n${line}\n`)).toEqual(['duplicate-id records/note.jsonl:2']);
    expect(left(line.replace('"note"', '"gone"'))[0]).toMatch(/^wrong-shape/u);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes any bytes without falling over', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        expect(read(forged('records/note.jsonl', `${json}\n${text}`)).records).toEqual([]);
      }),
    );
  });
});

const carriedBy = ({ records, refused }: ReturnType<typeof read>) => ({ records, refused });

describe('jsonProblem', () => {
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

  it('allows as deep as it says and no deeper', () => {
    expect(jsonProblem(nested(32), 32)).toBeNull();
    expect(jsonProblem(nested(33), 32)?.reason).toBe('too-deep');
  });

  it('says where', () => {
    expect(jsonProblem({ a: [0, { b: '\udc00' }] }, 32)).toMatchObject({ reason: 'lone-surrogate', where: 'a.1.b' });
    expect(jsonProblem({ a: { constructor: 1 } }, 32)).toMatchObject({
      reason: 'forbidden-key',
      where: 'a.constructor',
    });
    expect(jsonProblem({ a: [Number.NaN] }, 32)).toMatchObject({ reason: 'not-json', where: 'a.0' });
    expect(jsonProblem({ a: 1, b: [() => 0] }, 32)).toMatchObject({ reason: 'not-json', where: 'b.0' });
  });
});

describe('isSameJson', () => {
  it('agrees with the canonical texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        const [left, right] = [a, b].map((each) => JSON.parse(JSON.stringify(each)) as unknown);
        expect(isSameJson(left, right)).toBe(canonical(left) === canonical(right));
        expect(isSameJson(left, JSON.parse(canonical(left)))).toBe(true);
      }),
    );
    expect(isSameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(isSameJson([], {})).toBe(false);
  });
});

describe('decoding', () => {
  it('keeps fields that only a newer version knows, wherever they stand', () => {
    const item = noteWith(idAt(1));
    const newer = { ...item, value: { ...item.value, mood: 'grim', anchor: { type: 'free', x: 1 } } };
    expect(decodeCarried(newer)).toEqual({ status: 'known', record: newer });
  });

  it('takes what every schema allows', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const item of items)
          expect(decodeCarried(JSON.parse(JSON.stringify(item)))).toEqual({ status: 'known', record: item });
        expect([...itemsOf(openNotebook(items))].every(isItem)).toBe(true);
      }),
    );
  });
});
