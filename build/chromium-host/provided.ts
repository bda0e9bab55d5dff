/**
 * What the Chromium host provides of Electron's main-process API, and what it merely accepts.
 * `electron-uses.ts` holds the application's bundles against these tables.
 */

/** A table written as words; hoisted, because the tables below need it at once. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Implemented, by the name of Electron's object or class. */
export const PROVIDED: Readonly<Record<string, readonly string[]>> = {
  app: words(`whenReady isReady quit exit relaunch getPath setPath getVersion getName setName getAppPath isPackaged name
    requestSingleInstanceLock hasSingleInstanceLock releaseSingleInstanceLock enableSandbox commandLine
    getLocale getPreferredSystemLanguages getSystemLocale focus applicationMenu`),
  commandLine: words('appendSwitch hasSwitch getSwitchValue removeSwitch appendArgument'),
  BrowserWindow:
    words(`loadURL show hide isVisible close destroy isDestroyed getBounds setBounds getContentBounds getNormalBounds
    getSize setSize getContentSize getPosition setPosition isMaximized maximize unmaximize isMinimized minimize restore
    isFullScreen setFullScreen focus isFocused setTitle getTitle webContents id reload
    getAllWindows fromWebContents fromId getFocusedWindow`),
  webContents: words(`send loadURL getURL getTitle isDestroyed isLoading isCrashed session mainFrame id reload close
    setWindowOpenHandler setZoomFactor getZoomFactor setZoomLevel getZoomLevel printToPDF
    navigationHistory getType focus isFocused isDevToolsOpened
    getAllWebContents fromId getFocusedWebContents`),
  navigationHistory: words('canGoBack canGoForward goBack goForward'),
  webFrameMain: words(
    'url origin parent top frames processId routingId frameTreeNodeId name detached isDestroyed send framesInSubtree',
  ),
  protocol: words('registerSchemesAsPrivileged handle unhandle isProtocolHandled'),
  session: words(`defaultSession fromPartition webRequest protocol setPermissionRequestHandler setPermissionCheckHandler
    setDevicePermissionHandler setDisplayMediaRequestHandler setSpellCheckerEnabled isSpellCheckerEnabled
    enableNetworkEmulation disableNetworkEmulation closeAllConnections clearStorageData clearCache isPersistent getUserAgent`),
  webRequest: words('onBeforeRequest onHeadersReceived'),
  ipcMain: words('handle handleOnce removeHandler on once off addListener removeListener removeAllListeners emit'),
  menu: words('buildFromTemplate setApplicationMenu getApplicationMenu items getMenuItemById append popup closePopup'),
  menuItem: words(`id label role type accelerator enabled visible checked submenu click sublabel toolTip
    commandId menu`),
  dialog: words(`showMessageBox showMessageBoxSync showErrorBox showOpenDialog showOpenDialogSync showSaveDialog
    showSaveDialogSync`),
  shell: words('openExternal openPath showItemInFolder beep'),
  nativeTheme: words('themeSource shouldUseDarkColors shouldUseHighContrastColors'),
  screen: words('getPrimaryDisplay getAllDisplays getDisplayMatching getDisplayNearestPoint getCursorScreenPoint'),
  clipboard: words('writeText readText clear'),
  contextBridge: words('exposeInMainWorld'),
  ipcRenderer: words('invoke send on once off addListener removeListener removeAllListeners'),
};

/** Events that the host really emits, by the name of Electron's object or class. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app: words(`ready will-finish-launching window-all-closed activate second-instance before-quit will-quit quit
    web-contents-created browser-window-created render-process-gone`),
  BrowserWindow:
    words(`ready-to-show show hide close closed resize resized move moved maximize unmaximize minimize restore
    focus blur page-title-updated enter-full-screen leave-full-screen`),
  webContents: words(`will-navigate will-frame-navigate will-redirect did-start-loading did-stop-loading dom-ready
    did-finish-load did-fail-load did-navigate did-navigate-in-page page-title-updated render-process-gone destroyed
    ipc-message console-message`),
  session: [],
  nativeTheme: ['updated'],
  screen: [],
  dialog: [],
};

/**
 * Accepted and recorded, but without an effect that could be proven outside Electron.
 * Each with the reason; the README prints this list.
 */
export const NOT_PROVABLE_HERE: Readonly<Record<string, string>> = {
  'app.setAsDefaultProtocolClient': 'registration with the operating system belongs to an installed application',
  'app.setAppUserModelId': 'an identity of the Windows taskbar',
  'app.setAboutPanelOptions': 'a native panel',
  'app.showAboutPanel': 'a native panel',
  'app.disableHardwareAcceleration': 'the browser decides for itself',
  'app.setUserTasks': 'the Windows jump list',
  'app.certificate-error': 'no certificate is ever checked: nothing is fetched',
  'app.login': 'no server ever asks for a password: nothing is fetched',
  'app.select-client-certificate': 'no server ever asks for a certificate: nothing is fetched',
  'app.child-process-gone': 'the browser does not report its helper processes',
  'app.open-file': 'macOS hands files over to an installed application only',
  'app.open-url': 'macOS hands addresses over to an installed application only',
  'app.accessibility-support-changed': 'the browser does not report it',
  'BrowserWindow.setMenu': 'the window of a browser has no menu bar of ours',
  'BrowserWindow.setMenuBarVisibility': 'the window of a browser has no menu bar of ours',
  'BrowserWindow.setAutoHideMenuBar': 'the window of a browser has no menu bar of ours',
  'BrowserWindow.removeMenu': 'the window of a browser has no menu bar of ours',
  'BrowserWindow.setBackgroundColor': 'the browser paints the window before the page',
  'BrowserWindow.setMinimumSize': 'a browser window cannot be told its limits',
  'BrowserWindow.setTitleBarOverlay': 'a native title bar',
  'BrowserWindow.setContentProtection': 'an attribute of a native window',
  'BrowserWindow.setIcon': 'an attribute of a native window',
  'BrowserWindow.flashFrame': 'an attribute of a native window',
  'BrowserWindow.moveTop': 'the window manager decides',
  'BrowserWindow.unresponsive': 'the browser reports a hanging page to its own user',
  'BrowserWindow.responsive': 'the browser reports a hanging page to its own user',
  'webContents.openDevTools': 'the developer tools belong to the browser here',
  'webContents.closeDevTools': 'the developer tools belong to the browser here',
  'webContents.setVisualZoomLevelLimits': 'the browser keeps its own limits of pinch zoom',
  'webContents.setWebRTCIPHandlingPolicy': 'set for the whole browser by a flag',
  'webContents.setIgnoreMenuShortcuts': 'the browser has no menu of ours',
  'webContents.setBackgroundThrottling': 'set for the whole browser by a flag',
  'webContents.will-attach-webview': '<webview> exists in Electron only',
  'webContents.did-attach-webview': '<webview> exists in Electron only',
  'webContents.before-input-event': 'keys reach the page, not the host',
  'webContents.before-mouse-event': 'the mouse reaches the page, not the host',
  'webContents.will-prevent-unload': 'pages are closed without asking them',
  'webContents.preload-error': 'a preload script that throws ends the run instead',
  'webContents.select-bluetooth-device': 'no device is ever offered: the permission is denied',
  'webContents.unresponsive': 'the browser reports a hanging page to its own user',
  'webContents.responsive': 'the browser reports a hanging page to its own user',
  'webContents.context-menu': 'the browser shows its own menu',
  'webContents.devtools-opened': 'the developer tools belong to the browser here',
  'webContents.did-create-window': 'no window is ever created by a page here',
  'webContents.zoom-changed': 'the browser zooms by itself',
  'session.setSpellCheckerDictionaryDownloadURL': 'the browser started here fetches no dictionary at all',
  'session.setSpellCheckerLanguages': 'the spell checker is off',
  'session.setProxy': 'the browser started here resolves no name and has no route out',
  'session.setCertificateVerifyProc': 'no certificate is ever checked: nothing is fetched',
  'session.setSSLConfig': 'no connection is ever opened',
  'session.setUSBProtectedClassesHandler': 'no device is ever offered: the permission is denied',
  'session.setBluetoothPairingHandler': 'no device is ever offered: the permission is denied',
  'session.setUserAgent': 'nothing is ever sent',
  'session.setPreloads': 'only the preload script of a window runs',
  'session.flushStorageData': 'the profile is thrown away at the end',
  'session.will-download': 'downloads are refused by the browser started here',
  'session.select-hid-device': 'no device is ever offered: the permission is denied',
  'session.select-serial-port': 'no device is ever offered: the permission is denied',
  'session.select-usb-device': 'no device is ever offered: the permission is denied',
  'session.preconnect': 'nothing is ever connected',
  'screen.display-added': 'the browser does not report it',
  'screen.display-removed': 'the browser does not report it',
  'screen.display-metrics-changed': 'the browser does not report it',
  'crashReporter.start': 'crash reports are off in the browser started here',
};

/** In the text of a bundle, but in a branch that does not run in the main process. */
export const NEVER_RUN: Readonly<Record<string, string>> = {
  'ipcRenderer.sendSync': "electron-store's own branch for a renderer process",
};

/** Never seen by a bundle's text, but still not shown by a run on this host. */
export const NOT_SHOWN_BY_A_RUN: readonly string[] = [
  'the fuses, the asar archive and its integrity, code signing, the installers',
  "Electron's own sandbox and context isolation (the browser's sandbox and an isolated world stand in)",
  'the privileges of the app:// scheme: the page lives at an https address here',
  'the menu bar, native dialogs, the dock and the taskbar',
  'that a denied window.open returns null: the page gets a window that is closed at once',
  'that a window hides until ready-to-show: a browser window is visible from the start',
  'that a close by the user can be prevented',
  'a zoom factor set by the application (kept, not applied), and a window title other than the title of the page',
  'the shortcuts that roles of menu items bring along (those written as an accelerator do work)',
  'blob: and about:blank navigations of the page, which are undone after the fact instead of prevented',
];
