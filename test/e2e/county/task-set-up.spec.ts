/** A county from an empty program to a task package that a village can take: nothing of it on the command line. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aLedger, PASSPHRASE, tempDir } from '../../support/a-county.ts';
import { onlyFile } from '../journey/demo-desk.ts';
import { expect, goBy, test } from '../journey/journey-test.ts';
import { cellOf, typeCell } from '../journey/typed-table.ts';
import { shownRootCode, startCounty } from './start-county.ts';

const screensDir = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

const list = [
  '单位代码,单位名称,层级,上级单位,报送期限',
  'QH-01,栖砚镇,乡镇,,',
  'QH-01-01,墨池湾村,村,栖砚镇,2026/10/31',
  'QH-01-02,䶮泉村,村,栖砚镇,',
  'QH-B1,县水务局,县直部门,,',
].join('\n');

const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true, selected: true })).toBeVisible();
};

test('县里从空白台账到写出任务包，村里照根密钥编码领取', async ({ shell, desktop, deskDir }) => {
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  await startCounty(page);
  const rootCode = await shownRootCode(page);
  expect(rootCode).toMatch(/^\d{30}$/u);
  await page.getByRole('button', { name: '去布置任务' }).click();

  await page.getByLabel('年度').fill('２０２６');
  await page.getByLabel('报送期限').fill('2026-11-30');
  await page.getByRole('button', { name: '建立任务' }).click();
  await expect(page.getByText('第 1 版')).toBeVisible();
  await expect(page.getByText('草稿，还没有写出')).toBeVisible();

  // Nobody to send it to yet: the page says so and leads to the list.
  await openTab(page, '写出任务包');
  await page.getByRole('button', { name: '去登记单位' }).click();

  const file = join(deskDir, '名录.csv');
  writeFileSync(file, list);
  await shell.chooseFiles([file], () => page.getByRole('button', { name: /单位名录拖到这里/u }).click());
  await expect(page.getByText('新增 4 个')).toBeVisible();
  await page.getByRole('button', { name: '读入名录' }).click();
  await expect(page.getByRole('heading', { name: '单位名录（5）' })).toBeVisible();
  await expect(page.getByText('乡镇（街道） 1 个，村（社区） 2 个，县直部门 1 个。')).toBeVisible();
  const grid = page.getByRole('grid', { name: '单位名录' });
  await expect(await cellOf(grid, '上级单位', 2)).toHaveText('栖砚镇');
  await expect(await cellOf(grid, '单独期限', 2)).toHaveText('2026-10-31');

  // One more is typed; its superior is pasted as a code, as it stands in another list.
  await (await cellOf(grid, '单位代码', 5)).click();
  await page.keyboard.insertText('qh-01-03');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('藕塘社区');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '单位名录（6）' })).toBeVisible();
  await expect(await cellOf(grid, '性质', 5)).toHaveText('社区');
  // 合村并居: the units it came from are gone and are named by their codes.
  await (await cellOf(grid, '由哪些单位合并来（代码）', 5)).click();
  await page.keyboard.insertText('qh-01-08，QH-01-09');
  await page.keyboard.press('Enter');
  const day = await cellOf(grid, '合并日期', 5);
  await day.click();
  await page.keyboard.press('Enter');
  await day.locator('input').fill('2026-03-01');
  await page.keyboard.press('Enter');
  await expect(await cellOf(grid, '由哪些单位合并来（代码）', 5)).toHaveText('QH-01-08、QH-01-09');
  await expect(await cellOf(grid, '合并日期', 5)).toHaveText('2026-03-01');

  await openTab(page, '年度与阶段');
  await page.getByLabel('称谓').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '廉洁风险' }).click();
  await expect(page.getByLabel('年度名称')).toHaveValue(/2026/u);
  await page.getByLabel('公示天数').fill('10');
  await page.getByLabel('公示地点').fill('村务公开栏\n村民小组公告点');
  await page.getByLabel('公示材料隐去人名').click();
  await expect(page.getByLabel('公示材料隐去人名')).not.toBeChecked();
  await openTab(page, '词汇');
  // The third goes to the top by keyboard and one place back by button; the cursor stays on it.
  const terms = page.getByRole('grid', { name: '词汇' });
  const [first = '', second = '', third = ''] = await Promise.all(
    [0, 1, 2].map(async (row) => (await cellOf(terms, '名称', row)).innerText()),
  );
  await (await cellOf(terms, '名称', 2)).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(await cellOf(terms, '名称', 1)).toHaveText(third);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(await cellOf(terms, '名称', 0)).toHaveText(third);
  await expect(terms.locator('[data-cursor]')).toBeFocused();
  await page.getByRole('button', { name: '下移' }).click();
  await expect(await cellOf(terms, '名称', 1)).toHaveText(third);
  // Two quick presses move the same row twice; Ctrl+Z takes one back.
  await terms.locator('[data-cursor]').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(await cellOf(terms, '名称', 3)).toHaveText(third);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(await cellOf(terms, '名称', 1)).toHaveText(third);
  await openTab(page, '自评指标');
  await expect(page.getByText('满分 100 分')).toBeVisible();
  // At the edge of its group an item takes the whole group along; one Ctrl+Z brings all of it back.
  const items = page.getByRole('grid', { name: '自评指标' });
  const groupIn = async (row: number): Promise<string> => (await cellOf(items, '组', row)).innerText();
  const edge = (await Promise.all([0, 1, 2, 3, 4].map(groupIn))).lastIndexOf('组织领导');
  await (await cellOf(items, '组', edge)).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(await cellOf(items, '组', 0)).toHaveText('风险排查');
  await page.keyboard.press('Control+z');
  await expect(await cellOf(items, '组', 0)).toHaveText('组织领导');
  await expect(await cellOf(items, '组', edge)).toHaveText('组织领导');
  await openTab(page, '审核公式');
  await openTab(page, '等级与审定');
  await openTab(page, '表格');
  await typeCell(page, page.getByRole('grid', { name: '表格' }), '表格标题', '试点工作流程图（青禾县）');

  await openTab(page, '写出任务包');
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByRole('button', { name: '签名并写出' }).click();
  await expect(page.getByText('任务包（第 1 版）已写到“桌面”，并读回核对。')).toBeVisible({ timeout: 30_000 });
  const versions = page.getByRole('region', { name: '各单位手里是哪一版' });
  await expect(versions.getByText('最新写出的是第 1 版。')).toBeVisible();
  await expect(versions.getByText('还没有收到过任何单位的数据包，不知道各单位领了没有。')).toBeVisible();

  // The notice that goes round on stamped paper: the sheet alone is printed, with the code in groups.
  const notice = page.getByRole('article', { name: '根密钥编码通知' });
  expect((await notice.locator('.digit-groups').innerText()).replace(/\D/gu, '')).toBe(rootCode);
  await page.evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await page.getByRole('button', { name: '打印这一页' }).click();
  await expect(page).toHaveTitle('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('tab', { name: '写出任务包', includeHidden: true })).toBeHidden();
  await page.pdf({ path: join(screensDir, 'county-task-notice.pdf') });
  await page.emulateMedia({ media: null });

  const place = tempDir();
  const village = await aLedger(place.dir, 'unit', 'QH-01-02');
  await village.api.keys.create({ passphrase: PASSPHRASE });
  await village.api.packages.join({ file: village.app.files.admit(onlyFile(desktop, '.lfa')), rootCode });
  const task = await village.api.tasks.get({});
  await village.close();
  place.release();
  expect(task?.settings.riskWord).toBe('廉洁风险');
  expect(task?.settings.vocabularies.categories.slice(0, 3).map(({ name }) => name)).toEqual([first, third, second]);
  expect(task?.settings.forms[0]?.title).toBe('试点工作流程图（青禾县）');
  expect(task?.settings.units.map(({ name }) => name)).toContain('䶮泉村');
  expect(task?.settings.units.find(({ name }) => name === '藕塘社区')).toMatchObject({
    predecessors: ['QH-01-08', 'QH-01-09'],
    changedOn: '2026-03-01',
  });

  // A change after writing is a draft that can be given up.
  await openTab(page, '单位名录');
  await (await cellOf(grid, '单位名称', 4)).click();
  await page.keyboard.insertText('县水利局');
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 2 版')).toBeVisible();
  await page.getByRole('button', { name: '放弃草稿' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^放\s?弃$/u })
    .click();
  await expect(page.getByText('第 1 版')).toBeVisible();
  await expect(await cellOf(grid, '单位名称', 4)).toHaveText('县水务局');
  expect(shell.outsideRequests()).toEqual([]);
});

test('名录读不懂时说明哪一行，什么也不改；工作台领到布置任务', async ({ shell, deskDir }) => {
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  await startCounty(page);
  await goBy(page, '工作台');
  await page.getByRole('button', { name: '去布置任务' }).click();
  await page.getByRole('button', { name: '建立任务' }).click();
  await openTab(page, '单位名录');
  const file = join(deskDir, '坏名录.csv');
  writeFileSync(file, '单位代码,单位名称,层级\nQH-01-01,墨池湾村,村\nQH-02,某科,科\n');
  await shell.chooseFiles([file], () => page.getByRole('button', { name: /单位名录拖到这里/u }).click());
  await expect(page.getByRole('alert')).toContainText('名录第 2 行（墨池湾村）没有写上级代码');
  await expect(page.getByRole('alert')).toContainText('名录第 3 行的层级“科”认不出来');
  await expect(page.getByRole('heading', { name: '单位名录（1）' })).toBeVisible();
});
