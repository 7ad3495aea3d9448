/** A county searches what its units handed in: from one character on, while typing, down to the package. */
import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import type { Facts } from '../../../src/domain/registers/facts.ts';
import { makeReceivedCounty } from './received-county.ts';

const withWords = (facts: Facts, unit: string): Facts => ({
  ...facts,
  risks: facts.risks.map((risk, at) =>
    at === 0 && unit !== 'QH-B1'
      ? { ...risk, manifestation: '把集体的“青 砖窑”低价租给李䶮、王𠅤㛃，不公开招租。' }
      : risk,
  ),
});
const test = base.extend({ ledger: async ({ deskDir }, use) => use(await makeReceivedCounty(deskDir, withWords)) });

const violationsOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
};

test('县里按 Ctrl+Shift+F，一个字边打边查，筛选，看到那一行来自哪个报送包', async ({ shell }) => {
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('heading', { name: '查找', level: 1 })).toBeVisible();
  const field = page.getByRole('searchbox', { name: '查找' });
  await expect(field).toBeFocused();

  // The first search reads the received texts in by itself, and what is found appears without another key.
  await page.keyboard.type('窑');
  await expect(page.getByRole('main').getByText('共 2 条').first()).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('窑');
  await field.fill('砖窑 𠅤');
  await expect(page.getByRole('radio', { name: '风险点 2' })).toHaveCount(1);
  await expect(page.locator('mark', { hasText: '𠅤' })).toHaveCount(2);

  await field.fill('青砖');
  await expect(page.locator('mark', { hasText: '青 砖' })).toHaveCount(2);
  await page.getByRole('combobox', { name: '单位' }).click();
  await page.getByText('上湾村（1）', { exact: true }).click();
  await expect(page.getByRole('button', { name: '上湾村' })).toBeVisible();
  await expect(page.getByRole('main').getByText('共 1 条').first()).toBeVisible();

  await page.getByRole('button', { name: '上湾村' }).click();
  const panel = page.getByRole('dialog', { name: /^风险点 QH-01-01-\d{4}-\d{3}$/u });
  await expect(panel.getByText('签名有效，印章已核对')).toBeVisible();
  await expect(panel.getByRole('row', { name: /第几次报送/u })).toContainText('1');
  await expect(panel.getByText(/前期预防：/u).first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await panel
    .getByRole('button', { name: /^关\s?闭$/u })
    .last()
    .click();
  await expect(panel).toBeHidden();

  // Many hits: the first few of each register, then page by page.
  await page.getByRole('combobox', { name: '单位' }).click();
  await page.getByText('全部单位', { exact: true }).click();
  await field.fill('的');
  await expect(page.getByRole('button', { name: /^看全部 \d+ 条风险点$/u })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^看全部 \d+ 条风险点$/u }).click();
  await expect(page.getByRole('region', { name: '防控措施' })).toHaveCount(0);

  await field.fill('不会有的字串');
  await expect(page.getByText('没有查到“不会有的字串”')).toBeVisible();
  await goBy(page, '汇总');
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: '查找' })).toHaveValue('不会有的字串');
  expect(shell.outsideRequests()).toEqual([]);
});
