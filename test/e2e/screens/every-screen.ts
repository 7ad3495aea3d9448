/** The way to every screen, for whoever looks at them: axe, or a person through pictures. */
import type { Page } from '@playwright/test';
import { expect } from '../journey/journey-test.ts';

/** Called on every screen when it stands still; `name` is its file name. */
export type Look = (name: string) => Promise<void>;

type Entry = { path: string; title: string };

/** Where the menu leads, in its order: what this role has of the routes. */
const menuOf = (page: Page): Promise<Entry[]> =>
  page
    .getByRole('navigation', { name: '页面' })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        path: (link.getAttribute('href') ?? '').replace('#/', ''),
        title: link.textContent,
      })),
    );

export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.ant-spin-spinning, .ant-skeleton-active')).toHaveCount(0, { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
};

/** @returns the paths of the pages seen */
export const everyPage = async (page: Page, look: Look): Promise<string[]> => {
  const entries = await menuOf(page);
  for (const { path, title } of entries) {
    await page.evaluate((hash) => window.location.assign(hash), `#/${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title, { timeout: 30_000 });
    await settled(page);
    await look(path);
  }
  return entries.map(({ path }) => path);
};

/** The page without a ledger, and its four ways to begin. */
export const everyStart = async (page: Page, look: Look): Promise<void> => {
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  await look('cards');
  for (const [name, card] of [
    ['unit', '我是填报单位'],
    ['collector', '我是乡镇或主管部门'],
    ['county', '我是县级管理单位'],
    ['open', '打开已有台账，看示例'],
  ] as const) {
    await page.getByRole('button', { name: card }).click();
    await look(name);
    await page.getByRole('button', { name: '返回' }).click();
  }
};
