/** Where things lie in the checkout and in the build. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = path.join(ROOT, 'dist');
export const CORPUS_DATA = path.join(ROOT, 'corpus', 'data');
/** Compiled corpus inside the build. */
export const DIST_CORPUS = path.join(DIST, 'corpus');
