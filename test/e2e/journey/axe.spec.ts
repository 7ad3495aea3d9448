/** Every screen of a village and of a county: no serious violation, nothing asked of the outside. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCountyDialog, everyDialog, everyPage, everyStart, type Look } from '../screens/every-screen.ts';
import { countyTest, villageTest } from '../screens/ledgers.ts';
import { expect, sayWho, test } from './journey-test.ts';

/** What a screen reader would say in English: the component library's own words. */
const englishNamesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [aria-roledescription], [alt], [title], [placeholder]')]
      .filter((element) => element.closest('[aria-hidden="true"]') === null)
      .flatMap((element) =>
        ['aria-label', 'aria-roledescription', 'alt', 'title', 'placeholder'].flatMap((name) => {
          const value = element.getAttribute(name) ?? '';
          return /^[A-Za-z][a-z]+([ -][A-Za-z][a-z]*)*$/u.test(value) ? `${name}="${value}"` : [];
        }),
      ),
  );

/** One line per serious violation: rule, and where it was seen first. */
const violationsOn = async (page: Page): Promise<string[]> => {
  // What passes need not be described, which is most of the work on a large table.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`);
};

/** @returns `look`, and what it found by screen */
const inspector = (page: Page): { look: Look; found: Record<string, string[]> } => {
  const found: Record<string, string[]> = {};
  const look: Look = async (name) => {
    const violations = await violationsOn(page);
    if (violations.length > 0) found[name] = violations;
  };
  return { look, found };
};

const common = ['workbench', 'posts', 'persons', 'powers', 'risks', 'guidance', 'rounds', 'measures', 'imports'];
const later = ['assessment', 'checks', 'print', 'submit'];

for (const { name, one, paths } of [
  { name: '村', one: villageTest, paths: [] },
  { name: '县', one: countyTest, paths: ['receive', 'seals', 'tracking', 'rollup'] },
])
  one(`${name}：每个页面没有严重的无障碍问题，不向外面请求任何东西`, async ({ shell }) => {
    const { look, found } = inspector(shell.page);
    await sayWho(shell.page);
    const seen = await everyPage(shell.page, async (name) => {
      await look(name);
      const english = await englishNamesOn(shell.page);
      if (english.length > 0) found[`${name}, in English`] = english;
    });
    expect(seen).toEqual(expect.arrayContaining([...common, ...later, ...paths]));
    expect(found).toEqual({});
    expect(shell.outsideRequests()).toEqual([]);
  });

villageTest('村：对话框和侧栏没有严重的无障碍问题', async ({ shell }) => {
  test.setTimeout(900_000);
  const { look, found } = inspector(shell.page);
  await sayWho(shell.page);
  expect(await everyDialog(shell.page, look)).toContain('risks-catalogue');
  expect(found).toEqual({});
});

countyTest('县：对话框没有严重的无障碍问题', async ({ shell }) => {
  const { look, found } = inspector(shell.page);
  await sayWho(shell.page);
  expect(await everyCountyDialog(shell.page, look)).toContain('on-behalf-make');
  expect(found).toEqual({});
});

villageTest('村：高对比度、大字号下每个页面没有严重的无障碍问题', async ({ shell }) => {
  test.setTimeout(360_000);
  const { look, found } = inspector(shell.page);
  await sayWho(shell.page);
  await shell.page.evaluate(() => localStorage.setItem('lianfang_view', 'large+strong'));
  await shell.page.reload();
  await expect(shell.page.locator('html.strong.large')).toHaveCount(1);
  await everyPage(shell.page, look);
  expect(found).toEqual({});
});

test('起始页和四种开始方式没有严重的无障碍问题', async ({ shell }) => {
  const { look, found } = inspector(shell.page);
  await everyStart(shell.page, look);
  expect(found).toEqual({});
  expect(shell.outsideRequests()).toEqual([]);
});
