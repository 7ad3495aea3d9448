/**
 * Every screen of a village, of a county, of a county that received nothing yet: no serious violation, nothing asked of
 * the outside. One shell each: pages first, then what opens from them.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { countyOpenings, emptyOpenings } from '../screens/county-openings.ts';
import { everyPage, everyStart } from '../screens/every-screen.ts';
import { countyTest, emptyCountyTest, returnedTest, villageTest } from '../screens/ledgers.ts';
import { hasOwnParts, type Look, openAll } from '../screens/opening.ts';
import { returnedOpenings, villageOpenings } from '../screens/village-openings.ts';
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

/** Only colours and room depend on how large and how dark the letters are. */
const rulesOfView = ['color-contrast', 'scrollable-region-focusable'];

type Axe = { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> };
type Violation = { id: string; impact?: string | null; nodes: { html: string }[] };

/** axe stays in the page, which is never left: brought in anew for every screen it would cost more than its look. */
const bringAxe = async (page: Page): Promise<void> => {
  if (await page.evaluate(() => 'axe' in window)) return;
  // Legacy mode looks at the one frame there is, without another page in between.
  await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title', 'html-has-lang']).analyze();
};

/** One line per serious violation: rule, and where it was seen first. */
const violationsOn = async (page: Page, exclude: readonly string[], rules: readonly string[]): Promise<string[]> => {
  await bringAxe(page);
  return page.evaluate(
    async ([without, only]) => {
      const { axe } = window as unknown as { axe: Axe };
      const runOnly = only.length === 0 ? {} : { runOnly: { type: 'rule', values: only } };
      const place = without.length === 0 ? document : { exclude: without.map((selector) => [selector]) };
      const { violations } = await axe.run(place, { resultTypes: ['violations'], ...runOnly });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`);
    },
    [exclude, rules] as const,
  );
};

/** @returns `look`, and what it found by screen */
const inspector = (page: Page, rules: readonly string[] = []): { look: Look; found: Record<string, string[]> } => {
  const found: Record<string, string[]> = {};
  let isFrameSeen = false;
  const look: Look = async (name) => {
    const hasDialog = (await page.locator('[aria-modal="true"]:visible').count()) > 0;
    // The frame is the same on every page, and what lies under a dialog was looked at before.
    const exclude = [...(isFrameSeen ? ['nav'] : []), ...(hasDialog ? ['main'] : [])];
    const violations = await violationsOn(page, exclude, rules);
    isFrameSeen = true;
    if (violations.length > 0) found[name] = violations;
  };
  return { look, found };
};

type Inspector = ReturnType<typeof inspector>;

/** Looks, and listens to what a screen reader would say. */
const heard =
  (page: Page, { look, found }: Inspector): Look =>
  async (name) => {
    await look(name);
    const english = await englishNamesOn(page);
    if (english.length > 0) found[`${name}, in English`] = english;
  };

const entry = ['posts', 'persons', 'powers', 'risks', 'guidance', 'rounds', 'measures', 'imports'];
const later = ['workbench', 'assessment', 'checks', 'print', 'submit'];
const desk = ['receive', 'seals', 'tracking', 'on-behalf', 'rollup', 'search', 'tasks'];

villageTest('村：每个页面、对话框和侧栏没有严重的无障碍问题，大字号、高对比度下也没有', async ({ shell }) => {
  test.setTimeout(900_000);
  const { page } = shell;
  const plain = inspector(page);
  await sayWho(page);
  expect(await everyPage(page, heard(page, plain))).toEqual(expect.arrayContaining([...entry, ...later]));
  expect(await openAll(page, plain.look, villageOpenings.filter(hasOwnParts))).toContain('risks-catalogue');
  expect(plain.found).toEqual({});
  await page.evaluate(() => localStorage.setItem('lianfang_view', 'large+strong'));
  await page.reload();
  await expect(page.locator('html.strong.large')).toHaveCount(1);
  const strong = inspector(page, rulesOfView);
  await everyPage(page, strong.look);
  expect(strong.found).toEqual({});
  expect(shell.outsideRequests()).toEqual([]);
});

countyTest('县：收到报送以后，每个页面、标签页、对话框和侧栏没有严重的无障碍问题', async ({ shell }) => {
  test.setTimeout(900_000);
  const { page } = shell;
  const inspected = inspector(page);
  const { look, found } = inspected;
  await sayWho(page);
  // A county's own entry is the same pages as a village's, empty here: the next test looks at them.
  expect(await everyPage(page, heard(page, inspected), [...desk, 'workbench'])).toEqual(expect.arrayContaining(desk));
  expect(await openAll(page, look, countyOpenings.filter(hasOwnParts))).toContain('tracking-return');
  expect(found).toEqual({});
  expect(shell.outsideRequests()).toEqual([]);
});

returnedTest('被退回的单位：意见在报送页和那一行旁边，没有严重的无障碍问题', async ({ shell: { page } }) => {
  const { look, found } = inspector(page);
  await sayWho(page);
  await openAll(page, look, returnedOpenings);
  expect(found).toEqual({});
});

emptyCountyTest('县：还没有收到报送时，每个页面没有严重的无障碍问题', async ({ shell: { page } }) => {
  const { look, found } = inspector(page);
  await sayWho(page);
  expect(await everyPage(page, look)).toEqual(expect.arrayContaining([...entry, ...later, ...desk]));
  await openAll(page, look, emptyOpenings);
  expect(found).toEqual({});
});

test('起始页和四种开始方式没有严重的无障碍问题', async ({ shell }) => {
  const { look, found } = inspector(shell.page);
  await everyStart(shell.page, look);
  expect(found).toEqual({});
  expect(shell.outsideRequests()).toEqual([]);
});
