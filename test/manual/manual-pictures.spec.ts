/** Every picture of the manual, of invented units and people only. */
import type { Page } from '@playwright/test';
import { makeVillage } from '../e2e/journey/demo-desk.ts';
import { expect, operator, sayWho, test } from '../e2e/journey/journey-test.ts';
import { makeTown } from '../e2e/on-behalf/make-town.ts';
import { screenDesktop } from '../e2e/screens/county-openings.ts';
import { countyTest } from '../e2e/screens/ledgers.ts';
import { takePicture } from './take-picture.ts';

/** What stands on a page only when it has counted or drawn all. */
const readySights: Record<string, string> = {
  print: '.pdf-page canvas',
  workbench: '.step-list li, .workbench .ant-tag',
  checks: '.ant-alert.verdict',
};

const picturePages = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    await page.evaluate((hash) => window.location.assign(hash), `#/${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator(readySights[path] ?? 'main h1').first()).toBeVisible({ timeout: 60_000 });
    await takePicture(page, path);
  }
};

const village = test.extend({ ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger) });
village('村的各页', async ({ shell }) => {
  test.setTimeout(300_000);
  const { page } = shell;
  await sayWho(page);
  const entered = ['workbench', 'posts', 'persons', 'powers', 'risks', 'guidance', 'rounds', 'measures', 'imports'];
  await picturePages(page, [...entered, 'assessment', 'checks', 'print', 'submit', 'backup']);
  await page.evaluate(() => window.location.assign('#/risks'));
  await page.getByRole('grid', { name: '风险点' }).getByRole('gridcell').first().click();
  await takePicture(page, 'risk-panel');
});

const town = test.extend({ ledger: async ({ deskDir }, use) => use(await makeTown(deskDir)) });
town('乡镇的代报', async ({ shell }) => {
  const { page } = shell;
  await sayWho(page);
  await picturePages(page, ['on-behalf']);
});

countyTest('县的各页', async ({ shell }) => {
  test.setTimeout(300_000);
  const { page } = shell;
  await sayWho(page);
  await picturePages(page, ['tasks', 'seals', 'tracking', 'rollup', 'receive']);
  await screenDesktop(page);
  await page.getByRole('heading', { name: /^核验结果：/u }).scrollIntoViewIfNeeded();
  await takePicture(page, 'screening');
  await page.evaluate(() => window.location.assign('#/rollup/cross'));
  await expect(page.getByRole('table').first()).toBeVisible({ timeout: 30_000 });
  await takePicture(page, 'cross');
  await page.evaluate(() => window.location.assign('#/search'));
  await page.getByRole('searchbox', { name: '查找' }).fill('账');
  await expect(page.locator('mark').first()).toBeVisible({ timeout: 30_000 });
  await takePicture(page, 'search');
});

test('开始的各页', async ({ shell }) => {
  test.setTimeout(300_000);
  const { page } = shell;
  await takePicture(page, 'start');
  await page.getByRole('button', { name: '我是填报单位' }).click();
  await takePicture(page, 'start-unit');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '我是乡镇或主管部门' }).click();
  await page.getByLabel('单位代码').fill('QH-01');
  await page.getByLabel(/^单位名称/u).fill('柳溪镇');
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByRole('button', { name: '建立台账，下一步生成密钥' }).click();
  await expect(page.getByRole('button', { name: '生成密钥' })).toBeVisible();
  await takePicture(page, 'setup');
});
