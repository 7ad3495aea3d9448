/** The county's desk: every tab, dialog and panel of it, with something in each. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { expect } from '../journey/journey-test.ts';
import { trackingPage } from '../pages/tracking.ts';
import { bureaus, unitOf } from './busy-units.ts';
import { inOrder, type Opening, press, stay, tab, view } from './opening.ts';

const nameOf = (bureau: keyof typeof bureaus): string => unitOf(bureaus[bureau]).name;
const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const dialog = (page: Page): Locator => page.getByRole('dialog').last();
const toDesktop = (page: Page) => page.getByRole('main').getByRole('radio', { name: /桌面/u }).first().check();
const closeAll = async (page: Page): Promise<void> => {
  for (let left = await page.getByRole('dialog').count(); left > 0; left -= 1) await page.keyboard.press('Escape');
};
/** A PDF that is drawn in its dialog. */
const drawn = async (page: Page): Promise<void> => {
  await expect(page.locator('.pdf-frame canvas, .pdf-page canvas').first()).toBeVisible({ timeout: 60_000 });
};

export const screenDesktop = async (page: Page): Promise<void> => {
  await toDesktop(page);
  await press('核验其中的全部文件')(page);
  const asked = page.getByRole('dialog', { name: '请输入密钥口令' });
  await asked.getByLabel('密钥口令').fill(PASSPHRASE);
  await asked.getByRole('button', { name: '解锁并继续' }).click();
  await expect(asked).toBeHidden();
  // The first answer stands until the second one comes, in which no file is locked any more.
  await expect(page.getByRole('main').getByText('口令未输入')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /^核验结果：/u })).toBeVisible({ timeout: 60_000 });
};
const takeAll = async (page: Page): Promise<void> => {
  await press('选中全部可以接收的')(page);
  await press(/^接收选中的 \d+ 个$/u)(page);
  await expect(region(page, '接收结果')).toBeVisible({ timeout: 60_000 });
};
const forks = async (page: Page): Promise<void> => {
  await region(page, /^相互冲突的报送/u)
    .getByRole('button', { name: '并排比较' })
    .click();
  await region(page, /^相互冲突的报送/u).scrollIntoViewIfNeeded();
};
const waiting = async (page: Page): Promise<void> => {
  await region(page, /^待确认/u)
    .getByRole('button', { name: new RegExp(nameOf('finance'), 'u') })
    .click();
  await region(page, /^待确认/u).scrollIntoViewIfNeeded();
};
const newestRun = (button: RegExp) => (page: Page) =>
  region(page, '接收记录').getByRole('row').nth(1).getByRole('button', { name: button }).click();

/** The digits of keys that wait, as they stand in the tray. */
const waitingKeys = (page: Page, unit: string): Promise<string> =>
  page
    .getByRole('row')
    .filter({ hasText: unit })
    .locator('.key-code')
    .first()
    .innerText()
    .then((shown) => shown.replaceAll(/\D/gu, ''));
const scan = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('盖章纸上的编码').fill(code);
  await page.keyboard.press('Enter');
  await expect(region(page, '逐份核对').getByText('正在核对')).toHaveCount(0);
};
const pile = async (page: Page): Promise<void> => {
  const roads = await waitingKeys(page, nameOf('roads'));
  await scan(page, '7'.repeat(30));
  await scan(page, `${roads.slice(0, 5)}${roads.slice(5, 10) === '11111' ? '22222' : '11111'}${roads.slice(10)}`);
  await scan(page, roads);
};
const changedKey = async (page: Page): Promise<void> => {
  await scan(page, await waitingKeys(page, nameOf('finance')));
  await press('核对，并注销旧密钥……')(page);
};

const findUnit = (name: string) => (page: Page) => page.getByRole('searchbox', { name: '查单位名称' }).fill(name);
const panel = (bureau: keyof typeof bureaus, title: string | RegExp) => async (page: Page) => {
  await trackingPage(page)
    .units.getByRole('button', { name: `查看${nameOf(bureau)}`, exact: true })
    .click();
  await dialog(page).getByRole('tab', { name: title }).click();
};
const row = (bureau: keyof typeof bureaus, button: RegExp) => (page: Page) =>
  trackingPage(page).row(nameOf(bureau)).getByRole('button', { name: button }).first().click();
const inDialog = (button: string | RegExp) => (page: Page) =>
  dialog(page).getByRole('button', { name: button }).first().click();
const option = (box: string, title: string) => async (page: Page) => {
  await page.getByRole('combobox', { name: box }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(title, { exact: true }).click();
};
const remark = async (page: Page): Promise<void> => {
  await dialog(page).locator('.ant-table-row-expand-icon').first().click();
  await inDialog(/^对“表现形式”提意见$/u)(page);
  await dialog(page).getByRole('textbox', { name: '第 1 条意见' }).pressSequentially('/2 ');
};

const drill = (page: Page) =>
  page
    .getByRole('button', { name: /^鹭汀镇.*，合计：\d+，列出来$/u })
    .first()
    .click();
const wholeRisk = (page: Page) =>
  dialog(page)
    .getByRole('button', { name: /的全文$/u })
    .first()
    .click();
const compare = async (page: Page): Promise<void> => {
  const choice = page.getByRole('combobox', { name: '选两个以上单位，第一个作基准' });
  for (const name of ['鹭汀镇', nameOf('finance'), '白鹭浦村']) {
    await choice.fill(name);
    await page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click();
  }
  await page.keyboard.press('Escape');
  await expect(
    region(page, '单位比较')
      .last()
      .getByRole('columnheader', { name: /白鹭浦村/u }),
  ).toBeVisible();
};
const chart = (title?: string) => async (page: Page) => {
  if (title !== undefined) await option('画哪张图', title)(page);
  await expect(page.locator('.chart svg text').first()).toBeVisible();
};
const search = (words: string, shown: RegExp | string) => async (page: Page) => {
  await page.getByRole('searchbox', { name: '查找' }).fill(words);
  await expect(page.getByRole('main').getByText(shown).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
};

const list = [
  '单位代码,单位名称,层级,上级单位,报送期限',
  'QH-01-05,藕塘社区,村,QH-01,2026/10/31',
  'QH-56,青禾县教育体育局,县直部门,QH,',
].join('\n');
const readList = async (page: Page): Promise<void> => {
  const file = join(tmpdir(), '青禾县单位名录.csv');
  writeFileSync(file, list);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /单位名录拖到这里/u }).click(),
  ]);
  await chooser.setFiles([file]);
  await expect(page.getByText('新增 2 个')).toBeVisible();
};
const taskTabs = ['basics', 'units', 'grading', 'terms', 'indicators', 'checks', 'forms', 'write'];

/** In the order they are opened; what is received first waits for its seal and its decision afterwards. */
export const countyOpenings: readonly Opening[] = [
  ...taskTabs.map((key) => ({ page: `tasks?tab=${key}`, name: 'tab', open: stay, close: stay })),
  { page: 'tasks?tab=units', name: 'read', open: readList, close: stay },
  { page: 'receive', name: 'screened', open: screenDesktop, close: stay },
  { page: 'receive', name: 'taken', open: takeAll, close: stay, goesOn: true },
  { page: 'receive', name: 'forks', open: forks, close: stay, goesOn: true },
  { page: 'receive', name: 'waiting', open: waiting, close: stay, goesOn: true },
  { page: 'receive', name: 'run', open: newestRun(/^查\s?看$/u) },
  { page: 'receive', name: 'run-paper', isAnotherSight: true, open: inOrder(newestRun(/^打\s?印$/u), drawn) },
  { page: 'seals', name: 'pile', open: pile, close: stay },
  { page: 'seals', name: 'camera', open: press('用摄像头'), close: press('关闭摄像头') },
  { page: 'seals', name: 'changed-key', open: changedKey },
  {
    page: 'seals',
    name: 'all',
    isAnotherSight: true,
    open: (page) => page.getByText(/^全部 \d+$/u).click(),
    close: stay,
  },
  {
    page: 'seals',
    name: 'revoke',
    open: inOrder((page) => page.getByText(/^全部 \d+$/u).click(), press('注销……')),
  },
  {
    page: 'seals',
    name: 'restore',
    isAnotherSight: true,
    open: inOrder((page) => page.getByText(/^全部 \d+$/u).click(), press('写恢复包……')),
  },
  { page: 'seals', name: 'vouched', open: tab(/^乡镇担保/u), close: stay },
  { page: 'seals', name: 'history', open: tab('核对记录'), close: stay },
  { page: 'seals', name: 'answers', open: press(/^写出回执/u) },
  { page: 'tracking', name: 'panel-packages', open: panel('finance', '报送包') },
  { page: 'tracking', name: 'panel-difference', isAnotherSight: true, open: panel('finance', '差异') },
  { page: 'tracking', name: 'panel-findings', open: panel('health', '审核发现') },
  { page: 'tracking', name: 'panel-levels', open: panel('health', '等级核定') },
  { page: 'tracking', name: 'panel-reviews', open: panel('health', /^复\s?核$/u) },
  { page: 'tracking', name: 'panel-review-form', open: inOrder(panel('health', /^复\s?核$/u), press('写复核意见')) },
  { page: 'tracking', name: 'accept-many', open: press(/^批量接受/u) },
  { page: 'tracking', name: 'assign', open: press(/^分派复核人/u) },
  { page: 'tracking', name: 'remind', open: press('催办单……') },
  {
    page: 'tracking',
    name: 'remind-paper',
    isAnotherSight: true,
    open: inOrder(press('催办单……'), press('预览并打印'), drawn),
    close: closeAll,
  },
  { page: 'tracking', name: 'return', open: inOrder(toDesktop, row('health', /^退\s?回$/u), remark) },
  {
    page: 'tracking',
    name: 'return-findings',
    open: inOrder(toDesktop, row('health', /^退\s?回$/u), tab(/^审核发现/u)),
  },
  {
    page: 'tracking',
    name: 'templates',
    open: inOrder(toDesktop, row('health', /^退\s?回$/u), inDialog('管理常用意见……')),
    close: closeAll,
  },
  { page: 'tracking', name: 'take-back', open: press('撤回接受') },
  { page: 'tracking', name: 'answers', isAnotherSight: true, open: press('成批写回执、退回……') },
  { page: 'tracking', name: 'none', open: findUnit('没有这个单位'), close: stay },
  { page: 'tracking/reviewers', name: 'tab', open: stay, close: stay },
  { page: 'tracking/reviewers', name: 'bundle', open: press('做复核包……') },
  { page: 'tracking/spots', name: 'tab', open: stay, close: stay },
  { page: 'tracking/notices', name: 'tab', open: stay, close: stay },
  {
    page: 'on-behalf',
    name: 'make',
    open: inOrder(
      (page) => region(page, '下级单位').getByRole('checkbox').nth(2).check(),
      press(/^为选中的 1 个单位/u),
    ),
  },
  { page: 'on-behalf', name: 'evidence', open: press(/的扫描件$/u) },
  { page: 'rollup', name: 'all', isAnotherSight: true, open: view('列出全部单位'), close: stay },
  { page: 'rollup', name: 'drill', open: drill },
  { page: 'rollup', name: 'risk', open: inOrder(drill, wholeRisk) },
  {
    page: 'rollup',
    name: 'export',
    isAnotherSight: true,
    open: inOrder(drill, inDialog('导出风险点'), (page) => page.getByRole('menuitem', { name: 'Excel' }).click()),
    close: closeAll,
  },
  { page: 'rollup', name: 'freeze', open: press('打印并存为报表快照') },
  { page: 'rollup', name: 'paper', isAnotherSight: true, open: inOrder(press('预览汇总表并打印'), drawn) },
  { page: 'rollup/cross', name: 'tab', open: stay, close: stay },
  { page: 'rollup/cross', name: 'saved', open: press('常用表') },
  {
    page: 'rollup/cross',
    name: 'wide',
    isAnotherSight: true,
    open: inOrder(press('常用表'), view('系统 × 风险类别')),
    close: stay,
  },
  { page: 'rollup/compare', name: 'tab', open: compare, close: stay },
  { page: 'rollup/charts', name: 'heat-category', open: chart(), close: stay },
  {
    page: 'rollup/charts',
    name: 'heat-township',
    isAnotherSight: true,
    open: chart('热力图：乡镇 × 等级'),
    close: stay,
  },
  {
    page: 'rollup/charts',
    name: 'bars-township',
    isAnotherSight: true,
    open: chart('柱形图：各乡镇按等级'),
    close: stay,
  },
  { page: 'rollup/charts', name: 'bars-unit', open: chart('柱形图：各单位按等级'), close: stay },
  { page: 'rollup/charts', name: 'trend', open: chart('趋势：各年度'), close: stay },
  { page: 'rollup/copied', name: 'tab', open: stay, close: stay },
  { page: 'rollup/reports', name: 'tab', open: stay, close: stay },
  { page: 'rollup/reports', name: 'opened', open: press(/^打开 /u), close: stay },
  { page: 'rollup/inspection', name: 'tab', open: stay, close: stay },
  { page: 'search', name: 'hits', open: search('村民', /^共 \d+ 条$/u), close: stay },
  {
    page: 'search',
    name: 'row',
    open: inOrder(search('村民', /^共 \d+ 条$/u), (page) => page.locator('.search-open').first().click()),
  },
  { page: 'search', name: 'none', isAnotherSight: true, open: search('不会有的字串', /^没有查到/u), close: stay },
];

/** A county that has only sent its task out: every page says what comes next. */
export const emptyOpenings: readonly Opening[] = [
  { page: 'tracking/reviewers', name: 'tab', open: stay, close: stay },
  { page: 'tracking/spots', name: 'tab', open: stay, close: stay },
  { page: 'tracking/notices', name: 'tab', open: stay, close: stay },
  ...['cross', 'compare', 'charts', 'copied', 'reports', 'inspection'].map((key) => ({
    page: `rollup/${key}`,
    name: 'tab',
    open: stay,
    close: stay,
  })),
  { page: 'search', name: 'none', open: search('村民', /^没有查到/u), close: stay },
];
