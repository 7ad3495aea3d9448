/** 汇总 at the county: a table of one's own, down to the signature, a chart, paper. */
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { makeCountedDesk } from './rollup-desk.ts';

const test = base.extend({ ledger: async ({ deskDir }, use) => use(await makeCountedDesk(deskDir)) });

test('自己定一张交叉表，存下来，从一个数一直看到签名', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  await goBy(page, '汇总');
  await page.getByRole('tab', { name: '交叉表' }).click();
  await expect(page.getByRole('heading', { name: '风险类别 × 风险等级：风险点（个）' })).toBeVisible();

  await page.getByRole('combobox', { name: '行', exact: true }).click();
  await page.getByTitle('领域', { exact: true }).click();
  const table = page.getByRole('region', { name: '领域 × 风险等级：风险点（个）' });
  await expect(table.getByRole('rowheader', { name: '去重合计' })).toBeVisible();
  await expect(page.getByText('一个风险点有几个标签的，每行都计，合计只计一次')).toBeVisible();

  await page.getByRole('button', { name: '常用表' }).click();
  await page.getByRole('textbox', { name: '表的名称' }).fill('领域表');
  await page.getByRole('button', { name: '存为常用表' }).click();
  await expect(page.getByRole('button', { name: '领域表', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  const figure = table.getByRole('button', { name: /^去重合计，较高：/u });
  const count = await figure.textContent();
  await figure.click();
  const panel = page.getByRole('dialog', { name: '风险点' });
  await expect(panel.getByText(`共 ${count} 个风险点`)).toBeVisible();
  await expect(panel.getByText('风险等级：较高')).toBeVisible();
  await panel
    .getByRole('button', { name: /的全文$/u })
    .first()
    .click();
  const whole = page.getByRole('dialog');
  const origin = whole.getByRole('region', { name: '数据包与签名' });
  await expect(origin.getByText('签名有效，印章核对过')).toBeVisible();
  await expect(origin.getByText(/与盖章的纸核对一致$/u)).toBeVisible();
  await origin.getByRole('button', { name: '导出签名原件' }).click();
  await expect(origin.getByText(/openssl cms -verify/u)).toBeVisible();
  await expect(origin.getByRole('button', { name: /\.lfa/u })).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});

test('比较两个单位，画图，点图看风险点，存成图片，预览打印', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  await goBy(page, '汇总');
  await page.getByRole('tab', { name: '比较' }).click();
  const choice = page.getByRole('combobox', { name: '选两个以上单位，第一个作基准' });
  await choice.click();
  await page.getByTitle('上湾村', { exact: true }).click();
  await page.getByTitle('县水务局', { exact: true }).click();
  await page.keyboard.press('Escape');
  const compared = page.getByRole('region', { name: '单位比较' }).last();
  await expect(compared.getByRole('columnheader', { name: /县水务局/u })).toBeVisible();
  await expect(compared.getByRole('button', { name: /^县水务局，风险点：\d+/u })).toBeVisible();

  await page.getByRole('tab', { name: '图', exact: true }).click();
  const chart = page.getByRole('img', { name: '廉政风险热力图（风险类别 × 等级）' });
  await expect(chart.locator('svg text').filter({ hasText: '业务流程' })).toBeVisible();
  const cell = chart
    .locator('svg text')
    .filter({ hasText: /^[1-9]\d*$/u })
    .first();
  const count = await cell.textContent();
  await cell.click({ force: true });
  await expect(page.getByRole('dialog', { name: '风险点' }).getByText(`共 ${count} 个风险点`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '风险点' })).toBeHidden();
  await page.getByRole('button', { name: '存成图片' }).click();
  await expect(page.getByRole('button', { name: /\.svg/u })).toBeVisible();
  await expect(page.getByRole('button', { name: /\.png/u })).toBeVisible();

  await page.getByRole('combobox', { name: '画哪张图' }).click();
  await page.getByTitle('柱形图：各单位按等级', { exact: true }).click();
  const bars = page.getByRole('img', { name: '各单位风险点数（按等级）' });
  await expect(bars.locator('svg text').filter({ hasText: '县水务局' })).toBeVisible();

  await page.getByRole('button', { name: '预览并打印' }).click();
  const preview = page.getByRole('dialog', { name: '各单位风险点数（按等级）' });
  await expect(preview.getByRole('img', { name: '第 1 页' })).toBeVisible({ timeout: 60_000 });
  expect(shell.outsideRequests()).toEqual([]);
});
