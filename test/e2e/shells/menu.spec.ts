import { expect, test } from '../support/shell-test.ts';
import type { Bridge } from '../../../src/rpc/bridge.ts';

test.use({ hasOwnWindow: true });

test.describe('菜单', () => {
  test.skip(({ shellKind }) => shellKind === 'loopback', '浏览器的窗口没有程序自己的菜单，快捷键由页面听取');

  test('是中文的，常用快捷键都有', async ({ shell }) => {
    const menu = await shell.menu();
    expect(menu.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)', '撤销', '复制', '退出']),
    );
    const keys = Object.fromEntries(menu.map(({ label, accelerator }) => [label, accelerator]));
    expect(keys).toMatchObject({ '打印…': 'CmdOrCtrl+P', '打开台账…': 'CmdOrCtrl+O', 使用手册: 'F1' });
    // A label that somebody forgot would be Electron's English one.
    expect(menu.map(({ label }) => label).filter((label) => /^[A-Za-z ]+$/.test(label))).toEqual([]);
  });

  test('选“打印”时页面得到“print”', async ({ shell }) => {
    const heard = shell.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { bridge } = globalThis as typeof globalThis & { bridge?: Bridge };
          bridge?.onMenu(resolve);
          Object.assign(globalThis, { isListening: true });
        }),
    );
    await shell.page.waitForFunction(() => 'isListening' in globalThis);
    await shell.clickMenu('print');
    expect(await heard).toBe('print');
  });
});

test('F1 打开使用手册，Esc 关闭', async ({ shell }) => {
  const { page } = shell;
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  // A menu takes its key before the page sees it; where there is none the page listens.
  if (shell.kind === 'loopback') await page.keyboard.press('F1');
  else await shell.clickMenu('help');
  const manual = page.getByRole('complementary', { name: '使用手册' });
  await expect(manual.getByRole('heading', { level: 2 })).toHaveText('打开程序和开始使用');
  await page.keyboard.press('Escape');
  await expect(manual).toBeHidden();
});

test('“关于廉防台账”说出版本', async ({ shell }) => {
  const { page } = shell;
  test.skip(shell.kind === 'loopback', '浏览器里从经办人菜单打开');
  // The page listens to the menu once it is drawn.
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  await shell.clickMenu('about');
  const dialog = page.getByRole('dialog', { name: '关于廉防台账' });
  await expect(dialog).toContainText(/版本 \d+\.\d+\.\d+/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
