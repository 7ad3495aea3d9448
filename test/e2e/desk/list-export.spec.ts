/** 导出: what stands on the screen goes to Excel or PDF, filtered and sorted; a blank column to write in. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, goBy, test } from './desk-test.ts';

async function cellsOf(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}

test('风险点按屏幕上的筛选和栏目导出到 Excel，末尾加一列签收；先看打印预览', async ({ desk, desktop }) => {
  await goBy(desk, '风险点识别');
  await desk.getByRole('combobox', { name: '按等级筛选' }).click();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: '导出风险点' }).click();
  await desk.getByRole('menuitem', { name: '加一列空白……' }).click();
  const dialog = desk.getByRole('dialog', { name: '导出“风险点”' });
  await expect(dialog).toContainText('只导出筛选出的行（等级：一般）');
  await expect(dialog.getByRole('combobox', { name: '空白列的名称' })).toHaveValue('签收');
  await dialog.getByText('Excel 和 PDF', { exact: true }).click();
  await dialog.getByRole('button', { name: '打印预览' }).click();
  await expect(desk.getByRole('region', { name: /预览/u })).toBeVisible({ timeout: 30_000 });
  await expect(desk.locator('.pdf-frame canvas').first()).toBeVisible();
  await desk.keyboard.press('Escape');
  await dialog.getByRole('radio', { name: /桌面/u }).check();
  await dialog.getByRole('button', { name: /^保\s?存$/u }).click();
  await expect(dialog.getByText('共 2 个文件')).toBeVisible();

  const file = readdirSync(desktop).find((name) => name.endsWith('.xlsx')) ?? '';
  expect(existsSync(join(desktop, file.replace('.xlsx', '.pdf')))).toBe(true);
  const rows = await cellsOf(join(desktop, file));
  const head = rows.find((cells) => cells[0] === '序号') ?? [];
  expect(head).toEqual([
    '序号',
    '编号',
    '风险点',
    '等级',
    '岗位或科室',
    '职权事项',
    '表现形式',
    '风险类别',
    '进度',
    '措施 前/中/后',
    '签收',
  ]);
  const levels = rows.slice(rows.indexOf(head) + 1).map((cells) => cells[3]);
  expect(levels.length).toBeGreaterThan(0);
  expect(new Set(levels)).toEqual(new Set(['一般']));
});
