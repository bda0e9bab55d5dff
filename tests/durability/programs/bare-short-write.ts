/** `bare-short-write FOLDER BYTES`: electron-store on a disk that takes only BYTES of a write and says so. */
import fs from 'node:fs';

const [, , folder = '', bytes = '0'] = process.argv;
const real = fs.writeSync;
let isShort = false;
// electron-store's writer keeps the functions of `fs` that it finds when it is loaded.
fs.writeSync = ((descriptor: number, data: string, ...rest: unknown[]): number =>
  isShort
    ? real(descriptor, Buffer.from(data).subarray(0, Number(bytes)))
    : (real as (...all: unknown[]) => number)(descriptor, data, ...rest)) as typeof fs.writeSync;

const { bareStore } = await import('./bare-store.ts');
const store = bareStore(folder);
store.set('first', 'acknowledged');
isShort = true;
try {
  store.set('second', 'also acknowledged');
  process.stdout.write('acknowledged');
} catch {
  process.stdout.write('refused');
}
