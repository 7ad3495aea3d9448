/** The menu, in Chinese, with the keys every Windows program has. What concerns the ledger is asked of the page. */
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels, type MenuCommand } from '../rpc/bridge.ts';

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** The page listens with `host.onMenu`. */
const asked = (label: string, command: MenuCommand, accelerator?: string): Item => ({
  id: command,
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => BrowserWindow.getAllWindows()[0]?.webContents.send(channels.menu, command),
});

const template: Item[] = [
  {
    label: '文件(&F)',
    submenu: [
      asked('打开台账…', 'open-ledger', 'CmdOrCtrl+O'),
      asked('导入…', 'import', 'CmdOrCtrl+I'),
      asked('备份…', 'backup'),
      line,
      asked('打印…', 'print', 'CmdOrCtrl+P'),
      line,
      { label: '退出', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  },
  {
    label: '编辑(&E)',
    submenu: [
      // A field being edited takes these keys first; the page's own undo listens where none is.
      { label: '撤销', role: 'undo' },
      { label: '重做', role: 'redo' },
      line,
      { label: '剪切', role: 'cut' },
      { label: '复制', role: 'copy' },
      { label: '粘贴', role: 'paste' },
      { label: '全选', role: 'selectAll' },
      line,
      asked('查找…', 'find', 'CmdOrCtrl+F'),
    ],
  },
  {
    label: '视图(&V)',
    submenu: [
      { label: '放大', role: 'zoomIn' },
      { label: '缩小', role: 'zoomOut' },
      { label: '实际大小', role: 'resetZoom' },
      line,
      asked('大字显示', 'large-type'),
      asked('高对比显示', 'high-contrast'),
      line,
      { label: '全屏', role: 'togglefullscreen' },
    ],
  },
  { label: '帮助(&H)', submenu: [asked('使用手册', 'help', 'F1'), asked('关于廉防台账', 'about')] },
];

export const setMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template));
