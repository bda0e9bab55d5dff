/** Keyboard shortcuts of the application's menu, which a browser has to be told. */
import { getApplicationMenu, type MenuItem } from './menu.ts';

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
const MODIFIERS = ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'];

function modifierOf(word: string, isMac: boolean): string | undefined {
  switch (word) {
    case 'cmdorctrl':
    case 'commandorcontrol':
      return isMac ? 'metaKey' : 'ctrlKey';
    case 'ctrl':
    case 'control':
      return 'ctrlKey';
    case 'cmd':
    case 'command':
    case 'super':
    case 'meta':
      return 'metaKey';
    case 'alt':
    case 'option':
      return 'altKey';
    case 'shift':
      return 'shiftKey';
    default:
      return undefined;
  }
}

/**
 * An accelerator as Electron writes it (`CmdOrCtrl+Shift+F`) in the words of a key press
 * (`ctrlKey+shiftKey+f`), as page/isolated-world.ts puts them together.
 */
export function shortcutOf(accelerator: string, platform: string = process.platform): string {
  const held = new Set<string>();
  let key = '';
  for (const word of accelerator.replace(/\+\+$/, '+plus').toLowerCase().split('+')) {
    const modifier = modifierOf(word, platform === 'darwin');
    if (modifier === undefined) key = NAMED[word] ?? word;
    else held.add(modifier);
  }
  return [...MODIFIERS.filter((name) => held.has(name)), key].join('+');
}

function withShortcuts(items: readonly MenuItem[]): readonly (readonly [string, MenuItem])[] {
  return items.flatMap((item) => [
    ...(item.accelerator === undefined ? [] : [[shortcutOf(item.accelerator), item] as const]),
    ...(item.submenu === undefined ? [] : withShortcuts(item.submenu.items)),
  ]);
}

/** The shortcuts of the application menu as it is now. */
export function menuShortcuts(): readonly string[] {
  return withShortcuts(getApplicationMenu()?.items ?? []).map(([shortcut]) => shortcut);
}

/** Runs the menu item whose shortcut was pressed. */
export function pressed(shortcut: string): void {
  const items = withShortcuts(getApplicationMenu()?.items ?? []);
  items.find(([own, item]) => own === shortcut && item.enabled)?.[1].click();
}
