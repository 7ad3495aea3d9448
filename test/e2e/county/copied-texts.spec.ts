/** 汇总 → 雷同文字: what three units copied from each other, down to the row and on to its unit's decision. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import { expect, sayWho, test as base } from '../journey/journey-test.ts';
import type { Facts } from '../../../src/domain/registers/facts.ts';
import { makeReceivedCounty } from './received-county.ts';

const marks = ['。', '；', ' '];

const withSame = (facts: Facts, unit: string): Facts => ({
  ...facts,
  measures: facts.measures.map((measure, at) =>
    at === 0 ? { ...measure, text: `每季度集中学习一次，人人签订承诺书${marks[unit.length % 3]}` } : measure,
  ),
});
const test = base.extend({ ledger: async ({ deskDir }, use) => use(await makeReceivedCounty(deskDir, withSame)) });

/** The line with the digits in the one workbook of a folder. */
async function codeIn(folder: string): Promise<string | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? ''));
  const words: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => words.push(cell.text)));
  return words.find((line) => line.startsWith('统计依据编码'));
}

test('县里查出三个单位抄的同一条措施，看到每一处，去报送进度退回', async ({ shell, desktop }) => {
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await page.evaluate(() => window.location.assign('#/rollup/copied'));
  const across = page.getByRole('region', { name: '多个单位写得一样（1）' });
  await expect(across.getByText(/^每季度集中学习一次/u)).toBeVisible();
  await expect(across.getByRole('row', { name: /每季度/u })).toContainText('柳溪镇、上湾村、县水务局');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );

  await across
    .getByRole('row', { name: /每季度/u })
    .getByRole('button')
    .click();
  await across.getByRole('button', { name: /^上湾村 防控措施/u }).click();
  const panel = page.getByRole('dialog', { name: /^防控措施/u });
  await expect(panel.getByText('签名有效，印章已核对')).toBeVisible();
  await panel.getByRole('link', { name: '到报送进度看这个单位' }).click();
  await expect(page.getByRole('heading', { name: '报送进度', level: 1 })).toBeVisible();

  await page.goBack();
  // What goes to paper says what it was read from.
  await across.getByRole('button', { name: '导出多个单位写得一样' }).click();
  await page.getByRole('menuitem', { name: /Excel/u }).click();
  const dialog = page.getByRole('dialog', { name: '导出“多个单位写得一样”' });
  await dialog.getByRole('radio', { name: /桌面/u }).check();
  await dialog.getByRole('button', { name: /^保\s?存$/u }).click();
  await expect(dialog.getByText('共 1 个文件')).toBeVisible();
  expect(await codeIn(desktop)).toMatch(/^统计依据编码：(?:\d{5} ){5}\d{5}（由计入的 3 个单位/u);
  await page.keyboard.press('Escape');
  await page.getByRole('spinbutton', { name: '几个单位起算' }).fill('4');
  await expect(page.getByRole('region', { name: '多个单位写得一样（0）' })).toContainText('没有查到。');
  expect(shell.outsideRequests()).toEqual([]);
});
