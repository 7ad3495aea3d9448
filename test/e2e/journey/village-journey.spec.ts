/** Journey 1 on an empty machine, as far as one typed row of everything leads: the checks then say what is missing. */
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { makeTask, type Task, village } from './demo-desk.ts';
import { expect, goBy, operator, test as base } from './journey-test.ts';
import { cellOf, pickCell, typeCell } from './typed-table.ts';
import type { RunningShell } from '../support/running-shell.ts';

const test = base.extend<{ task: Task }>({ task: async ({ deskDir }, use) => use(await makeTask(deskDir)) });

const OFFICE = '村务办公室';
const POST = '村报账员';
const PERSON = '周小禾';
const POWER = '村级财务报账';
const RISK = '虚列支出套取村集体资金';
const measures = [
  ['前期预防', '支出凭证由村务监督委员会逐张审核盖章'],
  ['中期监控', '每季度公开收支明细，接受村民查询'],
  ['后期处置', '发现虚列支出的，追回资金并上报镇纪委'],
] as const;

/** The digits of the notice with its second group misread. */
const misread = (code: string): string => {
  const digits = code.replace(/\D/gu, '');
  return `${digits.slice(0, 5)}${digits.slice(5, 10) === '00000' ? '11111' : '00000'}${digits.slice(10)}`;
};

const takeTask = async ({ page, chooseFiles }: RunningShell, task: Task): Promise<void> => {
  await page.getByRole('button', { name: '我是填报单位' }).click();
  await chooseFiles([task.file], () => page.getByRole('button', { name: /选择任务包/u }).click());
  await page.getByLabel('根密钥编码').fill(misread(task.rootCode));
  await page.getByRole('button', { name: '核对并列出单位' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /第\s?2\s?组/u })).toBeVisible();
  await page.getByLabel('根密钥编码').fill(task.rootCode);
  await page.getByRole('button', { name: '核对并列出单位' }).click();
  await expect(page.getByText('根密钥编码相符')).toBeVisible();

  await page.getByLabel('本单位').click();
  await page.keyboard.insertText(village.name);
  await page.locator('.ant-select-tree-title', { hasText: village.code }).first().click();
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByRole('button', { name: '建立台账并领取任务' }).click();
};

const makeKeys = async (page: Page): Promise<void> => {
  await page.getByLabel('密钥口令').fill(PASSPHRASE);
  await page.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '生成密钥' }).click();
  const sheet = page.getByRole('article', { name: '密钥恢复单' });
  await expect(sheet.getByText(village.name)).toBeVisible({ timeout: 30_000 });
  await expect(sheet.getByRole('listitem').first()).toHaveText(/^\d+$/u);
  await page.getByRole('checkbox', { name: /已经打印/u }).check();
  await page.getByRole('button', { name: /^继\s?续$/u }).click();
  await page.getByRole('button', { name: '进入工作台' }).click();
};

const enterUnit = async (page: Page): Promise<void> => {
  await goBy(page, '单位与岗位');
  await typeCell(page, page.getByRole('grid', { name: '科室', exact: true }), '科室', OFFICE);
  const posts = page.getByRole('grid', { name: /^岗位/u });
  await typeCell(page, posts, '岗位', POST);
  await pickCell(page, posts, '所在科室', OFFICE);
  await goBy(page, '职权目录');
  const powers = page.getByRole('grid', { name: '职权' });
  await typeCell(page, powers, '职权名称', POWER);
  await page.keyboard.press('Escape');
  const kind = await cellOf(powers, '类别');
  await kind.click();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await expect(kind).toHaveText(/\S/u);
  await goBy(page, '人员与任职');
  await typeCell(page, page.getByRole('grid', { name: '人员' }), '姓名', PERSON);
  const assignments = page.getByRole('grid', { name: '任职' });
  await pickCell(page, assignments, '岗位', POST);
  await pickCell(page, assignments, '人员', PERSON);
};

const enterRisk = async (page: Page): Promise<void> => {
  await goBy(page, '风险点识别');
  const risks = page.getByRole('grid', { name: '风险点' });
  await typeCell(page, risks, '风险点', RISK);
  await pickCell(page, risks, '岗位或科室', POST);
  await expect(await cellOf(risks, '编号')).toHaveText(/\d/u);
  await (await cellOf(risks, '编号')).click();

  const panel = page.getByRole('complementary', { name: /^风险点 / });
  await panel.getByRole('tab', { name: '等级' }).click();
  await panel.getByRole('button', { name: '记为自评等级' }).click();
  await expect(panel.getByText('还没有自评')).toBeHidden();
  await panel.getByRole('combobox', { name: '审定人' }).fill('村“两委”会议');
  await panel.getByRole('button', { name: '记为单位审定' }).click();
  await expect(panel.getByText('还没有审定')).toBeHidden();

  await panel.getByRole('tab', { name: /^措施/u }).click();
  for (const [phase, text] of measures) {
    await panel.getByRole('textbox', { name: `新增${phase}措施` }).fill(text);
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByRole('region', { name: phase }).getByLabel('措施', { exact: true })).toHaveValue(text);
  }
  await expect(await cellOf(risks, '措施')).toHaveText(/^1\s*1\s*1$/u);
};

test('空的电脑：领任务，造密钥，录入一遍，审核页列出还缺什么', async ({ shell, task }) => {
  const { page } = shell;
  await takeTask(shell, task);
  await makeKeys(page);
  await enterUnit(page);
  await enterRisk(page);

  await goBy(page, '审核');
  await expect(page.getByText(/^还有 \d+ 处要处理，处理后才能报送。$/u)).toBeVisible();
  await page.getByRole('link', { name: '去“风险点”修改' }).first().click();
  await expect(
    page.getByRole('complementary', { name: /^风险点 / }).getByRole('heading', { name: RISK }),
  ).toBeVisible();
  await goBy(page, '报送');
  await expect(page.getByRole('button', { name: /^定\s?稿$/u })).toBeDisabled();
  expect(shell.outsideRequests()).toEqual([]);
});
