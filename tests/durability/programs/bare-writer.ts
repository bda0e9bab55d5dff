/** `bare-writer FOLDER`: for each line on the input sets a note of that id and answers with the id; `*` sets without end. */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { noteText } from '../notes.ts';
import { bareStore } from './bare-store.ts';

const store = bareStore(process.argv[2] ?? '');
const say = (line: string): void => void writeSync(1, `${line}\n`);

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [id = '', size = '800'] = line.split(' ');
  if (id === '*') for (let index = 0; ; index += 1) store.set(`n${String(index % 50)}`, noteText(index, 20_000));
  try {
    store.set(id, noteText(Number(id.replace(/\D/g, '')), Number(size)));
    say(id);
  } catch {
    say('failed');
  }
}
