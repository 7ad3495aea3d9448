/** Journey 3: a county from the empty program to the printed 汇总表, with packages among those received that are bad. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyFile } from '../journey/demo-desk.ts';
import { expect, goBy, test } from '../journey/journey-test.ts';
import { receivingPage } from '../pages/receiving.ts';
import { sealsPage } from '../pages/seals.ts';
import { trackingPage } from '../pages/tracking.ts';
import { endPrinting, holdPrinting, inkOn, previewOf, printCalls, printedSheets } from '../print/print-test.ts';
import type { RunningShell } from '../support/running-shell.ts';
import { shownRootCode, startCounty } from './start-county.ts';
import { unitsBelow } from './units-below.ts';

const units = [
  '单位代码,单位名称,层级,上级单位',
  'QH-01,栖砚镇,乡镇,',
  'QH-01-01,墨池湾村,村,栖砚镇',
  'QH-B1,县水务局,县直部门,',
  'QH-B2,县民政局,县直部门,',
  'QH-B3,县交通局,县直部门,',
].join('\n');

/** @returns the root code of the notice */
const setUp = async (shell: RunningShell, deskDir: string): Promise<string> => {
  const { page } = shell;
  await startCounty(page);
  const rootCode = await shownRootCode(page);
  await page.getByRole('button', { name: '去布置任务' }).click();
  await page.getByLabel('年度').fill('2026');
  await page.getByLabel('报送期限').fill('2026-11-30');
  await page.getByRole('button', { name: '建立任务' }).click();
  await page.getByRole('tab', { name: '单位名录', exact: true }).click();
  const list = join(deskDir, '名录.csv');
  writeFileSync(list, units);
  await shell.chooseFiles([list], () => page.getByRole('button', { name: /单位名录拖到这里/u }).click());
  await page.getByRole('button', { name: '读入名录' }).click();
  await expect(page.getByRole('heading', { name: '单位名录（6）' })).toBeVisible();
  await page.getByRole('tab', { name: '写出任务包', exact: true }).click();
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByRole('button', { name: '签名并写出' }).click();
  await expect(page.getByText('任务包（第 1 版）已写到“桌面”，并读回核对。')).toBeVisible({ timeout: 30_000 });
  return rootCode;
};

test('县里从空白程序到打印汇总表；坏的、迟的、冲突的包各有一句话', async ({ shell, desktop, deskDir }) => {
  test.setTimeout(560_000);
  const { page } = shell;
  page.setDefaultTimeout(30_000);
  const rootCode = await setUp(shell, deskDir);
  const task = join(deskDir, 'task.lfa');
  renameSync(onlyFile(desktop, '.lfa'), task);
  const below = await unitsBelow(deskDir, { file: task, rootCode, county: join(shell.dataDir, 'QH.lfdb') });

  await goBy(page, '接收');
  const receiving = receivingPage(shell);
  await receiving.screen(below.good);
  await expect(receiving.row('QH-01 › QH-01-01_1.lfa')).toContainText('随汇总包接收');
  await receiving.takeChosen();
  await goBy(page, '核对印章');
  const seals = sealsPage(page);
  for (const sheet of below.seals) await seals.scan(sheet);
  await goBy(page, '报送进度');
  const tracking = trackingPage(page);
  for (const unit of ['县水务局', '县民政局', '栖砚镇']) await tracking.accept(unit);
  await expect(tracking.row('栖砚镇')).toContainText('已接受 2/2');

  await goBy(page, '核对印章');
  expect(await seals.revoke('县民政局', '密钥U盘丢失')).toBe('“县民政局”的密钥已注销，注销名单为第 2 号。');

  await below.badIn(desktop);
  await goBy(page, '接收');
  await receiving.screenFolder(/桌面/u);
  for (const [file, word, verdict, sentence] of [
    ['被改动.lfb', '被改动', '不通过', '加密内容已损坏或被改动'],
    ['没有拷完.lfb', '不完整', '不通过', '文件可能没有拷完整'],
    ['给别人的.lfa', '收件人不对', '不通过', '不是发给本单位的（收件单位：QH-01），请转交收件单位。'],
    ['注销后的.lfb', '密钥已注销', '不通过', '的密钥已被县里注销（第 2 号注销名单）'],
    ['较早的.lfb', '较旧', '通过', '这是较早的第 1 号，本机已有第 2 号；旧的重新送来，不能代替新的。'],
    ['重送的.lfb', '已有', '通过', '本机已有同一份（第 2 号），不会重复。'],
    ['冲突甲.lfa', '分叉', '待定', '同一单位有相互冲突的几份'],
    ['冲突乙.lfa', '分叉', '待定', '同一单位有相互冲突的几份'],
  ] as const) {
    const row = receiving.row(file);
    await expect(row.getByText(word, { exact: true })).toBeVisible();
    await expect(row.getByText(verdict, { exact: true })).toBeVisible();
    await expect(row).toContainText(sentence);
    await expect(row.getByRole('checkbox')).toBeEnabled({ enabled: verdict !== '不通过' && word !== '已有' });
  }
  // Only those that contradict each other are taken over; they wait for a choice.
  await expect(receiving.table.getByRole('button', { name: '接收选中的 2 个' })).toBeVisible();
  await receiving.takeChosen();
  await expect(page.getByRole('region', { name: '相互冲突的报送（1）' })).toContainText('县交通局');
  await goBy(page, '报送进度');
  await expect(tracking.row('县交通局')).toContainText('待核对');
  await expect(tracking.row('县水务局')).toContainText('已接受');

  await goBy(page, '汇总');
  await expect(page.getByRole('row').filter({ hasText: '栖砚镇' }).first()).toBeVisible();
  await page.getByRole('button', { name: '预览汇总表并打印' }).click();
  const sheets = previewOf(page, '汇总表').getByRole('img');
  // The first document of a run brings the viewer with it.
  await expect(sheets.first().locator('canvas')).toBeVisible({ timeout: 90_000 });
  expect(await inkOn(sheets.first())).toBeGreaterThan(0.005);
  const pages = await sheets.count();
  await holdPrinting(page);
  await page
    .locator('.pdf-tools')
    .getByRole('button', { name: /打\s?印$/u })
    .click({ timeout: 90_000 });
  await expect.poll(() => printCalls(page), { timeout: 90_000 }).toBe(1);
  expect(await printedSheets(page)).toHaveLength(pages);
  await endPrinting(page);
  expect(shell.outsideRequests()).toEqual([]);
  await below.close();
});
