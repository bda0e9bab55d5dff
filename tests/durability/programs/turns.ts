/** `turns FOLDER PREFIX COUNT`: saves notes in a notebook that another process wants too, taking turns for the lock. */
import { openNotebookStorage } from '../../../electron/main/notebook/storage/open.ts';
import { noteText } from '../notes.ts';
import { optionsOf } from '../opening.ts';

const [, , folder = '', prefix = 'a', count = '1'] = process.argv;
const PER_TURN = 10;
const lockTimes = { beatMs: 100, watchMs: 3000 };
let refused = 0;

for (let saved = 0; saved < Number(count);) {
  const opened = await openNotebookStorage(folder, optionsOf({ lockTimes })).catch(() => null);
  if (opened === null) {
    refused += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    continue;
  }
  for (let turn = 0; turn < PER_TURN && saved < Number(count); turn += 1) {
    await opened.storage.commit([
      { put: { id: `${prefix}${String(saved)}`, kind: 'note', value: noteText(saved, 200) } },
    ]);
    saved += 1;
  }
  await opened.storage.close();
}
process.stdout.write(JSON.stringify({ saved: Number(count), refused }));
