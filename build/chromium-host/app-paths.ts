/** `app.getPath`: where Electron keeps an application's files, on each platform. */
import os from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface PathQuestion {
  readonly name: string;
  readonly appName: string;
  readonly platform?: string;
  readonly env?: Environment;
  readonly home?: string;
}

function appData(platform: string, env: Environment, home: string): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  return env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}

/** Electron's default for one of its path names; undefined = not one of those provided. */
export function defaultPath(question: PathQuestion): string | undefined {
  const { name, appName, platform = process.platform, env = process.env, home = os.homedir() } = question;
  const userData = path.join(appData(platform, env, home), appName);
  const known: Readonly<Record<string, string>> = {
    home,
    appData: appData(platform, env, home),
    userData,
    sessionData: userData,
    temp: os.tmpdir(),
    exe: process.execPath,
    logs: platform === 'darwin' ? path.join(home, 'Library', 'Logs', appName) : path.join(userData, 'logs'),
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    crashDumps: path.join(userData, 'Crashpad'),
  };
  return known[name];
}
