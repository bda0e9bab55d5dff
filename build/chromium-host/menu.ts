/** `Menu` and `MenuItem`: the template is kept and its items can be run; no menu bar is drawn. */
import { HostObject, strict } from './strict.ts';

export interface MenuTemplate {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: readonly MenuTemplate[] | MenuClass;
  readonly click?: (item: MenuItem, window: unknown, event: object) => void;
}

/** What a role does, and on which window an item acts; set by roles.ts to keep this file free of windows. */
interface Surroundings {
  readonly runRole: (role: string) => void;
  readonly focusedWindow: () => unknown;
  readonly menuChanged: () => void;
}
let surroundings: Surroundings = {
  runRole: () => undefined,
  focusedWindow: () => undefined,
  menuChanged: () => undefined,
};

export function setMenuSurroundings(given: Surroundings): void {
  surroundings = given;
}

export class MenuItem extends HostObject {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: MenuClass | undefined;
  readonly commandId: number;
  label: string;
  sublabel = '';
  toolTip = '';
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: MenuClass | undefined;
  /** Runs the item, as a click of the user would. */
  readonly click: () => void;
  static #made = 0;

  constructor(template: MenuTemplate) {
    super('menuItem');
    const { submenu, click, role, type } = template;
    MenuItem.#made += 1;
    this.commandId = MenuItem.#made;
    this.id = template.id;
    this.role = role?.toLowerCase();
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = template.accelerator;
    this.label = template.label ?? role ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.submenu = submenu === undefined || submenu instanceof MenuClass ? submenu : buildFromTemplate(submenu);
    this.click = () => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') this.checked = true;
      if (click !== undefined) click(this, surroundings.focusedWindow(), {});
      else if (this.role !== undefined) surroundings.runRole(this.role);
    };
  }
}

export class MenuClass extends HostObject {
  readonly items: MenuItem[] = [];

  constructor() {
    super('menu');
  }

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inside = item.submenu?.getMenuItemById(id) ?? null;
      if (inside !== null) return inside;
    }
    return null;
  }

  /** A context menu cannot be drawn here; its items can still be run by id. */
  popup(): void {
    // Nothing to draw.
  }

  closePopup(): void {
    // Nothing is open.
  }
}

let applicationMenu: MenuClass | null = null;

function buildFromTemplate(template: readonly (MenuTemplate | MenuItem)[]): MenuClass {
  const menu = new MenuClass();
  for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
  return menu;
}

export function setApplicationMenu(menu: MenuClass | null): void {
  applicationMenu = menu;
  surroundings.menuChanged();
}

export function getApplicationMenu(): MenuClass | null {
  return applicationMenu;
}

/** `electron.Menu`. */
export const Menu = strict(
  'menu',
  Object.assign(MenuClass, { buildFromTemplate, setApplicationMenu, getApplicationMenu }),
);
