/**
 * Pictures of every screen for a person to look at, in test-results/screens: `npm run screens`.
 *
 *     LIANFANG_SCREENS='seals|tracking-return' npm run screens -- -g 县的      some of them, by words of their names
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sayWho, test } from '../journey/journey-test.ts';
import { countyOpenings, emptyOpenings } from './county-openings.ts';
import { everyPage, everyStart } from './every-screen.ts';
import { countyTest, emptyCountyTest, returnedTest, villageTest } from './ledgers.ts';
import { type Look, nameOf, type Opening, openAll, settled } from './opening.ts';
import { returnedOpenings, villageOpenings } from './village-openings.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const small = { width: 1366, height: 768 };
const sizes = [{ width: 1920, height: 1080 }, small];
const wanted = new RegExp(process.env['LIANFANG_SCREENS'] ?? '', 'u');

const photographer =
  (page: Page, place: string, inSizes = sizes): Look =>
  async (name) => {
    if (!wanted.test(name)) return;
    for (const size of inSizes) {
      await page.setViewportSize(size);
      await settled(page);
      const paper = page.locator('.pdf-page:visible').first();
      if ((await paper.count()) > 0) await expect(paper.locator('canvas')).toBeVisible({ timeout: 60_000 });
      await page.screenshot({ path: join(folder, `${place}-${name}-${size.width}x${size.height}.png`) });
    }
  };

/** What goes on where another stopped needs that one; a submission is walked from its beginning. */
const isWanted = (one: Opening, _at: number, all: readonly Opening[]): boolean =>
  wanted.test(nameOf(one)) ||
  one.goesOn === true ||
  one.name === 'screened' ||
  (one.page === 'submit' && all.some((other) => other.page === 'submit' && wanted.test(nameOf(other))));

/** In large letters and dark colours, in the window that is the narrower for it. */
const enlarged = async (page: Page, place: string, openings: readonly Opening[]): Promise<void> => {
  await page.evaluate(() => localStorage.setItem('lianfang_view', 'large+strong'));
  await page.reload();
  await everyPage(page, photographer(page, place, [small]));
  await openAll(page, photographer(page, place, [small]), openings.filter(isWanted));
};

villageTest('村的每个页面、对话框和侧栏', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'village'))).toContain('submit');
  await openAll(page, photographer(page, 'village'), villageOpenings.filter(isWanted));
});

countyTest('县的每个页面、对话框和侧栏', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'county'))).toContain('rollup');
  await openAll(page, photographer(page, 'county'), countyOpenings.filter(isWanted));
});

returnedTest('被退回的单位', async ({ shell: { page } }) => {
  await sayWho(page);
  await openAll(page, photographer(page, 'returned'), returnedOpenings.filter(isWanted));
});

emptyCountyTest('还没有收到报送的县', async ({ shell: { page } }) => {
  await sayWho(page);
  await everyPage(page, photographer(page, 'empty'));
  await openAll(page, photographer(page, 'empty'), emptyOpenings.filter(isWanted));
});

test('起始页', async ({ shell: { page } }) => {
  await everyStart(page, photographer(page, 'start'));
});

villageTest('大字号、高对比度：村', async ({ shell: { page } }) => {
  await sayWho(page);
  await enlarged(page, 'large-village', villageOpenings);
});

countyTest('大字号、高对比度：县', async ({ shell: { page } }) => {
  await sayWho(page);
  await enlarged(page, 'large-county', countyOpenings);
});
