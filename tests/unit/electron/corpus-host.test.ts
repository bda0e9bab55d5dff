import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusHost } from '../../../electron/main/corpus/corpus-host.ts';

/** A worker that answers searches, keeps silent on "silence", and dies on "die". */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads';
if (workerData.corpusRoot === 'damaged') parentPort.postMessage({ kind: 'failed', file: 'search/index.bin', message: 'is damaged' });
else if (workerData.corpusRoot === 'throws') throw new Error('no such module');
else parentPort.postMessage({ kind: 'ready', catalogue: {} });
parentPort.on('message', ({ id, call, input }) => {
  if (call === 'own') {
    let done = 0;
    const step = () => {
      if (done === 3) return parentPort.postMessage({ kind: 'answer', id, result: { ok: true, value: null } });
      parentPort.postMessage({ kind: 'progress', id, done: (done += 1), total: 3 });
      setTimeout(step, 5);
    };
    return step();
  }
  if (input.text === 'newest') {
    // By now main has asked for the others, whose messages wait.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    const newest = Atomics.load(new Int32Array(workerData.newest), 0);
    return parentPort.postMessage({ kind: 'answer', id, result: { ok: true, value: newest - id } });
  }
  if (input.text === 'die') process.exit(3);
  if (input.text !== 'silence') parentPort.postMessage({ kind: 'answer', id, result: { ok: true, value: input.text } });
});
`;

describe('CorpusHost', () => {
  let folder: string;
  let host: CorpusHost | null = null;
  const start = (root: string): CorpusHost => (host = new CorpusHost(path.join(folder, 'worker.mjs'), root));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'attache-worker-'));
    await writeFile(path.join(folder, 'worker.mjs'), WORKER);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await host?.close();
    await rm(folder, { recursive: true });
  });

  const search = async (text: string) => host?.ask('search', { text, limit: 1 });

  it('answers each question with its own answer', async () => {
    start('good');
    const answers = await Promise.all(['a', 'b', 'c'].map(search));
    expect(answers.map((answer) => (answer?.ok === true ? answer.value : null))).toEqual(['a', 'b', 'c']);
  });

  it('says which file is damaged, to the status and to every question', async () => {
    const damaged = start('damaged');
    expect(await damaged.state()).toMatchObject({ state: 'failed', file: 'search/index.bin' });
    const answer = await search('a');
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'corpus-unavailable', message: expect.stringContaining('search/index.bin') as string },
    });
  });

  it('says so when the worker itself cannot run', async () => {
    expect(await start('throws').state()).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('no such module') as string,
    });
  });

  it('fails what was asked of a worker that dies, and starts another', async () => {
    start('good');
    await host?.state();
    expect(await search('die')).toMatchObject({ ok: false, error: { code: 'corpus-unavailable' } });
    expect(await search('again')).toMatchObject({ ok: true, value: 'again' });
  });

  it('lets the worker see at once that a newer search has come', async () => {
    start('good');
    await host?.state();
    expect(await search('newest')).toEqual({ ok: true, value: 0 });
    const [older] = await Promise.all([search('newest'), search('b'), search('c')]);
    expect(older).toEqual({ ok: true, value: 2 });
  });

  it('does not take other calls for searches', async () => {
    start('good');
    await host?.state();
    const [first] = await Promise.all([search('newest'), host?.ask('sheet', { a: 'a', b: 'b' })]);
    expect(first).toEqual({ ok: true, value: 0 });
  });

  it('tells how far long work has come', async () => {
    start('good');
    const told: string[] = [];
    const answered = await host?.ask('own', { put: [], removed: [], noted: [] }, (done, total) => {
      told.push(`${String(done)}/${String(total)}`);
    });
    expect(answered).toEqual({ ok: true, value: null });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it('gives up on a question at the deadline', async () => {
    start('good');
    await host?.state();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = search('silence');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await late).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });
});
