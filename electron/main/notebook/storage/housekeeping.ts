/** Keeps damaged files and clears leftovers away. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isTemporaryName } from './atomic-writer.ts';
import type { Disk } from './disk.ts';
import { listIfThere, readIfThere, removeIfThere, syncFolder, withFile, writeWhole } from './disk-steps.ts';
import { COPIES, FOLDERS, LOCK } from './layout.ts';
import { finding, type Finding } from './report.ts';

/** Removes what a killed write left in the notebook's folders; the caller holds the lock. */
export async function sweep(disk: Disk, folder: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const part of ['', ...COPIES, ...Object.values(FOLDERS)]) {
    for (const name of await listIfThere(disk, path.join(folder, part))) {
      if (!isTemporaryName(name) && !name.startsWith(`${LOCK}.claim-`)) continue;
      await removeIfThere(disk, path.join(folder, part, name));
      found.push(finding('leftover', path.join(part, name)));
    }
  }
  return found;
}

/**
 * Keeps a damaged file under a name made of its own and its content's hash; returns that name, or null when it could
 * not be kept. `isMoved` is false where the place must not become empty before its content is safe elsewhere.
 */
export async function setAside(disk: Disk, folder: string, file: string, isMoved: boolean): Promise<string | null> {
  try {
    const bytes = await readIfThere(disk, path.join(folder, file)).catch(() => null);
    const mark = bytes === null ? 'unreadable' : createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const kept = path.join(FOLDERS.setAside, `${file.replaceAll(path.sep, '-')}.${mark}`);
    await disk.makeFolder(path.join(folder, FOLDERS.setAside), 0o700);
    const isKept = (await listIfThere(disk, path.join(folder, FOLDERS.setAside))).includes(path.basename(kept));
    if (isMoved) await disk.rename(path.join(folder, file), path.join(folder, kept));
    else if (!isKept && bytes !== null) {
      await withFile(disk.open(path.join(folder, kept), 'wx', 0o600), async (open) => {
        await writeWhole(open, bytes, 0);
        await open.sync();
      });
    }
    await syncFolder(disk, path.join(folder, FOLDERS.setAside));
    return kept;
  } catch {
    // The finding says that nothing was kept; what is damaged stays where it is.
    return null;
  }
}
