/** The composition root of the main process: what there is, and in which order it comes up. */
import path from 'node:path';
import { app, dialog, session, type BrowserWindow } from 'electron';
import { CorpusHost } from './corpus/corpus-host.ts';
import { handleCalls, onPageReady } from './ipc/handle.ts';
import { createRoutes } from './ipc/routes.ts';
import { runLifecycle } from './lifecycle.ts';
import { installMenu } from './menu.ts';
import { messages } from './messages/en.ts';
import { loadAssetMap } from './protocol/assets.ts';
import { declareAppScheme, serveApp } from './protocol/register.ts';
import { SILENCING_SWITCHES, lockNetwork } from './security/network-lock.ts';
import { denyPermissions } from './security/permissions.ts';
import { Appearance } from './services/appearance.ts';
import { SettingsStore } from './services/settings-store.ts';
import { openWindow } from './window.ts';

const DIST = path.resolve(import.meta.dirname, '..');
const isMac = process.platform === 'darwin';
let window: BrowserWindow | null = null;

app.enableSandbox();
for (const [name, value] of SILENCING_SWITCHES) app.commandLine.appendSwitch(name, value);
declareAppScheme();

async function start(): Promise<void> {
  const corpus = new CorpusHost(path.join(import.meta.dirname, 'corpus.worker.js'), path.join(DIST, 'corpus'));
  await app.whenReady();
  await lockNetwork(session.defaultSession);
  denyPermissions(session.defaultSession);
  serveApp(loadAssetMap(DIST));
  const store = new SettingsStore(app.getPath('userData'));
  const appearance = new Appearance(store);
  handleCalls(createRoutes({ version: app.getVersion(), corpus, settings: appearance }));
  const open = (): void => {
    const opened = openWindow(path.join(DIST, 'preload', 'preload.cjs'), app.isPackaged, store);
    opened.on('closed', () => (window = null));
    window = opened;
  };
  installMenu((command) => window?.webContents.send('menu:command', command), isMac);
  runLifecycle({ currentWindow: () => window, openWindow: open, close: () => corpus.close() }, isMac);
  onPageReady(() => {
    if (store.setAside === null) return;
    const { title, body } = messages.settingsSetAside;
    void dialog.showMessageBox({ type: 'warning', message: title, detail: body(store.setAside) });
  });
  open();
}

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(
      messages.startFailed.title,
      messages.startFailed.body('manifest.json', `cannot be used (${reason})`),
    );
    app.exit(1);
  });
} else app.quit();
