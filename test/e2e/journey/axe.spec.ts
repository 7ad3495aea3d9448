/** Every page of a village and of a county: no serious violation, nothing asked of the outside, pictures to look at. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeCounty, makeVillage } from './demo-desk.ts';
import { expect, sayWho, test } from './journey-test.ts';

const screensDir = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** One line per serious violation: rule, and where it was seen first. */
const violationsOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`);
};

const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.ant-spin-spinning, .ant-skeleton-active')).toHaveCount(0, { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
};

const takePictures = async (page: Page, name: string): Promise<void> => {
  for (const size of sizes.toReversed()) {
    await page.setViewportSize(size);
    await settled(page);
    await page.screenshot({ path: join(screensDir, `${name}-${size.width}x${size.height}.png`) });
  }
};

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

const lookAtEveryPage = async (page: Page, name: string): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const { path, title } of await menuOf(page)) {
    await page.evaluate((hash) => window.location.assign(hash), `#/${path}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title, { timeout: 30_000 });
    await takePictures(page, `${name}-${path}`);
    const violations = await violationsOn(page);
    if (violations.length > 0) found[path] = violations;
  }
  return found;
};

const common = ['workbench', 'posts', 'persons', 'powers', 'risks', 'guidance', 'rounds', 'measures', 'imports'];
const later = ['assessment', 'checks', 'print', 'submit'];

const places = [
  { name: '村', file: 'village', make: async (dir: string) => (await makeVillage(dir)).ledger, paths: [] },
  { name: '县', file: 'county', make: makeCounty, paths: ['receive', 'rollup'] },
] as const;

for (const { name, file, make, paths } of places) {
  const one = test.extend({ ledger: async ({ deskDir }, use) => use(await make(deskDir)) });
  one(`${name}：每个页面没有严重的无障碍问题，不向外面请求任何东西`, async ({ shell }) => {
    test.setTimeout(240_000);
    const { page } = shell;
    page.setDefaultTimeout(15_000);
    await sayWho(page);
    expect((await menuOf(page)).map(({ path }) => path)).toEqual(
      expect.arrayContaining([...common, ...later, ...paths]),
    );
    expect(await lookAtEveryPage(page, file)).toEqual({});
    expect(shell.outsideRequests()).toEqual([]);
  });
}

test('起始页和四种开始方式没有严重的无障碍问题', async ({ shell }) => {
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    await takePictures(page, `start-${name}`);
    const violations = await violationsOn(page);
    if (violations.length > 0) found[name] = violations;
  };
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
  expect(found).toEqual({});
  expect(shell.outsideRequests()).toEqual([]);
});
