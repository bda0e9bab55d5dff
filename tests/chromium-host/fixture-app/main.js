/** A main process that shows what the host does to it: everything it learns is asked for by `fixture:log`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import electron, {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';

const HERE = import.meta.dirname;
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const log = [];
const note = (kind, detail) => log.push({ kind, detail });

app.enableSandbox();
app.commandLine.appendSwitch('disable-sync');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

for (const event of ['will-finish-launching', 'ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed']) {
  app.on(event, () => {
    note('app', event);
    if (process.argv.includes('--tell-life')) process.stderr.write(`life ${event}\n`);
    if (event === 'window-all-closed') app.quit();
  });
}
app.on('second-instance', (_event, argv) => note('second-instance', argv.at(-1)));
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    note('will-navigate', event.url);
    if (!event.url.endsWith('/second.html')) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    note('window-open', url);
    return { action: 'deny' };
  });
});

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  if (host !== 'attache') return new Response('not here', { status: 404 });
  const strict = pathname !== '/open.html';
  const file = path.join(HERE, 'page', pathname === '/open.html' ? 'index.html' : path.basename(pathname));
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return new Response('not found', { status: 404 });
  const policy = strict
    ? { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" }
    : {};
  return new Response(body, { headers: { 'content-type': TYPES[path.extname(file)], ...policy } });
}

const FUNCTIONS = {
  log: () => log,
  echo: (value) => value,
  fail: () => {
    throw new TypeError('as asked');
  },
  unknown: () => app.noSuchThing(),
  'unknown-part': () => electron.Tray.name2(),
  'unknown-event': () => app.on('no-such-event', () => undefined),
  recorded: () => app.setAsDefaultProtocolClient('fixture'),
  ask: async () => (await dialog.showMessageBox({ message: 'Open?', buttons: ['No', 'Yes'] })).response,
  'open-external': () => shell.openExternal('https://example.org/'),
  theme: (source) => {
    nativeTheme.themeSource = source;
    return nativeTheme.shouldUseDarkColors;
  },
  tell: (value) => BrowserWindow.getAllWindows()[0].webContents.send('fixture:told', value),
  size: (bounds) => BrowserWindow.getAllWindows()[0].setBounds(bounds),
  bounds: () => BrowserWindow.getAllWindows()[0].getBounds(),
  paths: () => ({ userData: app.getPath('userData'), version: app.getVersion(), name: app.getName() }),
  display: () => screen.getPrimaryDisplay().size,
  pdf: async () => (await BrowserWindow.getAllWindows()[0].webContents.printToPDF({})).subarray(0, 5).toString(),
  crash: () =>
    setTimeout(() => {
      throw new Error('main has crashed as asked');
    }),
  close: () => BrowserWindow.getAllWindows()[0].close(),
  quit: () => app.quit(),
};

async function start() {
  await app.whenReady();
  session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const foreign = !details.url.startsWith('app://');
    if (foreign) note('cancelled', `${details.resourceType} ${details.url}`);
    decide({ cancel: foreign });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, name, decide) =>
    decide(name === 'clipboard-sanitized-write'),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, name) => name === 'clipboard-sanitized-write');
  protocol.handle('app', serve);
  for (const [name, run] of Object.entries(FUNCTIONS)) ipcMain.handle(`fixture:${name}`, (_event, input) => run(input));
  ipcMain.handle('fixture:sender', (event) => {
    const { url, parent, top, origin } = event.senderFrame;
    const isMain = event.sender.mainFrame === event.senderFrame && top === event.senderFrame;
    return { url, parent, origin, isMain, window: BrowserWindow.fromWebContents(event.sender)?.id };
  });
  ipcMain.on('fixture:said', (event, value) => {
    note('said', value);
    event.reply('fixture:told', 'heard');
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ id: 'greet', label: 'Greet', accelerator: 'CmdOrCtrl+G', click: () => note('menu', 'greet') }],
      },
    ]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: { preload: path.join(HERE, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  for (const event of ['ready-to-show', 'resize', 'close', 'closed']) window.on(event, () => note('window', event));
  await window.loadURL(`app://attache/${process.argv.includes('--open-policy') ? 'open' : 'index'}.html`);
}

if (app.requestSingleInstanceLock()) void start();
else app.quit();
