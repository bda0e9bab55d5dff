/** The application's package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hostOptions } from './host-options.ts';

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

let manifest: Manifest | undefined;

/** The package.json of the application. */
export function appManifest(): Manifest {
  manifest ??= JSON.parse(readFileSync(path.join(hostOptions().appDir, 'package.json'), 'utf8')) as Manifest;
  return manifest;
}
