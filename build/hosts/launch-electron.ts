/** Launches the application on Electron, with the same face as on the Chromium host. */
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { hashBundles } from '../chromium-host/bundle-hashes.ts';
import { findElectron } from './electron-runtime.ts';
import type { ExitState, LaunchedApp, LaunchOptions } from './launched-app.ts';
import { READY_LIMIT_MS, REPOSITORY, runFolder, waitUntilReady } from './run-files.ts';

/** What a test leaves in the main process; kept on a global, since `evaluate` shares nothing else. */
interface Recorder {
  readonly answers: unknown[];
  readonly asked: object[];
  readonly opened: string[];
}
type WithRecorder = typeof globalThis & { attacheRecorder: Recorder };

/** Answers dialogs from a queue and keeps addresses from being opened, as the Chromium host does. */
function installRecorder(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, shell }) => {
    const recorder: Recorder = { answers: [], asked: [], opened: [] };
    (globalThis as WithRecorder).attacheRecorder = recorder;
    const ask = (kind: string, args: readonly unknown[]): object => {
      recorder.asked.push({ kind, question: args.length > 1 ? args[1] : args[0] });
      if (recorder.answers.length === 0) throw new Error('A question was asked that the test has no answer for');
      const answer = recorder.answers.shift();
      if (typeof answer === 'object' && answer !== null) return answer;
      return { response: answer, checkboxChecked: false, canceled: true, filePaths: [], filePath: '' };
    };
    const replaced = {
      showMessageBox: (...args: unknown[]) => Promise.resolve(ask('message', args)),
      showMessageBoxSync: (...args: unknown[]) => (ask('message', args) as { response: number }).response,
      showErrorBox: (title: string, message: string) => void ask('error', [{ title, message }]),
      showOpenDialog: (...args: unknown[]) => Promise.resolve(ask('open', args)),
      showSaveDialog: (...args: unknown[]) => Promise.resolve(ask('save', args)),
    };
    Object.assign(dialog, replaced);
    Object.assign(shell, {
      openExternal: (url: string) => {
        recorder.opened.push(url);
        return Promise.resolve();
      },
    });
  });
}

export async function launchOnElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const appDir = path.resolve(options.appDir ?? REPOSITORY);
  const executablePath = findElectron(REPOSITORY);
  if (executablePath === undefined) throw new Error("Electron's runtime is not on this machine");
  const run = runFolder(options);
  const bundleHashes = await hashBundles(appDir);
  const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;
  const started = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(needsNoSandbox ? ['--no-sandbox'] : []),
      appDir,
      `--user-data-dir=${run.folder}`,
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...options.env },
    timeout: options.timeoutMs ?? READY_LIMIT_MS,
  });
  const child = app.process();
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exited = new Promise<ExitState>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  await installRecorder(app);
  const page = await app.firstWindow();
  let startMs = Number.NaN;
  const finish = async (): Promise<ExitState> => {
    const state = await exited;
    run.remove();
    return state;
  };

  return {
    host: 'electron',
    page,
    userDataDir: run.folder,
    pid: child.pid ?? 0,
    bundleHashes,
    get startMs() {
      return startMs;
    },
    async ready() {
      await waitUntilReady(page, options.timeoutMs);
      if (Number.isNaN(startMs)) startMs = performance.now() - started;
    },
    async close() {
      await app
        .evaluate(({ app: electronApp }) => {
          electronApp.quit();
        })
        .catch(() => undefined);
      return finish();
    },
    async kill() {
      child.kill('SIGKILL');
      return finish();
    },
    exited,
    stderr: () => stderr,
    mainMemory: () => app.evaluate(() => process.memoryUsage.rss()),
    answerDialog: (answer) =>
      app.evaluate((_electron_, given) => {
        (globalThis as WithRecorder).attacheRecorder.answers.push(given);
      }, answer),
    askedQuestions: () => app.evaluate(() => (globalThis as WithRecorder).attacheRecorder.asked),
    clickMenu: (id) =>
      app.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted) ?? null;
        if (item === null) throw new Error(`The application's menu has no item with the id ${wanted}`);
        (item.click as () => void)();
      }, id),
    openedExternally: () => app.evaluate(() => (globalThis as WithRecorder).attacheRecorder.opened),
  };
}
