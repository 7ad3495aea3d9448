import { goBy, sayWho } from '../journey/journey-test.ts';
import {
  endPrinting,
  expect,
  holdPrinting,
  inkOn,
  openPrint,
  previewOf,
  printCalls,
  printedSheets,
  test,
} from './print-test.ts';

test('每张表都能预览：真的画出来，页数与列表一致', async ({ shell }) => {
  test.setTimeout(180_000);
  const { page } = shell;
  await openPrint(page);
  const rows = page.locator('.form-list tbody tr');
  await expect(rows).toHaveCount(8);
  await expect(rows.first().locator('td').last()).toHaveText(/^\d+$/u);
  for (const row of await rows.all()) {
    const name = await row.locator('.form-pick').innerText();
    const pages = await row.locator('td').last().innerText();
    await row.locator('.form-pick').click();
    const preview = previewOf(page, name);
    await expect(preview.getByRole('img')).toHaveCount(Number(pages));
    expect(await inkOn(preview.getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(0.005);
    await expect(page.getByText(`第 1 / ${pages} 页`)).toBeVisible();
  }
  expect(shell.outsideRequests()).toEqual([]);
});

test('翻页和缩放用键盘也行；换一张表时前一张不再画', async ({ shell }) => {
  const { page } = shell;
  await openPrint(page);
  await page.getByRole('button', { name: '预览 附件2 部门廉政风险点识别表' }).click();
  const preview = previewOf(page, '附件2 部门廉政风险点识别表');
  await expect(preview.getByRole('img', { name: '第 1 页' }).locator('canvas')).toBeVisible();
  await preview.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^第 2 \/ \d+ 页$/u)).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByText(/^第 (\d+) \/ \1 页$/u)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^第 1 \/ \d+ 页$/u)).toBeVisible();

  const widthOf = async () => (await preview.getByRole('img', { name: '第 1 页' }).boundingBox())?.width ?? 0;
  await page.getByText('100%', { exact: true }).first().click();
  await expect.poll(async () => Math.round(await widthOf())).toBe(1123);
  await page.getByText('整页', { exact: true }).click();
  const frame = await preview.boundingBox();
  await expect.poll(widthOf).toBeLessThan(frame?.width ?? 0);
  const before = await widthOf();
  await preview.focus();
  await page.keyboard.press('+');
  await expect.poll(widthOf).toBeGreaterThan(before);

  // Quickly one after the other: only the last one is shown.
  for (const name of ['预览 权力清单目录', '预览 附件2-2 个人廉政风险点识别表', '预览 廉政风险防控工作自我评估表'])
    await page.getByRole('button', { name }).click();
  const last = previewOf(page, '廉政风险防控工作自我评估表');
  expect(await inkOn(last.getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(0.005);
  await expect(page.locator('.pdf-frame')).toHaveCount(1);
});

test('打印：打开打印对话框，每页一张，纸张大小对，连同份数', async ({ shell }) => {
  test.setTimeout(180_000);
  const { page } = shell;
  await openPrint(page);
  await holdPrinting(page);
  await page.getByRole('button', { name: '预览 附件3 廉政风险防控措施登记表', exact: true }).click();
  await expect(previewOf(page, '附件3 廉政风险防控措施登记表').locator('canvas').first()).toBeVisible();
  const pages = await previewOf(page, '附件3 廉政风险防控措施登记表').getByRole('img').count();
  await page
    .locator('.pdf-tools')
    .getByRole('button', { name: /打\s?印$/u })
    .click();
  await expect.poll(() => printCalls(page), { timeout: 60_000 }).toBe(1);
  expect(await printedSheets(page)).toEqual(Array.from({ length: pages }, () => '1191×842'));
  await endPrinting(page);
  await expect(page.locator('.print-sheets')).toHaveCount(0);

  await page.getByRole('checkbox', { name: '全选' }).click();
  await expect(page.getByText('还没有选中要打印的表。')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择 附件1 试点工作流程图' }).check();
  await page.getByRole('checkbox', { name: '选择 附件3 廉政风险防控措施登记表', exact: true }).check();
  await expect(page.getByText(`选中 2 种表，连同份数共 ${2 + 2 * pages} 页，用纸 ${2 + 2 * pages} 张。`)).toBeVisible();
  await page.getByRole('button', { name: '打印选中的 2 种表' }).click();
  await expect.poll(() => printCalls(page), { timeout: 60_000 }).toBe(2);
  const sheets = await printedSheets(page);
  expect(sheets.filter((size) => size === '595×842')).toHaveLength(2);
  expect(sheets.filter((size) => size === '1191×842')).toHaveLength(2 * pages);
  expect(sheets).toHaveLength(2 + 2 * pages);
  await endPrinting(page);
});

test('用纸和栏目只为这次改，可以恢复；空白填报表和 Excel', async ({ shell, desktop }) => {
  const { page } = shell;
  await openPrint(page);
  const name = '廉政风险点台账';
  await page.getByRole('button', { name: `预览 ${name}` }).click();
  const paper = previewOf(page, name).getByRole('img', { name: '第 1 页' });
  await expect(paper.locator('canvas')).toBeVisible();
  const row = page.locator('.form-list tr.current');
  await expect(row).toContainText('A4');
  await page.getByRole('button', { name: '这张表的用纸和栏目' }).click();
  await page.getByRole('radiogroup', { name: '用纸' }).getByText('A3').click();
  await expect(row).toContainText('A3');
  await page.getByRole('radiogroup', { name: '栏目组合' }).getByText('按科室').click();
  await expect(page.getByText('已改动，只影响这次打印和保存')).toBeVisible();
  expect(await inkOn(paper)).toBeGreaterThan(0.005);
  await page.getByRole('button', { name: '恢复县里的设置' }).click();
  await expect(row).toContainText('A4');

  await page.getByRole('button', { name: '保存为 PDF、Excel……' }).click();
  const dialog = page.getByRole('dialog', { name: '保存为 PDF 和 Excel' });
  await dialog.getByRole('radio', { name: /桌面/u }).check();
  await dialog.getByRole('button', { name: /^保存选中的 8 种表/u }).click();
  await expect(dialog.getByText('已保存到“桌面”，共 16 个文件。')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  expect(desktop).not.toBe('');

  await page.getByText('空白填报表', { exact: true }).click();
  const blank = page.locator('.form-pick').first();
  await expect(blank).toHaveText(/^(科室|个人) /u, { timeout: 60_000 });
  const sheet = page.locator('.pdf-frame').getByRole('img', { name: '第 1 页' });
  expect(await inkOn(sheet)).toBeGreaterThan(0.005);
});

test('打不出来的字：说在哪里，带到那一行', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  await goBy(page, '职权目录');
  const cell = page.getByRole('grid', { name: '职权' }).getByRole('row').nth(1).getByRole('gridcell').nth(1);
  await cell.dblclick();
  await page.keyboard.press('End');
  await page.keyboard.insertText('\u{F8F0}');
  await page.keyboard.press('Enter');
  await goBy(page, '打印');
  await expect(page.getByText('有 1 个字打印不出来')).toBeVisible();
  await page.getByRole('link', { name: '去“职权”修改' }).click();
  await expect(page).toHaveURL(/#\/powers\?row=/u);
});
