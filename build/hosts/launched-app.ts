/** A running application as tests see it, the same on both hosts. */
import type { Page } from 'playwright-core';

export type HostName = 'electron' | 'chromium';

export interface LaunchOptions {
  /** Default: ATTACHE_HOST, else Electron where its runtime is present, else the Chromium host. */
  readonly host?: HostName;
  /** A folder with package.json and dist; default: this repository. */
  readonly appDir?: string;
  /** Default: a fresh folder, removed by `close` and `kill`. */
  readonly userDataDir?: string;
  /** The application's own arguments. */
  readonly args?: readonly string[];
  /** Default: true. Electron has no headless mode and always opens a window. */
  readonly headless?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** How long to wait for the first window; default 30 s. */
  readonly timeoutMs?: number;
}

/** How the process ended. */
export interface ExitState {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface LaunchedApp {
  readonly host: HostName;
  /** The application's window, driven by Playwright. */
  readonly page: Page;
  readonly userDataDir: string;
  /** The main process, for tests that look at it from outside. */
  readonly pid: number;
  /** The SHA-256 of the bundles that run: `main`, `worker`, `preload`, `renderer`. */
  readonly bundleHashes: Readonly<Record<string, string>>;
  /** Waits until the page says that it is ready: `data-ready="true"` on its root element. */
  ready(): Promise<void>;
  /** Milliseconds from the start of the process to the ready signal; known after `ready()`. */
  readonly startMs: number;
  /** Quits as the user would, waits for the end, removes a folder made for the run. */
  close(): Promise<ExitState>;
  /** Kills the main process without a chance to save anything. */
  kill(): Promise<ExitState>;
  /** Resolves when the main process has ended, however it came about. */
  readonly exited: Promise<ExitState>;
  /** Everything written to stderr so far. */
  stderr(): string;
  /** Resident memory of the main process, in bytes. */
  mainMemory(): Promise<number>;
  /** Queues the answer to a coming dialog: a button's index, or Electron's whole return value. */
  answerDialog(answer: unknown): Promise<void>;
  /** The dialogs shown so far, as `{kind, question}`. */
  askedQuestions(): Promise<readonly object[]>;
  /** Runs the item of the application menu that has this id. */
  clickMenu(id: string): Promise<void>;
  /** The addresses handed to the system's browser so far; none is really opened. */
  openedExternally(): Promise<readonly string[]>;
}
