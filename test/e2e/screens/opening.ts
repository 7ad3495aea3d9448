/** Dialogs, tabs and panels, each opened from its page for whoever looks at them: axe, or a person through pictures. */
import type { Page } from '@playwright/test';
import { expect } from '../journey/journey-test.ts';

/** Called on every screen when it stands still; `name` is its file name. */
export type Look = (name: string) => Promise<void>;

type Step = (page: Page) => Promise<unknown>;

export type Opening = {
  /** address after the `#/` */
  page: string;
  name: string;
  open: Step;
  /** Esc, when left out */
  close?: Step;
  /** true: goes on where the one before stopped */
  goesOn?: boolean;
  /** true: other data in the same controls, or paper; something for the eye only */
  isAnotherSight?: boolean;
};

/** Whether axe finds anything in it that it did not see in another. */
export const hasOwnParts = ({ isAnotherSight = false }: Opening): boolean => !isAnotherSight;

export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.ant-spin-spinning, .ant-skeleton-active, .ant-progress')).toHaveCount(0, {
    timeout: 60_000,
  });
  await page.evaluate(() => document.fonts.ready);
};

/** By the address, as the menu does. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => window.location.assign(hash), `#/${path}`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await settled(page);
};

export const stay: Step = () => Promise.resolve();
export const press =
  (button: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name: button }).first().click();
export const tab =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('tab', { name }).click();
export const view =
  (name: string): Step =>
  (page) =>
    page.getByText(name, { exact: true }).first().click();
export const inOrder =
  (...steps: readonly Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page);
  };

/** As its picture is called. */
export const nameOf = ({ page, name }: Opening): string => `${page.replaceAll(/[/?=]/gu, '-')}-${name}`;

/** @returns the names of what was opened */
export const openAll = async (page: Page, look: Look, all: readonly Opening[]): Promise<string[]> => {
  const names: string[] = [];
  for (const one of all) {
    const { page: path, open, close, goesOn = false } = one;
    // Through another page, so that each begins untouched.
    if (!goesOn) for (const hash of ['workbench', path]) await goTo(page, hash);
    await open(page);
    await settled(page);
    const seen = nameOf(one);
    await look(seen);
    names.push(seen);
    await (close ?? ((at: Page) => at.keyboard.press('Escape')))(page);
  }
  return names;
};
