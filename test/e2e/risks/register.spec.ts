/** The register itself: saved views with their order, what it says when nothing is there, a step taken back. */
import { makeTask } from '../journey/demo-desk.ts';
import { expect, goBy, test } from '../desk/desk-test.ts';
import { test as journey } from '../journey/journey-test.ts';
import { gridNamed } from '../pages/grid.ts';
import { unitPage } from '../pages/registers.ts';
import { setupPage, startPage } from '../pages/start.ts';
import { village } from '../journey/demo-desk.ts';
import { PASSPHRASE } from '../../support/a-county.ts';

test('存下的视图连排序一起回来', async ({ desk: page }) => {
  await goBy(page, '风险点识别');
  const { locator: grid, cell } = gridNamed(page, '风险点');
  const names = async () => {
    const rows = [0, 1, 2, 3];
    return Promise.all(rows.map(async (row) => (await cell('风险点', row)).innerText()));
  };
  await expect(grid.getByRole('row').nth(4)).toBeVisible();
  const asEntered = await names();
  const head = grid.getByRole('columnheader', { name: '风险点' }).getByRole('button');
  await head.click();
  await head.click();
  await expect.poll(names).not.toEqual(asEntered);
  const sorted = await names();
  await page.getByRole('button', { name: /^视\s?图$/u }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('按名称倒着');
  await page.getByRole('textbox', { name: '视图名称' }).press('Enter');
  await expect(page.getByRole('button', { name: '删除视图 按名称倒着' })).toBeVisible();

  await page.reload();
  await goBy(page, '风险点识别');
  await expect.poll(names).toEqual(asEntered);
  await page.getByRole('button', { name: /^视\s?图$/u }).click();
  await page.getByRole('button', { name: '按名称倒着', exact: true }).click();
  await expect.poll(names).toEqual(sorted);
  await expect(grid.getByRole('columnheader', { name: '风险点' })).toHaveAttribute('aria-sort', 'descending');
});

test('筛得一个不剩时说明，并可清除筛选', async ({ desk: page }) => {
  await goBy(page, '风险点识别');
  await page.getByRole('searchbox', { name: '搜索风险点' }).fill('没有这样的风险点');
  const note = page.getByRole('note').filter({ hasText: '没有符合条件的风险点。' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: '清除筛选' }).click();
  await expect(note).toBeHidden();
  await expect((await gridNamed(page, '风险点').cell('风险点')).first()).not.toHaveText('');
});

test('退回一步：不写理由不收，写明以后记在会议记录里', async ({ desk: page }) => {
  await goBy(page, '风险点识别');
  await page.getByRole('button', { name: /^全选这/u }).click();
  await page.getByRole('button', { name: /登记会议$/u }).click();
  const dialog = page.getByRole('dialog', { name: /登记会议$/u });
  const pickKind = async (kind: string) => {
    await dialog.getByRole('combobox', { name: '形式' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(kind, { exact: true }).click();
  };
  // A posting is told what the county wants of it; anything else is not.
  const wanted = dialog.getByText('县里要求公示 7 天；地点：单位（村、社区）公示栏；公示材料隐去人名。');
  await pickKind('公示');
  await expect(wanted).toBeVisible();
  await pickKind('会议');
  await expect(wanted).toBeHidden();
  await dialog.getByRole('combobox', { name: '到哪一步' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('集体定', { exact: true }).click();
  await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
  await expect(dialog.getByRole('alert')).toContainText('理由');
  await dialog.getByLabel(/^退回理由/u).fill('群众又提了新的情况，要重新议');
  await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
  await expect(dialog).toBeHidden();
  await expect(await gridNamed(page, '风险点').cell('进度')).toHaveText('集体定');
  await goBy(page, '查找轮次');
  await expect(page.getByRole('cell', { name: '退回：群众又提了新的情况，要重新议' })).toBeVisible();
});

journey('空的登记表写明下一步：先登记岗位，再对照问题找或从目录选取', async ({ shell, deskDir }) => {
  const { page } = shell;
  const task = await makeTask(deskDir);
  const start = startPage(shell);
  await start.takeTask(task);
  await start.pickUnit(village, '李会计');
  await setupPage(shell).makeKeys(PASSPHRASE, village.name);
  await setupPage(shell).enter();
  await goBy(page, '风险点识别');
  await page.getByRole('button', { name: '先登记岗位' }).click();
  await unitPage(page).posts.type('岗位', '村报账员');
  await goBy(page, '风险点识别');
  const note = page.getByRole('note').filter({ hasText: '还没有风险点' });
  await note.getByRole('button', { name: '从目录选取' }).click();
  await expect(page.getByRole('dialog', { name: '从目录选取' })).toBeVisible();
  await page.keyboard.press('Escape');
  await note.getByRole('button', { name: '引导查找' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('引导查找');
  await goBy(page, '查找轮次');
  await page.getByRole('button', { name: '先登记风险点' }).click();
  await gridNamed(page, '风险点').type('风险点', '公章出借不登记');
  await gridNamed(page, '风险点').pick('岗位或科室', '村报账员');
  await expect(page.getByRole('note')).toBeHidden();
});
