/** Every field saves itself: nothing typed is lost on leaving a page or by a quick Ctrl+Z. */
import type { Page } from '@playwright/test';
import { cellOf } from '../journey/typed-table.ts';
import { callFromPage } from '../support/in-page.ts';
import { expect, goBy, gridOf, test } from './desk-test.ts';

/** What the ledger itself holds, whatever the page shows. */
const heldNames = async (page: Page, register: 'posts' | 'offices' | 'persons'): Promise<string[]> => {
  const reply = await callFromPage(page, `${register}.list`, {});
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.data as { name: string }[]).map(({ name }) => name);
};
const newRowOf = (page: Page, table: string) => gridOf(page, table).getByRole('row').last();

test('打着字按快捷键换页、点别的格、点菜单，字都在', async ({ desk }) => {
  await goBy(desk, '单位与岗位');
  await newRowOf(desk, '科室').getByRole('gridcell').first().click();
  await desk.keyboard.type('村务公开栏管理组');
  await desk.keyboard.press('Control+i');
  await expect(desk.getByRole('heading', { name: '导入表格', level: 1 })).toBeVisible();
  await expect.poll(() => heldNames(desk, 'offices')).toContain('村务公开栏管理组');

  await goBy(desk, '单位与岗位');
  const posts = gridOf(desk, '岗位');
  const duties = await cellOf(posts, '岗位职责', 4);
  await duties.click();
  await desk.keyboard.type('保管公章');
  await (await cellOf(posts, '岗位', 5)).click();
  await expect(duties).toContainText('保管公章');
  await (await cellOf(posts, '岗位', 4)).click();
  await desk.keyboard.press('F2');
  await desk.keyboard.press('End');
  await desk.keyboard.type('（䶮㛃𠅤）');
  await goBy(desk, '工作台');
  await expect.poll(() => heldNames(desk, 'posts')).toContainEqual(expect.stringMatching(/（䶮㛃𠅤）$/u));
});

test('还存不下的一行（职权没有类别）离开页面再回来还在，补全就保存；Esc 和删除能去掉它', async ({ desk }) => {
  await goBy(desk, '职权目录');
  const powers = gridOf(desk, '职权');
  const before = await powers.getAttribute('aria-rowcount');
  await desk.keyboard.press('Control+End');
  await (await cellOf(powers, '职权名称')).click();
  await desk.keyboard.press('Control+End');
  await desk.keyboard.press('Home');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.type('村级公益岗位安排');
  await desk.keyboard.press('Tab');
  await expect(powers.getByText('缺类别')).toBeVisible();
  await goBy(desk, '工作台');
  await goBy(desk, '职权目录');
  await (await cellOf(powers, '职权名称')).click();
  await desk.keyboard.press('Control+End');
  await expect(powers.getByText('村级公益岗位安排')).toBeVisible();
  const row = powers.getByRole('row').filter({ hasText: '村级公益岗位安排' });
  await row.getByRole('button', { name: /^删除/u }).click();
  await expect(row).toHaveCount(0);
  await expect(powers).toHaveAttribute('aria-rowcount', before ?? '');
});

test('存着就按 Ctrl+Z：撤掉刚才那次，不多不少；跨页撤销、重做；停顿着打的字是一次修改', async ({ desk }) => {
  await goBy(desk, '人员与任职');
  await newRowOf(desk, '人员').getByRole('gridcell').first().click();
  await desk.keyboard.type('周小');
  // A pause: the cell saves itself while it is open.
  await expect.poll(() => heldNames(desk, 'persons')).toContain('周小');
  await desk.keyboard.type('禾');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText('已撤销：填写人员“周小禾”')).toBeVisible();
  expect((await heldNames(desk, 'persons')).filter((name) => name.startsWith('周小'))).toEqual([]);
  await goBy(desk, '单位与岗位');
  await desk.getByRole('button', { name: '重做' }).click();
  await expect.poll(() => heldNames(desk, 'persons')).toContain('周小禾');
  await desk.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => heldNames(desk, 'persons')).not.toContain('周小禾');
});

test('单位信息一格接一格快打，每一格都存下', async ({ desk }) => {
  await goBy(desk, '单位与岗位');
  const fields = [
    ['主要负责人', '郑玉军甲'],
    ['联系人', '吴德岭乙'],
    ['联系电话', '5551234'],
  ] as const;
  await desk.getByLabel('主要负责人', { exact: true }).focus();
  for (const [, text] of fields) {
    await desk.keyboard.press('Control+a');
    await desk.keyboard.insertText(text);
    await desk.keyboard.press('Tab');
  }
  await goBy(desk, '工作台');
  await goBy(desk, '单位与岗位');
  for (const [label, text] of fields) await expect(desk.getByLabel(label, { exact: true })).toHaveValue(text);
});
