/** Pictures of every screen for a person to look at, in test-results/screens: `npm run screens`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sayWho, test } from '../journey/journey-test.ts';
import { countyOpenings, emptyOpenings } from './county-openings.ts';
import { everyPage, everyStart } from './every-screen.ts';
import { countyTest, emptyCountyTest, returnedTest, villageTest } from './ledgers.ts';
import { type Look, openAll, settled } from './opening.ts';
import { returnedOpenings, villageOpenings } from './village-openings.ts';

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

villageTest('村的每个页面、对话框和侧栏', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'village'))).toContain('submit');
  expect(await openAll(page, photographer(page, 'village'), villageOpenings)).toContain('risks-catalogue');
});

countyTest('县的每个页面、对话框和侧栏', async ({ shell: { page } }) => {
  await sayWho(page);
  expect(await everyPage(page, photographer(page, 'county'))).toContain('rollup');
  expect(await openAll(page, photographer(page, 'county'), countyOpenings)).toContain('on-behalf-make');
});

returnedTest('被退回的单位', async ({ shell: { page } }) => {
  await sayWho(page);
  await openAll(page, photographer(page, 'returned'), returnedOpenings);
});

emptyCountyTest('还没有收到报送的县', async ({ shell: { page } }) => {
  await sayWho(page);
  await everyPage(page, photographer(page, 'empty'));
  await openAll(page, photographer(page, 'empty'), emptyOpenings);
});

test('起始页', async ({ shell: { page } }) => {
  await everyStart(page, photographer(page, 'start'));
});
