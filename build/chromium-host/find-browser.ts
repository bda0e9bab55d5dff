/** Finds an installed Chromium, Chrome or Edge. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What to tell somebody on whose machine nothing was found, by platform. */
const INSTALL_HINT: Readonly<Record<string, string>> = {
  linux:
    'Install Chromium from your distribution (Debian, Ubuntu: apt install chromium; Fedora: dnf install chromium).',
  darwin: 'Install Google Chrome, Microsoft Edge or Chromium into /Applications.',
  win32: 'Install Microsoft Edge or Google Chrome.',
};

/** The places in which a browser usually lies, best first. */
export function browserCandidates(platform: string, env: Environment): readonly string[] {
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
    const roots = ['/Applications', path.posix.join(env['HOME'] ?? '', 'Applications')];
    return roots.flatMap((root) => names.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    const places = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return places.flatMap((place) => roots.map((root) => path.win32.join(root, place)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env['PATH'] ?? '')
    .split(':')
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome');
  return [
    ...new Set(names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => `${folder}/${name}`))),
  ];
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface FindOptions {
  readonly platform?: string;
  readonly env?: Environment;
  readonly exists?: (file: string) => boolean;
  /** Where Playwright keeps a browser of its own, if it was downloaded. */
  readonly playwrightBrowser?: () => string;
}

/** The browser to run on: ATTACHE_BROWSER, else an installed one, else Playwright's own; undefined = none. */
export function findBrowser(options: FindOptions = {}): string | undefined {
  const { platform = process.platform, env = process.env, exists = isRunnable, playwrightBrowser } = options;
  const wanted = env['ATTACHE_BROWSER'];
  if (wanted !== undefined && wanted !== '') {
    if (!exists(wanted)) throw new Error(`ATTACHE_BROWSER names ${wanted}, which cannot be run`);
    return wanted;
  }
  const own = playwrightBrowser === undefined ? [] : [playwrightBrowser()];
  return [...browserCandidates(platform, env), ...own].find((file) => exists(file));
}

/** What to install when neither Electron nor a browser is there. */
export function installHint(platform: string = process.platform): string {
  const hint = INSTALL_HINT[platform] ?? 'Install Chromium or Google Chrome.';
  return `${hint} ATTACHE_BROWSER=/path/to/it names one that lies elsewhere.`;
}
