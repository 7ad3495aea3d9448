/** Pictures of every screen for a person to look at, in test-results/screens: `npm run screens`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sayWho, test } from '../journey/journey-test.ts';
import { everyCountyDialog, everyDialog, everyPage, everyStart, type Look, settled } from './every-screen.ts';
import { countyTest, villageTest } from './ledgers.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];

const photographer =
  (page: Page, place: string): Look =>
  async (name) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      await page.screenshot({ path: join(folder, `${place}-${name}-${size.width}x${size.height}.png`) });
    }
  };

villageTest('村的每个页面', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'village'))).toContain('submit');
});

villageTest('村的对话框和侧栏', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyDialog(page, photographer(page, 'village'))).toContain('risks-catalogue');
});

countyTest('县的每个页面', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'county'))).toContain('rollup');
});

countyTest('县的对话框', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyCountyDialog(page, photographer(page, 'county'))).toContain('on-behalf-make');
});

test('起始页', async ({ shell: { page } }) => {
  await everyStart(page, photographer(page, 'start'));
});
