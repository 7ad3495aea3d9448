/** Electron's `dialog`, `shell`, `screen` and `Menu`: the desktop around the window, played by the test. */
import { standinApp } from './app.ts';
import { onOrder, tell } from './control.ts';
import { strict } from './strict.ts';

/** Answers the test gave before they were asked for, and questions that wait for one. */
const answers: string[][] = [];
const questions: ((paths: string[]) => void)[] = [];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

export const dialog = strict('dialog', {
  async showOpenDialog(...args: unknown[]) {
    tell({ event: 'dialog', method: 'showOpenDialog', options: plain(args.at(-1)) });
    const filePaths = answers.shift() ?? (await new Promise<string[]>((resolve) => questions.push(resolve)));
    return { canceled: filePaths.length === 0, filePaths };
  },
  showErrorBox: (title: string, content: string) => tell({ event: 'error-box', title, content }),
});

export const shell = strict('shell', {
  openPath(path: string) {
    tell({ event: 'opened', path });
    return Promise.resolve('');
  },
  showItemInFolder: (path: string) => tell({ event: 'pointed-at', path }),
});

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
});

type Template = {
  id?: string;
  label?: string;
  role?: string;
  type?: 'separator';
  accelerator?: string;
  submenu?: Template[];
  click?: () => void;
};
/** Electron refuses others, too; a new role has to be looked at here. */
const roles = new Set([
  'quit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
]);

const flat = (items: readonly Template[]): Template[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);

class MenuStandin {
  readonly items: Template[];
  constructor(items: Template[]) {
    for (const { label, role, type } of flat(items)) {
      if (type !== 'separator' && label === undefined) throw new TypeError('a menu item needs a label');
      if (role !== undefined && !roles.has(role)) throw new TypeError(`Electron stand-in: no menu role ${role}`);
    }
    this.items = items;
  }
}
let items: Template[] = [];

export const Menu = strict('Menu', {
  buildFromTemplate: (template: Template[]) => new MenuStandin(template),
  setApplicationMenu(menu: MenuStandin) {
    ({ items } = menu);
    const shown = flat(items).filter(({ type }) => type !== 'separator');
    tell({
      event: 'menu',
      items: shown.map(({ label = '', accelerator = null }) => ({ label, accelerator })),
    });
  },
});

onOrder((order) => {
  if (order.order === 'answer-dialog') {
    const question = questions.shift();
    if (question) question(order.paths);
    else answers.push(order.paths);
  }
  if (order.order === 'click-menu') {
    const item = flat(items).find(({ id }) => id === order.id);
    if (item === undefined) throw new Error(`Electron stand-in: no menu item ${order.id}`);
    if (item.role === 'quit') standinApp.quit();
    else item.click?.();
  }
});
