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
