/** The application menu. Its commands go to the window as events; it keeps no state of its own. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../common/contract.ts';
import { messages } from './messages/en.ts';

/** Builds and installs the menu; `send` carries a command to the window in front. */
export function installMenu(send: (command: MenuCommand) => void, isMac: boolean): void {
  const text = messages.menu;
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      send(id);
    },
  });
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: text.file,
      submenu: [command('focus-search', text.search, 'CmdOrCtrl+K'), { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu', label: text.edit },
    {
      label: text.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: text.go,
      submenu: [
        command('go-home', text.home),
        command('go-back', text.back, isMac ? 'Cmd+[' : 'Alt+Left'),
        command('go-forward', text.forward, isMac ? 'Cmd+]' : 'Alt+Right'),
      ],
    },
    { role: 'windowMenu', label: text.window },
    { role: 'help', label: text.help, submenu: [command('show-legend', text.legend)] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
