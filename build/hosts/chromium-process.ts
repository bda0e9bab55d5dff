/** The main process on the Chromium host, and the channel on which a test speaks to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { ControlMessage, ControlName, ControlRequests } from '../chromium-host/control.ts';
import type { ExitState, LaunchOptions } from './launched-app.ts';
import { hostEnvironment, nodeExecutable, REPOSITORY } from './run-files.ts';

export class ChromiumProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<ExitState>;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #calls = 0;
  #stderr = '';
  #endpoint: (endpoint: string) => void = () => undefined;
  readonly #endpointKnown = new Promise<string>((resolve) => {
    this.#endpoint = resolve;
  });

  constructor(appDir: string, userDataDir: string, options: LaunchOptions) {
    const run = path.join(REPOSITORY, 'build', 'chromium-host', 'run.ts');
    const hostArgs = ['--app', appDir, '--debug-port', ...(options.headless === false ? [] : ['--headless'])];
    this.child = spawn(
      nodeExecutable(),
      [run, ...hostArgs, '--', `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
      {
        stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
        env: { ...hostEnvironment(), ...options.env },
      },
    );
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.child.on('message', (message: ControlMessage) => {
      this.#receive(message);
    });
    // `close` comes after the last output has been read, `exit` may come before.
    this.exited = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
      this.child.once('error', (error) => {
        this.#stderr += `${error.message}\n`;
        resolve({ code: 1, signal: null });
      });
    });
    void this.exited.then(() => {
      for (const { reject } of this.#waiting.values()) reject(this.ended());
    });
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** The error of a process that ended when it should not have. */
  ended(): Error {
    return new Error(`The application has ended:\n${this.#stderr}`);
  }

  /** Where the browser's debugging port is; rejects when the process ends before it is open. */
  async endpoint(timeoutMs: number): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`The application did not start within ${String(timeoutMs)} ms:\n${this.#stderr}`));
      }, timeoutMs);
    });
    const ended = this.exited.then((): never => {
      throw this.ended();
    });
    return Promise.race([this.#endpointKnown, ended, late]).finally(() => {
      clearTimeout(timer);
      ended.catch(() => undefined);
    });
  }

  async ask<N extends ControlName>(name: N, input: ControlRequests[N]['in']): Promise<ControlRequests[N]['out']> {
    if (this.child.exitCode !== null || !this.child.connected) throw this.ended();
    this.#calls += 1;
    const id = this.#calls;
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.child.send({ id, name, input });
    return answer as Promise<ControlRequests[N]['out']>;
  }

  #receive(message: ControlMessage): void {
    if (message.kind === 'endpoint') {
      this.#endpoint(message.endpoint);
      return;
    }
    const call = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  }
}
