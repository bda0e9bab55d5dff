/** The corpus worker: owns the engine, so that neither loading nor searching ever holds up main. */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from '../../corpus/engine/engine.ts';
import { CorpusFileError } from '../../corpus/engine/files.ts';
import { VerifiedFiles } from '../../corpus/node/verified-files.ts';
import type { WorkerMessage, WorkerRequest, WorkerSetup } from '../common/worker-protocol.ts';
import { answer } from './answer.ts';

const port = parentPort;
if (port === null) throw new Error('the corpus worker runs inside a worker thread only');

const say = (message: WorkerMessage): void => port.postMessage(message);

/** Searched once at the start, so that the reader's first query does not pay for the compiler. */
const WARM_UP = ['mali', 'note verbale', 'goita putin', 'x'];

/** Lets messages that wait be heard before work goes on. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

try {
  const { corpusRoot, newest } = workerData as WorkerSetup;
  const newestSearch = new Int32Array(newest);
  const now = (): number => performance.now();
  const engine = await Engine.open(await VerifiedFiles.open(corpusRoot), { now, pause });
  for (const text of WARM_UP) engine.search({ text, limit: 1 }, () => 0);
  port.on('message', (request: WorkerRequest) => {
    const { id } = request;
    const surroundings = {
      isSuperseded: (search: number) => Atomics.load(newestSearch, 0) > search,
      now,
      progress: (done: number, total: number) => say({ kind: 'progress', id, done, total }),
    };
    void answer(engine, request, surroundings).then((result) => say({ kind: 'answer', id, result }));
  });
  say({ kind: 'ready', catalogue: engine.catalogue });
} catch (error) {
  if (!(error instanceof CorpusFileError)) throw error;
  say({ kind: 'failed', file: error.file, message: error.message });
}
