/** 审核: findings lead to their rows, explanations name who approved, a long run can be stopped. */
import type { Page } from '@playwright/test';
import { cellOf, typeCell } from '../journey/typed-table.ts';
import { expect, goBy, gridOf, test } from './desk-test.ts';

const selectedIn = (page: Page, table: string) => gridOf(page, table).getByRole('row', { selected: true });

test('每一处都到得了那一行：岗位、风险点、防控措施、人员、职权', async ({ desk }) => {
  await goBy(desk, '人员与任职');
  await typeCell(desk, gridOf(desk, '人员'), '职务', '待定');
  await goBy(desk, '职权目录');
  const basis = await cellOf(gridOf(desk, '职权'), '依据');
  await basis.click();
  await desk.keyboard.type('XX');
  await desk.keyboard.press('Tab');
  await expect(basis).toContainText('XX');

  await goBy(desk, '审核');
  const go = async (section: string, link: string) => {
    await goBy(desk, '审核');
    await desk.getByRole('region', { name: section, exact: true }).getByRole('link', { name: link }).first().click();
  };
  await go('重点岗位没有最高等级风险', '去“岗位”修改');
  await expect(selectedIn(desk, '岗位')).toContainText('村务监督委员会主任');
  await go('照抄参考库', '去“防控措施”修改');
  await expect(desk.getByRole('heading', { name: '防控措施', level: 1 })).toBeVisible();
  await go('最高等级风险没有配套制度', '去“风险点”修改');
  await expect(desk.getByRole('complementary', { name: /^风险点 / })).toContainText('四议两公开');
  await go('留有未填写内容', '去“职权”修改');
  await expect(selectedIn(desk, '职权')).toContainText('XX');
});

test('情况说明：撤回就不能报送；没写完关掉也留着；要有批准人', async ({ desk }) => {
  await goBy(desk, '审核');
  const group = desk.getByRole('region', { name: '最高等级风险没有配套制度', exact: true });
  await group.getByRole('button', { name: '修改说明' }).click();
  const dialog = desk.getByRole('dialog', { name: '情况说明' });
  await dialog.getByRole('button', { name: '撤回说明' }).click();
  await expect(desk.getByText('还有 1 处要处理，处理后才能报送。')).toBeVisible();

  await group.getByRole('button', { name: '写明原因' }).click();
  await dialog.getByRole('textbox', { name: '原因' }).fill('制度正在征求意见');
  await expect(dialog.getByRole('button', { name: '保存说明' })).toBeDisabled();
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await group.getByRole('button', { name: '写明原因' }).click();
  await expect(dialog.getByRole('textbox', { name: '原因' })).toHaveValue('制度正在征求意见');
  await dialog.getByLabel('批准人').fill('郑玉军');
  await dialog.getByRole('button', { name: '保存说明' }).click();
  await expect(group.getByText(/已说明：制度正在征求意见（批准人：郑玉军，\d{4}-\d\d-\d\d）/u)).toBeVisible();
  await expect(desk.getByText('没有妨碍报送的问题。')).toBeVisible();
});

test('审核很久时有进度、能停，停了可以重来', async ({ desk }) => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await desk.route('**/api/checks.run', async (route) => {
    await held;
    await route.abort().catch(() => undefined);
  });
  await goBy(desk, '审核');
  const progress = desk.getByRole('status').filter({ hasText: '正在审核' });
  await progress.getByRole('button', { name: /^停\s?止$/u }).click();
  await expect(desk.getByText('审核已停止，还没有结果。')).toBeVisible();
  answer();
  await desk.unroute('**/api/checks.run');
  await desk.getByRole('button', { name: '重新审核' }).click();
  await expect(desk.getByText('没有妨碍报送的问题。')).toBeVisible();
});
