/** The files that the window may ask for: exactly those the build listed, by path, nothing computed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Asset {
  /** Absolute path of the file. */
  readonly file: string;
  readonly mime: string;
}
/** URL path (`/index.html`) → file. */
export type AssetMap = ReadonlyMap<string, Asset>;

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

const FOLDER = 'renderer/';

/** Reads the build's manifest in `root`; throws with a plain sentence when it cannot be used. */
export function loadAssetMap(root: string): AssetMap {
  const manifest = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8')) as {
    readonly files: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(manifest.files)
    .filter((file) => file.startsWith(FOLDER))
    .flatMap((file) => {
      const mime = MIME[path.posix.extname(file)];
      const asset = { file: path.join(root, ...file.split('/')), mime };
      return mime === undefined ? [] : [[`/${file.slice(FOLDER.length)}`, asset as Asset] as const];
    });
  return new Map(entries);
}
