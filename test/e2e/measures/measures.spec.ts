/** 防控措施: handing out to posts by phase, with a day; regulations and how many measures rest on them. */
import { expect, goBy, test } from '../desk/desk-test.ts';
import { gridNamed } from '../pages/grid.ts';

test('批量分派：看得到岗位由谁担任，只分派选中的阶段，没有填的不变', async ({ desk: page }) => {
  await goBy(page, '防控措施');
  await page.getByRole('main').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '批量分派责任人和期限（1）' }).click();
  const dialog = page.getByRole('dialog', { name: '分派 1 个风险点的措施' });
  await dialog.getByRole('checkbox', { name: '中期监控' }).uncheck();
  await dialog.getByRole('checkbox', { name: '后期处置' }).uncheck();
  await dialog.getByRole('combobox', { name: '责任领导岗位' }).click();
  const option = page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: /（.+）/u });
  const leader = (await option.first().innerText()).replace(/（.+$/u, '');
  await option.first().click();
  await dialog.getByRole('combobox', { name: '完成时限' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('限期', { exact: false }).first().click();
  await expect(dialog.getByRole('button', { name: /^分\s?派$/u })).toBeDisabled();
  await dialog.getByLabel('期限', { exact: true }).fill('2027-03-31');
  await dialog.getByLabel('监督部门').fill('村务监督委员会');
  await dialog.getByRole('button', { name: /^分\s?派$/u }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^已分派 [1-9]\d* 条措施$/u)).toBeVisible();

  await page.getByText('逐条措施', { exact: true }).click();
  const { locator: grid } = gridNamed(page, '防控措施');
  const given = grid.getByRole('row').filter({ hasText: '2027-03-31' });
  await expect(given.first()).toContainText('前期预防');
  await expect(given.first()).toContainText(leader);
  await expect(given.first()).toContainText('村务监督委员会');
  await expect(given.filter({ hasText: /中期监控|后期处置/u })).toHaveCount(0);
});

test('逐条选中分派；制度后面数得出有几条措施依据它', async ({ desk: page }) => {
  await goBy(page, '防控措施');
  await page.getByText('配套制度', { exact: true }).first().click();
  const regulations = gridNamed(page, '配套制度');
  const last = (await regulations.locator.getByRole('row').count()) - 2;
  await regulations.type('制度名称', '村级印章管理办法', last);
  await expect(await regulations.cell('依据它的措施', last)).toHaveText('');

  await page.getByText('逐条措施', { exact: true }).first().click();
  const measures = gridNamed(page, '防控措施');
  for (const row of [0, 1]) {
    const cell = await measures.cell('制度依据', row);
    await cell.click();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('村级印章管理办法');
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '村级印章管理办法' })
      .first()
      .click();
    await page.keyboard.press('Tab');
    await expect(cell).toContainText('村级印章管理办法');
  }
  await page.getByText('配套制度', { exact: true }).first().click();
  await expect(await regulations.cell('依据它的措施', await regulations.rowWith('村级印章管理办法'))).toHaveText(
    '2 条',
  );
});
