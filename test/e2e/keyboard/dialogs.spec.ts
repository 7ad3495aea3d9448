/** Every dialog by keyboard: it begins at its first field, Esc closes it, and the focus is back where it was. */
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { expect, test } from '../desk/desk-test.ts';
import { copyFromExcel } from '../pages/grid.ts';
import { gridHands } from './grid-hands.ts';
import { hands } from './hands.ts';

type Hands = ReturnType<typeof hands>;
type Opening = {
  /** page of the menu */
  at: string;
  /** what has to be done before; the opener has the focus afterwards */
  reach(my: Hands, page: Page): Promise<unknown>;
  keys?: string;
  dialog: string | RegExp;
  /** role and name of what has the focus in it */
  first: RegExp;
  /** where the focus is afterwards, when that is not what opened it */
  back?: RegExp;
};

const button = (name: string | RegExp) => (my: Hands) => my.tabTo('button', name);
const menuItem = (name: string) => async (my: Hands, page: Page) => {
  await my.pressButton(/经办人/u);
  await expect(page.getByRole('menuitem').and(page.locator(':focus'))).toBeVisible();
  for (let steps = 0; steps < 10 && !(await my.isAt('menuitem', name)); steps += 1) await my.press('ArrowDown');
};
const firstRisk = async (page: Page) => {
  await gridHands(page, '风险点').goTo('编号', 0);
  await expect(page.locator('.risk-panel').getByRole('heading', { level: 2 })).toBeVisible();
};

const openings: readonly Opening[] = [
  { at: '工作台', reach: button(/使用手册/u), keys: 'Control+/', dialog: '快捷键', first: /^dialog .*快捷键/u },
  {
    at: '工作台',
    reach: button(/使用手册/u),
    keys: 'Control+K',
    dialog: '转到页面',
    first: /^combobox 输入页面名称$/u,
  },
  {
    at: '工作台',
    reach: menuItem('更换经办人……'),
    dialog: '更换经办人',
    first: /^textbox 经办人姓名$/u,
    back: /^button .*经办人/u,
  },
  {
    at: '工作台',
    reach: menuItem('关于廉防台账'),
    dialog: '关于廉防台账',
    first: /^button 关\s?闭$/u,
    back: /^button .*经办人/u,
  },
  {
    at: '职权目录',
    reach: async (_, page) => {
      await copyFromExcel(page, [['村级工程发包', '没有这一类', '', '是']]);
      await gridHands(page, '职权').goTo('职权名称', 0);
    },
    keys: 'Control+V',
    dialog: /^核对要写入的/u,
    first: /^button .*写入/u,
  },
  { at: '风险点识别', reach: button('从目录选取'), dialog: '从目录选取', first: /^textbox 搜索目录$/u },
  {
    at: '风险点识别',
    reach: async (my) => {
      await my.pressButton(/^全选这/u);
      await my.tabTo('button', /登记会议$/u);
    },
    dialog: /登记会议$/u,
    first: /^combobox ./u,
  },
  {
    at: '风险点识别',
    reach: async (my, page) => (await firstRisk(page), my.tabTo('button', /^更正/u)),
    dialog: /^更正/u,
    first: /^textbox 风险点$/u,
  },
  {
    at: '风险点识别',
    reach: async (my, page) => {
      await firstRisk(page);
      await my.openTab(/措施 \d+$/u);
      await my.tabTo('button', '取用已有的前期预防措施');
    },
    dialog: '取用已有的前期预防措施',
    first: /^textbox ./u,
  },
  {
    at: '防控措施',
    reach: async (my, page) => {
      await gridHands(page, '风险点与三个阶段的措施').press('选', 'Space');
      await my.tabTo('button', /^批量分派/u);
    },
    dialog: /^分派/u,
    first: /^checkbox ./u,
  },
  { at: '自我评估', reach: button(/ 0$/u), dialog: /./u, first: /^button .*把文件拖到这里/u },
  { at: '审核', reach: button(/^写明原因$|^修改说明$/u), dialog: '情况说明', first: /^textbox 原因$/u },
  { at: '打印', reach: button(/^保存为 PDF、Excel/u), dialog: /./u, first: /^radio ./u },
];

const isSame = (page: Page, opener: Awaited<ReturnType<Page['evaluateHandle']>>) =>
  page.evaluate((one) => one === document.activeElement, opener);

const walk = async (page: Page, { at, reach, keys = 'Enter', dialog: name, first, back }: Opening): Promise<void> => {
  const my = hands(page);
  // Twice, as a dialog that stays in the page must begin anew.
  await my.goTo(at);
  await reach(my, page);
  const opener = await page.evaluateHandle(() => document.activeElement);
  for (const time of [1, 2]) {
    if (time === 2 && back !== undefined) break;
    const about = `${at} ${String(name)} ${time}`;
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog, about).toBeVisible();
    await expect.poll(my.here, { message: `${about}: begins at` }).toMatch(first);
    expect(
      await dialog
        .locator('button[aria-label]:not(.ant-select-clear, [tabindex="-1"]), input[aria-label]')
        .evaluateAll((all) => all.map((one) => one.ariaLabel)),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/^[a-z ]+$/iu)]));
    await page.keyboard.press('Escape');
    await expect(dialog, about).toBeHidden();
    if (back === undefined) await expect.poll(() => isSame(page, opener), { message: `${about}: back` }).toBe(true);
    else await expect.poll(my.here, { message: `${about}: back` }).toMatch(back);
  }
};

for (const at of new Set(openings.map((one) => one.at)))
  test(`${at}：对话框从第一栏开始，Esc 关闭，焦点回到原处`, async ({ desk }) => {
    for (const opening of openings.filter((one) => one.at === at)) await walk(desk, opening);
  });

test('报送：口令、封面、再存一份、退回修改四个对话框也是这样', async ({ desk, desktop }) => {
  expect(desktop).not.toBe('');
  const my = hands(desk);
  await my.goTo('报送');
  await my.pressButton('定稿');
  const unlock: Opening = {
    at: '报送',
    reach: button('输入口令'),
    dialog: '请输入密钥口令',
    first: /^textbox 密钥口令$/u,
  };
  await walk(desk, unlock);
  await my.press('Enter');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await my.fill('密钥口令', PASSPHRASE);
  await my.press('Enter');
  await expect(desk.getByText('口令已输入，本次打开期间有效。')).toBeVisible();
  await my.chooseRadio(/桌面/u);
  await my.pressButton('签名并保存');
  await expect(desk.getByText(/并读回核对无误。$/u)).toBeVisible({ timeout: 90_000 });
  for (const opening of [
    { at: '报送', reach: button('预览封面并打印'), dialog: '报送封面', first: /^dialog 报送封面$/u },
    { at: '报送', reach: button('再存一份……'), dialog: /再存一份$/u, first: /^radio ./u },
    { at: '报送', reach: button('退回修改……'), dialog: '退回修改', first: /^textbox 退回修改的原因$/u },
  ] satisfies Opening[])
    await walk(desk, opening);
});

test('分页标签读出来只有它的名称，没有英文', async ({ desk }) => {
  const my = hands(desk);
  await my.goTo('风险点识别');
  await firstRisk(desk);
  await my.openTab(/等级$/u);
  const tab = desk.getByRole('tab', { selected: true });
  await expect(tab).toBeFocused();
  await expect(tab).toHaveAccessibleName('等级');
  await my.press('ArrowRight');
  await expect(desk.getByRole('tab', { name: /^措施 \d+$/u })).toBeFocused();
  await expect(desk.getByRole('tab', { name: /Tab|of/u })).toHaveCount(0);
});

test('画面跟不上按键时，菜单里按下的键也不丢、不错位', async ({ desk }) => {
  await desk.evaluate(() => {
    const drawn = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => drawn(() => void setTimeout(() => draw(performance.now()), 200));
  });
  const my = hands(desk);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await my.press(key);
  };
  await my.tabTo('button', /经办人/u);
  await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  const dialog = desk.getByRole('dialog', { name: '更换经办人' });
  await expect(dialog.getByLabel('经办人姓名')).toBeFocused();
  await press('Escape');
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole('button', { name: /经办人/u })).toBeFocused();

  await press('Enter', 'Tab');
  await expect(desk.getByRole('menuitem')).toHaveCount(0);
  expect(await my.here()).not.toMatch(/menuitem|经办人|none/u);
  await press('Shift+Tab', 'Enter', 'End', 'ArrowUp', 'Enter');
  await expect(desk.getByRole('dialog', { name: '关于廉防台账' })).toBeVisible();
});
