/** The menu at the side: all of it on a small screen, its groups folded as the person left them. */
import type { Page } from '@playwright/test';
import { goBy, menuOf, sayWho, unfoldMenu } from '../journey/journey-test.ts';
import { emptyCountyTest, villageTest } from '../screens/ledgers.ts';
import { expect } from '../support/shell-test.ts';

const group = (page: Page, name: string) => menuOf(page).getByRole('button', { name, exact: true });
const entry = (page: Page, name: string) => menuOf(page).getByRole('link', { name, exact: true });

/** Lines of the menu below the screen's edge. */
const hiddenPx = (page: Page): Promise<number> =>
  page.locator('.frame-sider').evaluate((sider) => sider.scrollHeight - sider.clientHeight);

emptyCountyTest(
  '县：登记各页先收起；展开后 1366×768 上也不用滚动；怎么收的重新打开还在',
  async ({ shell: { page } }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await sayWho(page);
    await expect(group(page, '登记')).toHaveAttribute('aria-expanded', 'false');
    await expect(entry(page, '风险点识别')).toHaveCount(0);
    await expect(entry(page, '汇总')).toBeVisible();

    await goBy(page, '接收');
    await group(page, '核对').focus();
    await page.keyboard.press('Enter');
    await expect(entry(page, '审核')).toHaveCount(0);
    await page.reload();
    await expect(group(page, '核对')).toHaveAttribute('aria-expanded', 'false');
    await expect(entry(page, '接收')).toHaveAttribute('aria-current', 'page');
    await group(page, '接收与汇总').press('Space');
    await expect(entry(page, '接收')).toBeVisible();
    await expect(entry(page, '汇总')).toHaveCount(0);

    await unfoldMenu(page);
    await expect(entry(page, '风险点识别')).toBeVisible();
    expect(await menuOf(page).getByRole('link').count()).toBeGreaterThan(17);
    expect(await hiddenPx(page)).toBe(0);
  },
);

villageTest('村：收起的一组，走到它的页面时自己展开，离开后又收起', async ({ shell: { page } }) => {
  await sayWho(page);
  await expect(entry(page, '风险点识别')).toBeVisible();
  await group(page, '登记').click();
  await expect(entry(page, '风险点识别')).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('防控措施');
  await page.keyboard.press('Enter');
  await expect(entry(page, '防控措施')).toHaveAttribute('aria-current', 'page');
  await expect(entry(page, '风险点识别')).toBeVisible();
  await goBy(page, '报送');
  await expect(entry(page, '风险点识别')).toHaveCount(0);
});
