import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../../../electron/main/notebook/storage/disk.ts';
import type { NotebookStorage } from '../../../../electron/main/notebook/storage/notebook-storage.ts';
import type { OpenOptions } from '../../../../electron/main/notebook/storage/open.ts';
import type { Operation } from '../../../../electron/main/notebook/storage/records.ts';
import { contentOf, optionsOf } from '../../../durability/opening.ts';
import { buildPrograms, type Programs } from '../../../durability/programs.ts';

let programs: Programs;
let folder = '';
let open: NotebookStorage<string>[] = [];

beforeAll(async () => {
  programs = await buildPrograms();
}, 60_000);
afterAll(() => programs.remove());
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'attache-storage-')), 'notebook');
  open = [];
});
afterEach(async () => {
  for (const storage of open) await storage.close();
  await rm(path.dirname(folder), { recursive: true });
});

async function opened(more: Partial<OpenOptions<string>> = {}) {
  const result = await programs.storage.openNotebookStorage(folder, optionsOf(more));
  open.push(result.storage);
  return result;
}

const put = (id: string, value: string): Operation<string> => ({ put: { id, kind: 'note', value } });
const files = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const isFile = (name: string): boolean => statSync(path.join(folder, name)).isFile();
/** Files whose bytes hold a text. */
const holding = (text: string): string[] =>
  files().filter((name) => isFile(name) && readFileSync(path.join(folder, name)).includes(text));
const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('saving', () => {
  it('keeps what was committed, before and after it is closed', async () => {
    const { storage, report } = await opened();
    expect(report).toMatchObject({ isNew: true, records: 0, findings: [] });
    await storage.commit([put('a', 'one'), put('b', 'two')]);
    await storage.commit([put('a', 'three'), { delete: 'b' }, put('c', '大使館 \ud800 \u2028')]);
    expect(storage.get('a')).toEqual({ id: 'a', kind: 'note', value: 'three' });
    expect(storage.get('b')).toBeUndefined();
    expect(await storage.close()).toBeNull();
    const again = await opened({ isExpected: true });
    expect(again.report).toMatchObject({ isNew: false, records: 2, findings: [], readOnly: null });
    expect([...contentOf(again.storage)]).toEqual(
      expect.arrayContaining([
        ['a', 'three'],
        ['c', '大使館 \ud800 \u2028'],
      ]),
    );
  });

  it('tells the window when it saves, when it has saved, and why it has not', async () => {
    let isFull = true;
    const disk: Disk = {
      ...programs.storage.nodeDisk,
      open: (...all) =>
        isFull && all[0].endsWith('.log') ? Promise.reject(coded('ENOSPC')) : programs.storage.nodeDisk.open(...all),
    };
    const { storage } = await opened({ disk });
    const seen: string[] = [];
    storage.subscribe(({ saving, error }) => seen.push(error === null ? saving : `${saving}: ${error.reason}`));
    await expect(storage.commit([put('a', 'one')])).rejects.toMatchObject({
      reason: 'disk-full',
      message: expect.stringContaining('The disk is full') as string,
    });
    expect(storage.size).toBe(0);
    isFull = false;
    await storage.commit([put('a', 'one')]);
    expect(seen).toEqual(['saving', 'failed: disk-full', 'saving', 'saved']);
  });

  it('deletes on a full disk with the room that it kept', async () => {
    let isFull = false;
    const { nodeDisk } = programs.storage;
    const disk: Disk = {
      ...nodeDisk,
      open: async (...all) => {
        const file = await nodeDisk.open(...all);
        const hasNoRoom = (): boolean => isFull && existsSync(path.join(folder, 'reserve'));
        return { ...file, write: (...rest) => (hasNoRoom() ? Promise.reject(coded('ENOSPC')) : file.write(...rest)) };
      },
    };
    const { storage } = await opened({ disk });
    await storage.commit([put('a', 'one'), put('b', 'two')]);
    await storage.maintain();
    isFull = true;
    await expect(storage.commit([put('c', 'three')])).rejects.toMatchObject({ reason: 'disk-full' });
    expect(existsSync(path.join(folder, 'reserve'))).toBe(true);
    await storage.commit([{ delete: 'a' }]);
    expect([...contentOf(storage).keys()]).toEqual(['b']);
    expect(existsSync(path.join(folder, 'reserve'))).toBe(false);
  });

  it.each(['', 'A', 'a.b', '../x', 'a[0]', '__proto__', 'x'.repeat(65)])(
    'refuses the id %j and keeps nothing of its save',
    async (id) => {
      const { storage } = await opened();
      await expect(storage.commit([put('good', 'text'), put(id, 'text')])).rejects.toMatchObject({
        reason: 'bad-record',
      });
      await expect(storage.commit([{ delete: id }])).rejects.toMatchObject({ reason: 'bad-record' });
      expect(storage.size).toBe(0);
    },
  );

  it('refuses what JSON cannot hold', async () => {
    const { storage } = await opened();
    for (const value of [undefined, 1n, () => 0]) {
      await expect(storage.commit([put('a', value as unknown as string)])).rejects.toMatchObject({
        reason: 'bad-record',
      });
    }
  });

  it('keeps records that the caller refuses, and says which', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'text'), put('b', 5 as unknown as string)]);
    await storage.close();
    const again = await opened();
    const refused: string[] = [];
    const found = [...again.storage.all(({ id }) => refused.push(id))];
    expect([found.map(({ id }) => id), refused]).toEqual([['a'], ['b']]);
    expect(() => again.storage.get('b')).toThrow('b is not text');
  });

  it('lets nobody else read, also inside a snap, where electron-store writes in place', async () => {
    process.env['SNAP'] = '/snap/attache/1';
    try {
      const { storage } = await opened();
      await storage.commit([put('a', 'one')]);
      await storage.maintain();
      await storage.commit([put('a', 'two')]);
      const before = statSync(path.join(folder, 'first/expected.json')).ino;
      await storage.checkpoint();
      expect(statSync(path.join(folder, 'first/expected.json')).ino).not.toBe(before);
    } finally {
      delete process.env['SNAP'];
    }
    for (const name of ['', ...files()]) {
      expect([name, statSync(path.join(folder, name)).mode & 0o777]).toEqual([name, isFile(name) ? 0o600 : 0o700]);
    }
  });

  it('refuses after it was closed', async () => {
    const { storage } = await opened();
    await storage.close();
    await expect(storage.commit([put('a', 'one')])).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe('after a kill', () => {
  /** The folder as a kill at this moment would leave it, opened. */
  async function afterKill(change: (left: string) => void = () => undefined) {
    const left = `${folder}-left`;
    cpSync(folder, left, { recursive: true });
    rmSync(path.join(left, 'lock'));
    change(left);
    const result = await programs.storage.openNotebookStorage(left, optionsOf());
    open.push(result.storage);
    return result;
  }
  const journals = (left: string): string[] =>
    readdirSync(path.join(left, 'journal')).map((name) => path.join(left, 'journal', name));

  it('everything acknowledged is there, from the journal and from the shards', async () => {
    const { storage } = await opened();
    for (const id of ['a', 'b']) await storage.commit([put(id, 'one')]);
    await storage.checkpoint();
    for (const id of ['b', 'c', 'd']) await storage.commit([put(id, 'two')]);
    await storage.commit([{ delete: 'a' }]);
    const { storage: killed, report } = await afterKill();
    expect(contentOf(killed)).toEqual(contentOf(storage));
    expect(report.findings).toEqual([]);
  });

  it('a save that was refused is not there, and one that was tried again is there once', async () => {
    const { nodeDisk } = programs.storage;
    let isFailing = false;
    const disk: Disk = {
      ...nodeDisk,
      open: async (...all) => {
        const file = await nodeDisk.open(...all);
        return { ...file, sync: () => (isFailing ? Promise.reject(coded('EIO')) : file.sync()) };
      },
    };
    const { storage } = await opened({ disk });
    await storage.commit([put('a', 'one')]);
    isFailing = true;
    await expect(storage.commit([put('b', 'a long text that is refused')])).rejects.toMatchObject({ reason: 'io' });
    isFailing = false;
    await storage.commit([put('c', 'two')]);
    expect([...contentOf((await afterKill()).storage).keys()].sort()).toEqual(['a', 'c']);
  });

  it('says that saves are missing when both files of the journal have lost their end', async () => {
    const { storage } = await opened();
    for (const id of ['a', 'b', 'c']) await storage.commit([put(id, 'text')]);
    const { storage: killed, report } = await afterKill((left) => {
      for (const file of journals(left).filter((name) => !name.endsWith('.last.log'))) {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.subarray(0, bytes.indexOf('{"id":"b"')));
      }
    });
    expect(killed.size).toBe(1);
    expect(report.findings).toMatchObject([{ file: 'journal', lost: 2 }]);
  });

  it('says that it cannot tell when nothing is left that says how far the journal went', async () => {
    const { storage } = await opened();
    for (const id of ['a', 'b']) await storage.commit([put(id, 'text')]);
    const { report } = await afterKill((left) => {
      for (const file of journals(left)) {
        if (file.endsWith('.last.log')) rmSync(file);
        else writeFileSync(file, readFileSync(file, 'utf8').replace('"id":"b"', '"id":"x"'));
      }
    });
    expect(report.findings).toMatchObject([
      { what: 'damaged', lost: 'unknown' },
      { what: 'damaged', lost: 'unknown' },
    ]);
  });

  it('says so when the whole journal is gone', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'text')]);
    const { report } = await afterKill((left) => {
      for (const file of journals(left)) rmSync(file);
    });
    expect(report.findings).toMatchObject([{ what: 'missing', file: 'journal', lost: 'unknown' }]);
  });

  it('says it once', async () => {
    const { storage } = await opened();
    for (const id of ['a', 'b']) await storage.commit([put(id, 'text')]);
    const { storage: killed, report } = await afterKill((left) => {
      for (const file of journals(left).filter((name) => !name.endsWith('.last.log'))) rmSync(file);
    });
    expect(report.findings).toMatchObject([{ lost: 2 }]);
    await killed.close();
    const again = await programs.storage.openNotebookStorage(`${folder}-left`, optionsOf());
    open.push(again.storage);
    expect(again.report.findings).toEqual([]);
  });

  it('does not take an older state of both copies for the present one', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'older')]);
    await storage.checkpoint();
    const name = readdirSync(path.join(folder, 'first')).find((file) => file !== 'expected.json') ?? '';
    const older = readFileSync(path.join(folder, 'first', name));
    await storage.commit([put('a', 'newer')]);
    await storage.checkpoint();
    const { report } = await afterKill((left) => {
      for (const copy of ['first', 'second']) writeFileSync(path.join(left, copy, name), older);
    });
    expect(report.findings).toMatchObject([
      { what: 'outdated', lost: 'unknown' },
      { what: 'outdated', lost: 0 },
    ]);
  });
});

describe('opening', () => {
  async function kept(): Promise<void> {
    const { storage } = await opened();
    for (const id of ['a', 'b', 'c']) await storage.commit([put(id, `text of ${id}`)]);
    await storage.close();
  }

  it('is refused while it is open elsewhere, and not afterwards', async () => {
    const { storage } = await opened();
    await expect(opened()).rejects.toMatchObject({ reason: 'in-use' });
    await storage.close();
    expect((await opened()).report.findings).toEqual([]);
  });

  it('takes the lock of a process that has ended, and says so', async () => {
    await kept();
    const lock = { token: 'x', pid: 2 ** 22 + 1, place: 'elsewhere', began: null };
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(lock));
    const { report } = await opened({ lockTimes: { beatMs: 10, watchMs: 30 } });
    expect(report.findings).toMatchObject([{ what: 'stale-lock', file: 'lock' }]);
  });

  it('writes nothing any more when somebody else has taken the folder over', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    writeFileSync(path.join(folder, 'lock'), JSON.stringify({ token: 'other', pid: 1, place: 'other', began: null }));
    await expect(storage.commit([put('b', 'two')])).rejects.toMatchObject({ reason: 'lock-lost' });
    await expect(storage.checkpoint()).rejects.toMatchObject({ reason: 'lock-lost' });
    expect(holding('two')).toEqual([]);
  });

  it('takes an empty folder for an alarm when a notebook is expected', async () => {
    await kept();
    rmSync(folder, { recursive: true });
    const { report } = await opened({ isExpected: true });
    expect(report).toMatchObject({ isNew: false, findings: [{ what: 'missing', lost: 'unknown' }] });
  });

  it('keeps a damaged file, uses the other copy, mends it, and tells exactly that', async () => {
    await kept();
    const name = readdirSync(path.join(folder, 'first')).find((file) => file !== 'expected.json') ?? '';
    const file = path.join(folder, 'first', name);
    const damaged = readFileSync(file, 'utf8').replace('text of', 'lies on');
    writeFileSync(file, damaged);
    const { storage, report } = await opened();
    expect(report.findings).toMatchObject([
      { what: 'damaged', file: path.join('first', name), recoveredFrom: 'other-copy', lost: 0 },
    ]);
    expect(readFileSync(path.join(folder, report.findings[0]?.setAside ?? ''), 'utf8')).toBe(damaged);
    expect(new Set(contentOf(storage).values())).toEqual(new Set(['text of a', 'text of b', 'text of c']));
    await storage.maintain();
    expect(readFileSync(file)).toEqual(readFileSync(path.join(folder, 'second', name)));
  });

  it('takes what a power cut left of the very first save for a beginning', async () => {
    const { storage } = await opened();
    await storage.close();
    writeFileSync(path.join(folder, 'first', 'expected.json'), '');
    for (const copy of ['first', 'second', 'last'])
      writeFileSync(path.join(folder, 'journal', `00000001.${copy}.log`), '');
    const { report } = await opened();
    expect(report).toMatchObject({ isNew: true, findings: [{ what: 'leftover', lost: 0 }] });
  });

  it('takes the same for an alarm when there are backups', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    await storage.backup();
    await storage.close();
    for (const part of ['first', 'second', 'journal']) {
      for (const name of readdirSync(path.join(folder, part))) rmSync(path.join(folder, part, name));
    }
    const { report } = await opened();
    expect(report).toMatchObject({ isNew: false, findings: [{ lost: 'unknown' }, { lost: 'unknown' }] });
  });

  it('says how many records are lost when nothing holds them any more', async () => {
    await kept();
    const name = readdirSync(path.join(folder, 'first')).find((file) => file !== 'expected.json') ?? '';
    for (const copy of ['first', 'second']) rmSync(path.join(folder, copy, name));
    const { storage, report } = await opened();
    expect(report.findings.map(({ what, lost }) => [what, lost])).toEqual([
      ['missing', 1],
      ['missing', 0],
    ]);
    expect(storage.size).toBe(2);
  });

  it('falls back to a backup, and says that what came after it may be missing', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    await storage.maintain();
    await storage.close();
    const name = readdirSync(path.join(folder, 'first')).find((file) => file !== 'expected.json') ?? '';
    for (const copy of ['first', 'second']) writeFileSync(path.join(folder, copy, name), 'null');
    const again = await opened();
    expect(again.report.findings).toMatchObject([{ recoveredFrom: 'backup', lost: 'unknown' }, { lost: 0 }]);
    expect(again.storage.get('a')?.value).toBe('one');
  });

  it('sweeps its own leftovers and touches nothing else', async () => {
    await kept();
    const leftover = path.join('second', '3f.json.0123456789abcdef.tmp');
    for (const name of [leftover, 'second/mine.txt', 'mine.tmp']) writeFileSync(path.join(folder, name), 'x');
    const { report } = await opened();
    expect(report.findings).toMatchObject([{ what: 'leftover', file: leftover }]);
    expect(files()).toEqual(expect.arrayContaining(['second/mine.txt', 'mine.tmp']));
  });

  it('writes over nothing that it could not read', async () => {
    await kept();
    const before = holding('text of a').sort();
    const { nodeDisk } = programs.storage;
    const disk: Disk = {
      ...nodeDisk,
      read: (file) =>
        /(first|second).*[0-9a-f]{2}\.json$/.test(file) ? Promise.reject(coded('EIO')) : nodeDisk.read(file),
    };
    const { storage, report } = await opened({ disk });
    expect(report.readOnly).toBe('io');
    await expect(storage.commit([put('d', 'text')])).rejects.toMatchObject({ reason: 'io' });
    await storage.close();
    expect(holding('text of a').sort()).toEqual(before);
    expect((await opened()).report).toMatchObject({ records: 3, findings: [] });
  });

  it('does not take a folder in which nothing can be read for a new one', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    await storage.close();
    const { nodeDisk } = programs.storage;
    const disk: Disk = {
      ...nodeDisk,
      read: (file) => (/\.(json|log)$/.test(file) ? Promise.reject(coded('EIO')) : nodeDisk.read(file)),
    };
    expect((await opened({ disk })).report).toMatchObject({ isNew: false, readOnly: 'io' });
  });

  it('can be read where it cannot be written', async () => {
    await kept();
    const { nodeDisk } = programs.storage;
    const refuse = (): Promise<never> => Promise.reject(coded('EROFS'));
    const disk: Disk = {
      ...nodeDisk,
      open: (...all) => (all[1] === 'r' ? nodeDisk.open(...all) : refuse()),
      makeFolder: refuse,
      rename: refuse,
      remove: refuse,
    };
    const { storage, report } = await opened({ disk });
    expect(report).toMatchObject({ readOnly: 'read-only', records: 3, findings: [] });
    await expect(storage.commit([put('d', 'text')])).rejects.toMatchObject({ reason: 'read-only' });
  });
});

describe('schemas', () => {
  const second = {
    schema: 2,
    migrate: (record: { id: string; kind: string; value: unknown }) => ({
      ...record,
      value: `2 ${record.value as string}`,
    }),
  };

  it('keeps a backup, brings all records over in one save, and does so once', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one'), put('b', 'two')]);
    await storage.close();
    const newer = await opened(second);
    expect(newer.report.migratedFrom).toBe(1);
    expect(new Set(contentOf(newer.storage).values())).toEqual(new Set(['2 one', '2 two']));
    expect(await newer.storage.backups()).toMatchObject([{ occasion: 'before-migration' }]);
    await newer.storage.close();
    expect((await opened(second)).report.migratedFrom).toBeNull();
  });

  it('changes nothing when one record cannot be brought over', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one'), put('b', 'two')]);
    await storage.close();
    const migrate = (record: { id: string; kind: string; value: unknown }): never => {
      throw new Error(record.id);
    };
    await expect(opened({ schema: 2, migrate })).rejects.toMatchObject({ reason: 'bad-record' });
    expect((await opened()).report).toMatchObject({ records: 2, findings: [], readOnly: null });
  });

  it('opens what a newer program wrote, and does not write in it', async () => {
    const newer = await opened({ schema: 2 });
    await newer.storage.commit([put('a', 'one')]);
    await newer.storage.close();
    const { storage, report } = await opened();
    expect(report).toMatchObject({ readOnly: 'newer-version', records: 1 });
    await expect(storage.commit([put('a', 'two')])).rejects.toMatchObject({ reason: 'newer-version' });
    await expect(storage.maintain()).rejects.toMatchObject({ reason: 'newer-version' });
  });

  it('does not touch files whose form it does not know', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    await storage.close();
    for (const copy of ['first', 'second']) {
      const file = path.join(folder, copy, 'expected.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"format":1', '"format":2'));
    }
    const before = files().map((name) => [name, isFile(name) && readFileSync(path.join(folder, name), 'latin1')]);
    await expect(opened()).rejects.toMatchObject({ reason: 'newer-version' });
    expect(files().map((name) => [name, isFile(name) && readFileSync(path.join(folder, name), 'latin1')])).toEqual(
      before,
    );
  });
});

describe('backups', () => {
  it('makes one a day, keeps a week of them, and is not confused by a clock that goes back', async () => {
    let today = new Date('2026-11-21T09:00:00Z');
    const { storage } = await opened({ now: () => today });
    for (let day = 0; day < 10; day += 1) {
      today = new Date(Date.UTC(2026, 10, 21 + day, 9));
      await storage.commit([put('a', `day ${String(day)}`)]);
      await storage.maintain();
      await storage.maintain();
    }
    const days = (await storage.backups()).map(({ day }) => day);
    expect(days).toEqual(['30', '29', '28', '27', '26', '25', '24'].map((day) => `2026-11-${day}`));
    today = new Date('2020-01-01T09:00:00Z');
    await storage.commit([put('a', 'with the clock wrong')]);
    await storage.maintain();
    expect((await storage.backups())[0]?.day).toBe('2020-01-01');
  });

  it('restores what was, and that can be undone', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one'), put('b', 'two')]);
    const { name } = await storage.backup();
    await storage.commit([put('a', 'three'), { delete: 'b' }, put('c', 'four')]);
    const now = contentOf(storage);
    const undo = await storage.restore(name);
    expect(contentOf(storage)).toEqual(
      new Map([
        ['a', 'one'],
        ['b', 'two'],
      ]),
    );
    await storage.restore(undo.name);
    expect(contentOf(storage)).toEqual(now);
  });

  it('brings an old backup to the schema of now', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    const { name } = await storage.backup();
    await storage.close();
    const migrate = (record: { id: string; kind: string; value: unknown }) => ({
      ...record,
      value: `2 ${record.value as string}`,
    });
    const newer = await opened({ schema: 2, migrate });
    await newer.storage.commit([put('a', '2 changed')]);
    await newer.storage.restore(name);
    expect(newer.storage.get('a')?.value).toBe('2 one');
  });

  it('uses no damaged backup and nothing that is none', async () => {
    const { storage } = await opened();
    await storage.commit([put('a', 'one')]);
    const { name } = await storage.backup();
    const file = path.join(folder, 'backups', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('one', 'two'));
    for (const bad of [name, '../lock', 'nothing.json']) {
      await expect(storage.restore(bad)).rejects.toMatchObject({ reason: 'bad-backup' });
    }
    expect(storage.get('a')?.value).toBe('one');
  });
});

describe('purging', () => {
  it('leaves no trace of a record in any file, and all of the others', async () => {
    const { storage } = await opened();
    await storage.commit([put('secret', 'CANARY one'), put('kept', 'KEPT')]);
    await storage.maintain();
    await storage.backup();
    await storage.commit([put('secret', 'CANARY two')]);
    await storage.checkpoint();
    await storage.commit([put('secret', 'CANARY three')]);
    writeFileSync(path.join(folder, 'set-aside', 'first-3f.json.0123'), 'half of a CANARY');
    expect(holding('CANARY').length).toBeGreaterThan(4);
    await storage.purge(['secret']);
    expect(holding('CANARY')).toEqual([]);
    expect(holding('KEPT').length).toBeGreaterThan(3);
    await storage.close();
    expect((await opened()).report).toMatchObject({ records: 1, findings: [] });
  });

  it('purges what had been deleted before', async () => {
    const { storage } = await opened();
    await storage.commit([put('secret', 'CANARY'), put('kept', 'KEPT')]);
    await storage.backup();
    await storage.commit([{ delete: 'secret' }]);
    await storage.checkpoint();
    expect(holding('CANARY')).not.toEqual([]);
    await storage.purge(['secret']);
    expect(holding('CANARY')).toEqual([]);
  });
});

describe('checkpoints', () => {
  it('are made by themselves when the journal is long, and shorten it', async () => {
    const { storage } = await opened({ journalLimit: 20_000 });
    for (let count = 0; count < 60; count += 1) await storage.commit([put('a', 'x'.repeat(1000))]);
    await storage.close();
    expect(holding('"sequence":60')).toEqual(expect.arrayContaining([path.join('first', 'expected.json')]));
    const journal = readdirSync(path.join(folder, 'journal')).map(
      (name) => statSync(path.join(folder, 'journal', name)).size,
    );
    expect(journal).toEqual([0, 0, 0]);
  });

  it('write only what has changed', async () => {
    const { storage } = await opened();
    await storage.commit(Array.from({ length: 500 }, (_, index) => put(`n${String(index)}`, 'text')));
    await storage.checkpoint();
    const before = new Map(
      readdirSync(path.join(folder, 'first')).map((name) => [name, statSync(path.join(folder, 'first', name)).ino]),
    );
    await storage.commit([put('n7', 'changed')]);
    await storage.checkpoint();
    const changed = [...before].filter(([name, ino]) => statSync(path.join(folder, 'first', name)).ino !== ino);
    expect(changed.map(([name]) => name)).toHaveLength(2);
  });

  it('that fail lose nothing, are told, and are made good', async () => {
    const { nodeDisk } = programs.storage;
    let isBroken = false;
    const disk: Disk = {
      ...nodeDisk,
      writeSync: (descriptor, bytes, offset) => {
        if (isBroken) throw coded('ENOSPC');
        return nodeDisk.writeSync(descriptor, bytes, offset);
      },
    };
    const { storage } = await opened({ disk });
    await storage.commit([put('a', 'one')]);
    isBroken = true;
    await expect(storage.checkpoint()).rejects.toMatchObject({ reason: 'disk-full' });
    await storage.commit([put('b', 'two')]);
    expect(storage.state).toMatchObject({ saving: 'saved', behind: { reason: 'disk-full' } });
    expect(await storage.close()).toMatchObject({ reason: 'disk-full' });
    const again = await opened();
    expect(again.report).toMatchObject({ records: 2, findings: [] });
    await again.storage.checkpoint();
    expect(again.storage.state.behind).toBeNull();
  });

  it('are not begun where they do not fit, and write what shrinks first', async () => {
    const { nodeDisk } = programs.storage;
    let room = Number.POSITIVE_INFINITY;
    const written: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      room: () => Promise.resolve(room),
      renameSync: (from, to) => {
        written.push(path.relative(folder, to));
        nodeDisk.renameSync(from, to);
      },
    };
    const { storage } = await opened({ disk });
    await storage.commit([put('large', 'x'.repeat(100_000))]);
    await storage.checkpoint();
    await storage.commit([put('another', 'y'.repeat(90_000)), { delete: 'large' }]);
    written.length = 0;
    room = 64 * 1024 + 2 * 1024;
    await expect(storage.checkpoint()).rejects.toMatchObject({ reason: 'disk-full' });
    expect(written).toEqual([]);
    // Enough for the growing file only when the other has given its room back.
    room = 64 * 1024 + 8 * 1024;
    await storage.checkpoint();
    const [shrunk, grown] = written.slice(0, 2).map((name) => statSync(path.join(folder, name)).size);
    expect(shrunk).toBeLessThan(grown ?? 0);
  });

  it('read back what they wrote and refuse a disk that kept something else', async () => {
    const { nodeDisk } = programs.storage;
    let isLying = false;
    const disk: Disk = {
      ...nodeDisk,
      read: async (file) => {
        const bytes = await nodeDisk.read(file);
        return isLying && file.endsWith('.json') ? bytes.subarray(1) : bytes;
      },
    };
    const { storage } = await opened({ disk });
    await storage.commit([put('a', 'one')]);
    isLying = true;
    await expect(storage.checkpoint()).rejects.toMatchObject({ reason: 'read-back' });
    isLying = false;
    await storage.checkpoint();
  });
});

it('a folder that may not be entered is told as such', async () => {
  const { nodeDisk } = programs.storage;
  const disk: Disk = { ...nodeDisk, list: () => Promise.reject(coded('EACCES')) };
  await expect(opened({ disk })).rejects.toMatchObject({ reason: 'no-permission' });
});
