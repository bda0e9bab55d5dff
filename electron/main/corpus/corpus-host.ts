/** Starts and supervises the corpus worker: requests with deadlines, restart after a crash. */
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { Result } from '../../common/result.ts';
import type { WorkerCall, WorkerCalls, WorkerMessage, WorkerSetup } from '../../common/worker-protocol.ts';
import { messages } from '../messages/en.ts';

/** How the corpus stands once the worker has spoken. */
export type CorpusState =
  | { readonly state: 'ready'; readonly catalogue: Catalogue }
  | { readonly state: 'failed'; readonly file: string; readonly message: string };

const DEADLINE_MS = 5000;
const MAX_RESTARTS = 3;

/** Told how far a long piece of work has come. */
export type OnProgress = (done: number, total: number) => void;

interface Pending {
  readonly settle: (result: Result<unknown>) => void;
  /** Starts the deadline anew: work that goes on is not late. */
  readonly progress: OnProgress;
  readonly timer: NodeJS.Timeout;
}

export class CorpusHost {
  readonly #workerFile: string;
  readonly #setup: WorkerSetup;
  readonly #pending = new Map<number, Pending>();
  /** The id of the newest search, which the worker sees at once. */
  readonly #newest = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #worker: Worker | null = null;
  #state: Promise<CorpusState>;
  #lastId = 0;
  #restarts = 0;
  #isClosing = false;

  /** Starts loading at once; `state()` tells when it is done. */
  constructor(workerFile: string, corpusRoot: string) {
    this.#workerFile = workerFile;
    this.#setup = { corpusRoot, newest: this.#newest.buffer };
    this.#state = this.#start();
  }

  /** Resolves when the corpus is loaded or cannot be; never rejects. */
  state(): Promise<CorpusState> {
    return this.#state;
  }

  /** Asks the worker; answers with a failure when it is late, stopped, or has no corpus. */
  async ask<C extends WorkerCall>(
    call: C,
    input: WorkerCalls[C]['in'],
    onProgress: OnProgress = () => undefined,
  ): Promise<Result<WorkerCalls[C]['out']>> {
    const state = await this.#state;
    if (state.state === 'failed') {
      return {
        ok: false,
        error: { code: 'corpus-unavailable', message: `The corpus file ${state.file} ${state.message}.` },
      };
    }
    const id = (this.#lastId += 1);
    // A newer keystroke ends the search of an older one, wherever that is.
    if (call === 'search') Atomics.store(this.#newest, 0, id);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#settle(id, { ok: false, error: { code: 'timeout', message: messages.errors.timeout } });
      }, DEADLINE_MS);
      const progress: OnProgress = (done, total) => {
        timer.refresh();
        onProgress(done, total);
      };
      this.#pending.set(id, { settle: resolve as Pending['settle'], progress, timer });
      this.#worker?.postMessage({ id, call, input });
    });
  }

  /** Ends the worker; what is still asked is answered with a failure. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#worker?.terminate();
    this.#failAll();
  }

  #start(): Promise<CorpusState> {
    return new Promise((resolve) => {
      const worker = new Worker(this.#workerFile, { workerData: this.#setup, name: 'corpus' });
      this.#worker = worker;
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'answer') this.#settle(message.id, message.result);
        else if (message.kind === 'progress') this.#pending.get(message.id)?.progress(message.done, message.total);
        else
          resolve(
            message.kind === 'ready'
              ? { state: 'ready', catalogue: message.catalogue }
              : { state: 'failed', ...message },
          );
      });
      worker.on('error', (error: Error) => {
        process.stderr.write(`corpus worker: ${error.stack ?? error.message}\n`);
        resolve({ state: 'failed', file: 'corpus.worker.js', message: `cannot run (${error.message})` });
      });
      worker.on('exit', () => {
        this.#onExit();
      });
    });
  }

  /** A worker that dies in service is started again, a few times: one bad query must not end the session. */
  #onExit(): void {
    if (this.#isClosing) return;
    this.#failAll();
    void this.#state.then(({ state }) => {
      if (state === 'failed' || this.#restarts >= MAX_RESTARTS) return;
      this.#restarts += 1;
      this.#state = this.#start();
    });
  }

  #settle(id: number, result: Result<unknown>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    this.#pending.delete(id);
    pending.settle(result);
  }

  #failAll(): void {
    for (const id of [...this.#pending.keys()]) {
      this.#settle(id, { ok: false, error: { code: 'corpus-unavailable', message: messages.errors.workerStopped } });
    }
  }
}
