import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync as write } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  isTemporaryName,
  temporaryName,
  withWriter,
  writeFileSync,
} from '../../../../electron/main/notebook/storage/atomic-writer.ts';
import { nodeDisk, type Disk } from '../../../../electron/main/notebook/storage/disk.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-writer-'));
  file = path.join(folder, 'notes.json');
  write(file, 'old');
});
afterEach(() => rmSync(folder, { recursive: true }));

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const onDisk = (change: Partial<Disk>): void => {
  withWriter({ disk: { ...nodeDisk, ...change }, isSynced: true }, () => writeFileSync(file, 'new text'));
};

describe('the writer of electron-store', () => {
  it('replaces the file, with the mode that is asked for, and leaves nothing beside it', () => {
    writeFileSync(file, 'new', { mode: 0o600 });
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['notes.json']);
  });

  it.each([1, 3])('writes all when the disk takes %i bytes at a time', (most) => {
    onDisk({
      writeSync: (descriptor, bytes, offset) =>
        nodeDisk.writeSync(descriptor, bytes.subarray(0, offset + Math.min(most, bytes.length - offset)), offset),
    });
    expect(readFileSync(file, 'utf8')).toBe('new text');
  });

  it('keeps the old file when the disk takes nothing', () => {
    expect(() => onDisk({ writeSync: () => 0 })).toThrow(expect.objectContaining({ code: 'EIO' }));
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['notes.json']);
  });

  it('syncs the file before the rename and the folder after it', () => {
    const steps: string[] = [];
    const paths = new Map<number, string>();
    onDisk({
      openSync: (name, flags, mode) => {
        const descriptor = nodeDisk.openSync(name, flags, mode);
        paths.set(descriptor, name === folder ? 'folder' : 'file');
        return descriptor;
      },
      syncSync: (descriptor) => steps.push(`sync ${paths.get(descriptor) ?? ''}`),
      renameSync: (from, to) => {
        steps.push('rename');
        nodeDisk.renameSync(from, to);
      },
    });
    expect(steps).toEqual(['sync file', 'rename', 'sync folder']);
  });

  it('tries again while another program holds the file, and not for ever', () => {
    let refusals = 2;
    const renameSync: Disk['renameSync'] = (from, to) => {
      refusals -= 1;
      if (refusals >= 0) throw coded('EBUSY');
      nodeDisk.renameSync(from, to);
    };
    onDisk({ renameSync });
    expect(readFileSync(file, 'utf8')).toBe('new text');
    refusals = 1000;
    expect(() => onDisk({ renameSync })).toThrow(expect.objectContaining({ code: 'EBUSY' }));
  });

  it('does not say EXDEV, upon which electron-store would write in place', () => {
    const renameSync = (): never => {
      throw coded('EXDEV');
    };
    expect(() => onDisk({ renameSync })).toThrow(expect.objectContaining({ code: 'EIO' }));
  });

  it('knows its own leftovers from other files', () => {
    expect(isTemporaryName(path.basename(temporaryName(file)))).toBe(true);
    for (const name of ['notes.json', 'a.tmp', 'notes.json.tmp', 'x.0123.tmp'])
      expect(isTemporaryName(name)).toBe(false);
  });
});
