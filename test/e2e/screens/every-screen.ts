/** The way to every page, for whoever looks at them: axe, or a person through pictures. */
import type { Page } from '@playwright/test';
import { expect, menuOf, unfoldMenu } from '../journey/journey-test.ts';
import { type Look, settled } from './opening.ts';

type Entry = { path: string; title: string };

/** Where the menu leads, in its order: what this role has of the routes. */
const entriesOf = (page: Page): Promise<Entry[]> =>
  menuOf(page)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        path: (link.getAttribute('href') ?? '').replace('#/', ''),
        title: link.textContent,
      })),
    );

/**
 * @param only left out: all of them
 * @returns the paths of the pages seen
 */
export const everyPage = async (page: Page, look: Look, only?: readonly string[]): Promise<string[]> => {
  await unfoldMenu(page);
  const entries = (await entriesOf(page)).filter(({ path }) => only?.includes(path) ?? true);
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
