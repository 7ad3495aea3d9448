/** The way to every screen, for whoever looks at them: axe, or a person through pictures. */
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { copyFromExcel, gridNamed } from '../pages/grid.ts';
import { expect, menuOf, unfoldMenu } from '../journey/journey-test.ts';

/** Called on every screen when it stands still; `name` is its file name. */
export type Look = (name: string) => Promise<void>;

type Entry = { path: string; title: string };

/** Where the menu leads, in its order: what this role has of the routes. */
const entriesOf = (page: Page): Promise<Entry[]> =>
  menuOf(page)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        path: (link.getAttribute('href') ?? '').replace('#/', ''),
        title: link.textContent,
      })),
    );

export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.ant-spin-spinning, .ant-skeleton-active, .ant-progress')).toHaveCount(0, {
    timeout: 30_000,
  });
  await page.evaluate(() => document.fonts.ready);
};

/** @returns the paths of the pages seen */
export const everyPage = async (page: Page, look: Look): Promise<string[]> => {
  await unfoldMenu(page);
  const entries = await entriesOf(page);
  for (const { path, title } of entries) {
    await page.evaluate((hash) => window.location.assign(hash), `#/${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title, { timeout: 30_000 });
    await settled(page);
    await look(path);
  }
  return entries.map(({ path }) => path);
};

/** The page without a ledger, and its four ways to begin. */
export const everyStart = async (page: Page, look: Look): Promise<void> => {
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  await look('cards');
  for (const [name, card] of [
    ['unit', '我是填报单位'],
    ['collector', '我是乡镇或主管部门'],
    ['county', '我是县级管理单位'],
    ['open', '打开已有台账，看示例'],
  ] as const) {
    await page.getByRole('button', { name: card }).click();
    await look(name);
    await page.getByRole('button', { name: '返回' }).click();
  }
};

type Opening = {
  page: string;
  name: string;
  open(page: Page): Promise<unknown>;
  close?: (page: Page) => Promise<unknown>;
};

const press = (button: string | RegExp) => (page: Page) => page.getByRole('button', { name: button }).first().click();
const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const firstRow = (page: Page) =>
  page
    .getByRole('gridcell')
    .filter({ hasText: /\d{4}-\d{3}/u })
    .first()
    .click();
const view = (name: string) => (page: Page) => page.getByText(name, { exact: true }).first().click();
const stay = () => Promise.resolve();
const fromMenu = (item: string) => async (page: Page) => (
  await press(/经办人/u)(page),
  page.getByRole('menuitem', { name: item }).click()
);
/** Two lines from Excel with a kind nobody knows. */
const pasteUnknown = async (page: Page) => {
  await copyFromExcel(page, [
    ['村级工程发包', '没有这一类', '', '是'],
    ['村集体林地出租', '没有这一类', '', ''],
  ]);
  await (await gridNamed(page, '职权').cell('职权名称')).click();
  await page.keyboard.press('Control+V');
};
const signAndSave = async (page: Page) => {
  await press('输入口令')(page);
  const dialog = page.getByRole('dialog', { name: '请输入密钥口令' });
  await dialog.getByLabel('密钥口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '解锁并继续' }).click();
  await page.getByRole('radio', { name: /桌面/u }).check();
  await press('签名并保存')(page);
  await expect(page.getByText(/并读回核对无误。$/u)).toBeVisible({ timeout: 90_000 });
};

/** Dialogs and panels of a village whose year is entered, in the order they are opened. */
const openings: readonly Opening[] = [
  { page: 'workbench', name: 'shortcuts', open: (page) => page.keyboard.press('Control+/') },
  { page: 'workbench', name: 'page-switch', open: (page) => page.keyboard.press('Control+K') },
  { page: 'workbench', name: 'manual', open: (page) => page.keyboard.press('F1') },
  { page: 'workbench', name: 'ledger-menu', open: press(/经办人/u) },
  { page: 'workbench', name: 'operator', open: fromMenu('更换经办人……') },
  { page: 'workbench', name: 'about', open: fromMenu('关于廉防台账') },
  { page: 'powers', name: 'paste', open: pasteUnknown },
  { page: 'risks', name: 'panel-words', open: firstRow, close: stay },
  { page: 'risks', name: 'panel-level', open: async (page) => (await firstRow(page), tab('等级')(page)), close: stay },
  {
    page: 'risks',
    name: 'panel-measures',
    open: async (page) => (await firstRow(page), tab(/^措施/u)(page)),
    close: stay,
  },
  {
    page: 'risks',
    name: 'panel-revisions',
    open: async (page) => (await firstRow(page), tab(/^修订/u)(page)),
    close: stay,
  },
  { page: 'risks', name: 'panel-files', open: async (page) => (await firstRow(page), tab('附件')(page)), close: stay },
  { page: 'risks', name: 'correction', open: async (page) => (await firstRow(page), press(/^更正/u)(page)) },
  {
    page: 'risks',
    name: 'take-measure',
    open: async (page) => (await firstRow(page), await tab(/^措施/u)(page), press('取用已有的前期预防措施')(page)),
  },
  { page: 'risks', name: 'catalogue', open: press('从目录选取') },
  { page: 'risks', name: 'meeting', open: async (page) => (await press(/^全选这/u)(page), press(/登记会议$/u)(page)) },
  { page: 'measures', name: 'one-by-one', open: view('逐条措施'), close: stay },
  { page: 'measures', name: 'regulations', open: view('配套制度'), close: stay },
  {
    page: 'measures',
    name: 'assign',
    open: async (page) => (
      await page.getByRole('main').getByRole('checkbox').first().check(),
      press(/^批量分派/u)(page)
    ),
  },
  { page: 'assessment', name: 'files', open: press(/ 0$/u) },
  { page: 'checks', name: 'explain', open: press(/^写明原因$|^修改说明$/u) },
  { page: 'backup', name: 'restore', open: tab('从备份恢复'), close: stay },
  { page: 'backup', name: 'move', open: tab('换电脑'), close: stay },
  { page: 'print', name: 'blank', open: view('空白填报表'), close: stay },
  {
    page: 'print',
    name: 'save-blank',
    open: async (page) => (await view('空白填报表')(page), press(/^保存为 PDF、Excel/u)(page)),
  },
  { page: 'print', name: 'save', open: press(/^保存为 PDF、Excel/u) },
  {
    page: 'submit',
    name: 'passphrase',
    open: async (page) => (await press(/^定\s?稿$/u)(page), press('输入口令')(page)),
  },
  { page: 'submit', name: 'reopen', open: press('退回修改……') },
  { page: 'submit', name: 'cover', open: async (page) => (await signAndSave(page), press('预览封面并打印')(page)) },
  { page: 'submit', name: 'handover', open: press('预览交接登记表并打印') },
  { page: 'submit', name: 'again', open: press('再存一份……') },
];

/** Dialogs of a county that received a village's package. */
const countyOpenings: readonly Opening[] = [
  { page: 'tasks', name: 'checks', open: tab(/^审核公式/u), close: stay },
  {
    page: 'on-behalf',
    name: 'make',
    open: async (page) => (
      await page.getByRole('region', { name: '下级单位' }).getByRole('checkbox').nth(1).check(),
      press(/^为选中的 1 个单位/u)(page)
    ),
  },
  {
    page: 'tracking',
    name: 'return',
    open: async (page) => {
      await page.getByRole('radio', { name: /桌面/u }).check();
      // Whose material is there stands folded under its township.
      await page.getByRole('searchbox', { name: '查单位名称' }).fill('墨池湾村');
      await press(/^退\s?回$/u)(page);
    },
  },
];

/** @returns the names of what was opened */
export const everyDialog = (page: Page, look: Look): Promise<string[]> => openAll(page, look, openings);

/** The same for a county. */
export const everyCountyDialog = (page: Page, look: Look): Promise<string[]> => openAll(page, look, countyOpenings);

const openAll = async (page: Page, look: Look, all: readonly Opening[]): Promise<string[]> => {
  for (const { page: path, name, open, close } of all) {
    // Through another page, so that each begins untouched.
    for (const hash of ['#/workbench', `#/${path}`]) {
      await page.evaluate((next) => window.location.assign(next), hash);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await settled(page);
    }
    await open(page);
    await settled(page);
    await look(`${path}-${name}`);
    await (close ?? ((one: Page) => one.keyboard.press('Escape')))(page);
  }
  return all.map(({ page: path, name }) => `${path}-${name}`);
};
