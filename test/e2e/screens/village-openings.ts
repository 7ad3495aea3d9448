import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { expect } from '../journey/journey-test.ts';
import { copyFromExcel, gridNamed } from '../pages/grid.ts';
import { inOrder, type Opening, press, stay, tab, view } from './opening.ts';

const firstRow = (page: Page) =>
  page
    .getByRole('gridcell')
    .filter({ hasText: /\d{4}-\d{3}/u })
    .first()
    .click();
const fromMenu = (item: string) =>
  inOrder(press(/经办人/u), (page) => page.getByRole('menuitem', { name: item }).click());
const firstTick = (page: Page) => page.getByRole('main').getByRole('checkbox').first().check();
const toRemark = (page: Page) => page.getByRole('link', { name: '去“风险点”修改' }).first();
/** Opens what is said of the newest package that was sent. */
const sentBefore = (page: Page) =>
  page.getByRole('region', { name: '报送记录' }).getByRole('row').filter({ hasText: '第 1 次' }).first().click();
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
export const villageOpenings: readonly Opening[] = [
  { page: 'workbench', name: 'shortcuts', open: (page) => page.keyboard.press('Control+/') },
  { page: 'workbench', name: 'page-switch', open: (page) => page.keyboard.press('Control+K') },
  { page: 'workbench', name: 'manual', open: (page) => page.keyboard.press('F1') },
  { page: 'workbench', name: 'ledger-menu', open: press(/经办人/u) },
  { page: 'workbench', name: 'operator', open: fromMenu('更换经办人……') },
  { page: 'workbench', name: 'about', open: fromMenu('关于廉防台账') },
  { page: 'powers', name: 'paste', open: pasteUnknown },
  { page: 'risks', name: 'panel-words', open: firstRow, close: stay },
  { page: 'risks', name: 'panel-level', open: inOrder(firstRow, tab('等级')), close: stay },
  { page: 'risks', name: 'panel-measures', open: inOrder(firstRow, tab(/^措施/u)), close: stay },
  { page: 'risks', name: 'panel-revisions', open: inOrder(firstRow, tab(/^修订/u)), close: stay },
  { page: 'risks', name: 'panel-files', open: inOrder(firstRow, tab('附件')), close: stay },
  { page: 'risks', name: 'correction', open: inOrder(firstRow, press(/^更正/u)) },
  {
    page: 'risks',
    name: 'take-measure',
    open: inOrder(firstRow, tab(/^措施/u), press('取用已有的前期预防措施')),
  },
  { page: 'risks', name: 'catalogue', open: press('从目录选取') },
  { page: 'risks', name: 'meeting', open: inOrder(press(/^全选这/u), press(/登记会议$/u)) },
  { page: 'measures', name: 'one-by-one', open: view('逐条措施'), close: stay },
  { page: 'measures', name: 'regulations', open: view('配套制度'), close: stay },
  { page: 'measures', name: 'assign', open: inOrder(firstTick, press(/^批量分派/u)) },
  { page: 'assessment', name: 'files', open: press(/ 0$/u) },
  { page: 'checks', name: 'explain', open: press(/^写明原因$|^修改说明$/u) },
  { page: 'backup', name: 'restore', open: tab('从备份恢复'), close: stay },
  { page: 'backup', name: 'move', open: tab('换电脑'), close: stay },
  { page: 'print', name: 'blank', open: view('空白填报表'), close: stay },
  { page: 'print', name: 'save-blank', open: inOrder(view('空白填报表'), press(/^保存为 PDF、Excel/u)) },
  { page: 'print', name: 'save', open: press(/^保存为 PDF、Excel/u) },
  { page: 'submit', name: 'passphrase', open: inOrder(press(/^定\s?稿$/u), press('输入口令')) },
  { page: 'submit', name: 'reopen', open: press('退回修改……') },
  { page: 'submit', name: 'cover', open: inOrder(signAndSave, press('预览封面并打印')) },
  { page: 'submit', name: 'handover', open: press('预览交接登记表并打印') },
  { page: 'submit', name: 'again', open: press('再存一份……') },
  { page: 'submit', name: 'slip', open: inOrder(sentBefore, press('按回执单登记……')) },
];

/** A bureau that has its package back: the reasons, the remarks, and where they stand. */
export const returnedOpenings: readonly Opening[] = [
  { page: 'submit', name: 'remarks', open: stay, close: stay },
  { page: 'risks', name: 'remark-in-list', open: stay, close: stay },
  { page: 'submit', name: 'remark-at-field', open: (page) => toRemark(page).click(), close: stay },
  {
    page: 'submit',
    name: 'remark-done',
    open: (page) => page.getByRole('button', { name: '已处理……' }).first().click(),
  },
  { page: 'submit', name: 'history', open: sentBefore, close: stay },
];
