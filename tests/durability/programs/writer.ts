/**
 * `writer FOLDER SEED [early|stepping]`: changes a notebook without end and tells on the output what it asks for and
 * what was acknowledged, so that whoever kills it knows what must be there. `early` acknowledges before the save: a
 * control. `stepping` waits for a line on the input before each save.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openNotebookStorage } from '../../../electron/main/notebook/storage/open.ts';
import type { Operation } from '../../../electron/main/notebook/storage/records.ts';
import { noteText, randomOf } from '../notes.ts';
import { contentOf, optionsOf } from '../opening.ts';

const [, , folder = '', seed = '1', mode = ''] = process.argv;
const random = randomOf(Number(seed));
/** Says it all before going on: what is said must not be behind what is done. */
function say(event: object): void {
  const bytes = Buffer.from(`${JSON.stringify(event)}\n`);
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(1, bytes, offset);
    } catch (error) {
      // The reader is slow; the pipe is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
const steps = mode === 'stepping' ? createInterface({ input: process.stdin })[Symbol.asyncIterator]() : null;
const CHECKPOINT_EVERY = 12;
/** With more notes than this, more are deleted than added. */
const MANY = 120;

say({ event: 'opening' });
const { storage, report } = await openNotebookStorage(folder, optionsOf());
const content = contentOf(storage);
say({ event: 'open', content: Object.fromEntries(content), lost: report.findings.filter(({ lost }) => lost !== 0) });

function next(): Operation<string>[] {
  const ids = [...content.keys()];
  const batch = new Map<string, Operation<string>>();
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const known = ids[Math.floor(random() * ids.length)];
    const id =
      known === undefined || random() < (ids.length > MANY ? 0.2 : 0.5)
        ? `n${Math.floor(random() * 2 ** 40).toString(36)}`
        : known;
    if (known === id && random() < 0.4) batch.set(id, { delete: id });
    else batch.set(id, { put: { id, kind: 'note', value: noteText(Math.floor(random() * 1e6), 20 + random() * 400) } });
  }
  return [...batch.values()];
}

for (let count = 1; ; count += 1) {
  await steps?.next();
  const operations = next();
  say({ event: 'asked', operations });
  if (mode === 'early') say({ event: 'acknowledged' });
  await storage.commit(operations);
  if (mode !== 'early') say({ event: 'acknowledged' });
  for (const operation of operations) {
    if ('put' in operation) content.set(operation.put.id, operation.put.value);
    else content.delete(operation.delete);
  }
  if (count % CHECKPOINT_EVERY === 0) {
    say({ event: 'checkpoint' });
    // Alternately beside the saves that follow, and alone.
    const work = storage.checkpoint().then(() => say({ event: 'checkpointed' }));
    if (count % (2 * CHECKPOINT_EVERY) === 0) await work;
  }
}
