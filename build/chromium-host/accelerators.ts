/** Keyboard shortcuts of the application's menu, matched against the keys that the page did not use itself. */
import { getApplicationMenu, type MenuItem } from './menu.ts';

export interface KeyPress {
  readonly key: string;
  readonly modifiers: readonly string[];
}

const NAMED: Readonly<Record<string, string>> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  plus: '+',
  esc: 'escape',
  return: 'enter',
  space: ' ',
};

/** Whether a key press is the accelerator, written as Electron writes it: `CmdOrCtrl+Shift+F`. */
export function matchesAccelerator(accelerator: string, press: KeyPress, platform: string = process.platform): boolean {
  const isMac = platform === 'darwin';
  const wanted = new Set<string>();
  let key = '';
  for (const part of accelerator.replace(/\+\+$/, '+plus').toLowerCase().split('+')) {
    if (part === 'cmdorctrl' || part === 'commandorcontrol') wanted.add(isMac ? 'metaKey' : 'ctrlKey');
    else if (part === 'ctrl' || part === 'control') wanted.add('ctrlKey');
    else if (part === 'cmd' || part === 'command' || part === 'super' || part === 'meta') wanted.add('metaKey');
    else if (part === 'alt' || part === 'option') wanted.add('altKey');
    else if (part === 'shift') wanted.add('shiftKey');
    else key = NAMED[part] ?? part;
  }
  const given = new Set(press.modifiers);
  return press.key.toLowerCase() === key && wanted.size === given.size && [...wanted].every((name) => given.has(name));
}

function find(items: readonly MenuItem[], press: KeyPress): MenuItem | undefined {
  for (const item of items) {
    if (item.accelerator !== undefined && item.enabled && matchesAccelerator(item.accelerator, press)) return item;
    const inside = item.submenu === undefined ? undefined : find(item.submenu.items, press);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Runs the menu item whose accelerator was pressed, if there is one. */
export function pressed(press: KeyPress): void {
  const menu = getApplicationMenu();
  if (menu !== null) find(menu.items, press)?.click();
}
