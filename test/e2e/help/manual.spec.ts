/** F1: the manual beside every page, without a ledger too; search, links, Esc and where the focus goes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test } from '../journey/journey-test.ts';

const manualOn = (page: Page) => page.getByRole('complementary', { name: '使用手册' });

test('开始页按 F1：打开这一章，查得到，Esc 关闭，焦点回到原处', async ({ shell }) => {
  const { page } = shell;
  const card = page.getByRole('button', { name: '我是填报单位' });
  await card.focus();
  await page.keyboard.press('F1');
  const manual = manualOn(page);
  await expect(manual.getByRole('heading', { level: 2 })).toHaveText('打开程序和开始使用');
  await expect(manual).toBeFocused();
  const picture = manual.getByRole('img').first();
  await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(1000);

  await manual.getByRole('searchbox', { name: '在手册里查找' }).fill('密钥恢复单');
  await manual.getByRole('list', { name: '查找结果' }).getByRole('button').first().click();
  await expect(manual.getByText('密钥恢复单').first()).toBeInViewport();
  await manual.getByRole('searchbox', { name: '在手册里查找' }).fill('没有这样的词');
  await expect(manual.getByRole('status')).toHaveText('没有找到。换个说法，或用一个更短的词。');

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await manual.getByRole('searchbox', { name: '在手册里查找' }).press('Escape');
  await expect(manual).toBeHidden();
  await expect(card).toBeFocused();
  expect(shell.outsideRequests()).toEqual([]);
});

const village = test.extend({ ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger) });

village('每个页面按 F1 都是它自己的那一章；旁边的页面照样能用', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  const links = page.getByRole('navigation', { name: '页面' }).getByRole('link');
  const titles = await links.allTextContents();
  expect(titles.length).toBeGreaterThan(12);
  for (const title of titles) {
    await goBy(page, title);
    await page.keyboard.press('F1');
    await expect(manualOn(page).getByRole('heading', { level: 2 })).toHaveText(title);
  }
  // A link to another chapter leads on within the manual.
  await goBy(page, '工作台');
  await page.keyboard.press('F1');
  await manualOn(page).getByRole('region').getByRole('button', { name: '风险点识别', exact: true }).first().click();
  await expect(manualOn(page).getByRole('heading', { level: 2 })).toHaveText('风险点识别');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('工作台');
  await manualOn(page).getByRole('button', { name: '关闭手册' }).click();
  await expect(manualOn(page)).toBeHidden();
});
