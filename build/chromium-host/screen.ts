/** `screen`: one display, as the browser describes it. */
import type { Page } from 'playwright-core';
import { strict } from './strict.ts';
import type { Rectangle } from './window-bounds.ts';

export interface Display {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly size: { readonly width: number; readonly height: number };
  readonly workAreaSize: { readonly width: number; readonly height: number };
  readonly scaleFactor: number;
  readonly rotation: number;
  readonly internal: boolean;
}

/** The page's own words for its screen, shortened. */
interface Measured {
  readonly w: number;
  readonly h: number;
  readonly aw: number;
  readonly ah: number;
  readonly ax: number;
  readonly ay: number;
  readonly s: number;
}

let display: Display | undefined;

/** Reads the display from a page of the browser; done once before `ready`. */
export async function measureScreen(page: Page): Promise<void> {
  const measured = await page.evaluate<Measured>(
    '({ w: screen.width, h: screen.height, aw: screen.availWidth, ah: screen.availHeight, ax: screen.availLeft, ay: screen.availTop, s: devicePixelRatio })',
  );
  const size = { width: measured.w, height: measured.h };
  const workAreaSize = { width: measured.aw, height: measured.ah };
  display = {
    id: 1,
    label: '',
    bounds: { x: 0, y: 0, ...size },
    workArea: { x: measured.ax, y: measured.ay, ...workAreaSize },
    size,
    workAreaSize,
    scaleFactor: measured.s,
    rotation: 0,
    internal: false,
  };
}

function primary(): Display {
  if (display === undefined) throw new Error('The screen module cannot be used before the app is ready');
  return display;
}

/** `electron.screen`. */
export const screen = strict('screen', {
  getPrimaryDisplay: primary,
  getAllDisplays: (): Display[] => [primary()],
  getDisplayMatching: (_rectangle: Rectangle): Display => primary(),
  getDisplayNearestPoint: (_point: object): Display => primary(),
  getCursorScreenPoint: (): { readonly x: number; readonly y: number } => ({ x: 0, y: 0 }),
});
