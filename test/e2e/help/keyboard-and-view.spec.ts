/** Menu and dialogs by keyboard alone; large type and high contrast, kept on this machine. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';

const test = base.extend({ ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger) });

test.use({ hasOwnWindow: true });

const menuButton = (page: Page) => page.getByRole('button', { name: /经办人/u });

test('菜单和对话框只用键盘：打开、选、Esc 退出，焦点回到原处', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  // The dialog of the name left the focus at the page's content: backwards past the menu of pages.
  for (
    let stops = 0;
    stops < 40 && !(await menuButton(page).evaluate((one) => one === document.activeElement));
    stops++
  )
    await page.keyboard.press('Shift+Tab');
  await expect(menuButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '备份到U盘……' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: '备份到U盘……' })).toBeHidden();
  await expect(menuButton(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '更换经办人……' })).toBeVisible();
  const operatorItem = page.getByRole('menuitem', { name: '更换经办人……' });
  for (let steps = 0; steps < 8 && !(await operatorItem.evaluate((one) => one === document.activeElement)); steps++)
    await page.keyboard.press('ArrowDown');
  await expect(operatorItem).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '更换经办人' });
  await expect(dialog.getByLabel('经办人姓名')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(menuButton(page)).toBeFocused();
});

const fontPx = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));

const switchView = async (page: Page, item: string): Promise<void> => {
  await menuButton(page).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('大字号、高对比度：真的变大变深，重新打开还在', async ({ shell }) => {
  const { page, dataDir } = shell;
  await sayWho(page);
  await goBy(page, '单位与岗位');
  const places = ['main h1', '.grid-text', 'nav a'];
  const before = await Promise.all(places.map((place) => fontPx(page, place)));
  await switchView(page, '大字号');
  for (const [index, place] of places.entries())
    await expect.poll(() => fontPx(page, place)).toBeGreaterThanOrEqual((before[index] ?? 0) * 1.2);
  await switchView(page, '高对比度');
  await expect
    .poll(() =>
      page
        .locator('main .hint')
        .first()
        .evaluate((one) => getComputedStyle(one).color),
    )
    .toBe('rgb(26, 26, 26)');
  for (const title of ['单位与岗位', '工作台', '报送']) {
    await goBy(page, title);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withRules(['color-contrast', 'color-contrast-enhanced'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${title} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  await shell.closeWindow();
  // The closed window's; the second one writes its own.
  rmSync(join(dataDir, 'browser', 'DevToolsActivePort'), { force: true });
  const again = await startLoopbackShell({ dataDir });
  await expect(again.page.getByRole('switch', { name: '大字号' })).toBeChecked();
  await expect(again.page.getByRole('switch', { name: '高对比度' })).toBeChecked();
  await again.dispose();
});
