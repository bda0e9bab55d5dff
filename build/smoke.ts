/** The smoke test: starts the built application, searches as a reader would, opens the first answer. */
import type { Locator, Page } from 'playwright-core';
import { hashLines } from './chromium-host/bundle-hashes.ts';
import { launchApp, type HostName, type LaunchedApp } from './hosts/launch.ts';

const QUERY = 'goita putin';
const PICTURE = { width: 1280, height: 800 };
const STEP_LIMIT_MS = 10_000;

export interface SmokeOptions {
  readonly host: HostName;
  /** A file for a picture of the results. */
  readonly screenshot: string | undefined;
  readonly args: readonly string[];
  /** A folder with package.json and dist; default: this repository. */
  readonly appDir?: string;
}

/** What one run of the smoke test states; printed as one line of JSON. */
export interface SmokeReport {
  readonly host: HostName;
  readonly version: string | null;
  readonly dossiers: number | null;
  readonly claims: number | null;
  readonly searchMs: number | null;
  readonly startMs: number | null;
  readonly ok: boolean;
}

/** Reads a path of an answer that came from another process; undefined where it leads nowhere. */
function read(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key], value);
}

async function askStatus(page: Page): Promise<Pick<SmokeReport, 'version' | 'dossiers' | 'claims'>> {
  const answer: unknown = await page.evaluate("window.attache.call('app:status', null)");
  if (read(answer, 'value', 'corpus', 'state') !== 'ready')
    throw new Error(`the corpus is not ready: ${JSON.stringify(answer)}`);
  const counts = read(answer, 'value', 'corpus', 'catalogue', 'counts');
  const dossiers = Number(read(counts, 'dossiers'));
  const claims = Number(read(counts, 'claims'));
  if (!(dossiers > 0) || !(claims > 0)) throw new Error(`the corpus is empty: ${JSON.stringify(counts)}`);
  return { version: String(read(answer, 'value', 'version')), dossiers, claims };
}

/** Types into the real search field; the time runs from the last key to the first hit on the screen. */
async function search(page: Page): Promise<number> {
  const field = page.getByRole('combobox').first();
  await field.click({ timeout: STEP_LIMIT_MS });
  await field.pressSequentially(QUERY.slice(0, -1));
  const last = performance.now();
  await field.press(QUERY.slice(-1));
  await firstHit(page).waitFor({ timeout: STEP_LIMIT_MS });
  return performance.now() - last;
}

/** The first answer: the link of the first hit, which lies in the shadow tree of its element. */
function firstHit(page: Page): Locator {
  return page.locator('attache-search-hit').getByRole('link').first();
}

/** Opens the first answer; the page of its dossier must come up, headed by its name. */
async function openFirstHit(page: Page): Promise<void> {
  await firstHit(page).click({ timeout: STEP_LIMIT_MS });
  await page.waitForURL(/#\/dossier\//, { timeout: STEP_LIMIT_MS });
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: STEP_LIMIT_MS });
}

async function smoke(app: LaunchedApp, options: SmokeOptions, report: Record<string, unknown>): Promise<void> {
  await app.ready();
  report['startMs'] = Math.round(app.startMs);
  await app.page.setViewportSize(PICTURE);
  Object.assign(report, await askStatus(app.page));
  report['searchMs'] = Math.round(await search(app.page));
  if (options.screenshot !== undefined) await app.page.screenshot({ path: options.screenshot });
  await openFirstHit(app.page);
}

/** Runs the smoke test, prints its report on stdout and returns the exit code. */
export async function runSmoke(options: SmokeOptions): Promise<number> {
  const report: Record<string, unknown> = {
    host: options.host,
    version: null,
    dossiers: null,
    claims: null,
    searchMs: null,
    startMs: null,
  };
  let app: LaunchedApp | undefined;
  let ok = false;
  try {
    app = await launchApp({
      host: options.host,
      args: options.args,
      ...(options.appDir === undefined ? {} : { appDir: options.appDir }),
    });
    for (const line of hashLines(app.bundleHashes)) process.stderr.write(`${line}\n`);
    await smoke(app, options, report);
    const { code } = await app.close();
    if (code !== 0) throw new Error(`the application ended with the code ${String(code)}`);
    ok = true;
  } catch (error) {
    process.stderr.write(`smoke: ${error instanceof Error ? error.message : String(error)}\n`);
    if (app !== undefined) process.stderr.write(app.stderr());
    await app?.kill();
  }
  process.stdout.write(`${JSON.stringify({ ...report, ok })}\n`);
  return ok ? 0 : 1;
}
