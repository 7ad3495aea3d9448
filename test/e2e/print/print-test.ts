/** `test` with a village whose year is entered, opened at 打印, and what the specs look at there. */
import type { Locator, Page } from '@playwright/test';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as journey } from '../journey/journey-test.ts';

export { expect };

export const test = journey.extend<{ made: Awaited<ReturnType<typeof makeVillage>> }>({
  made: async ({ deskDir }, use) => use(await makeVillage(deskDir)),
  ledger: ({ made }, use) => use(made.ledger),
});

export const openPrint = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '打印');
};

export const previewOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('region', { name: typeof name === 'string' ? `预览 ${name}` : name });

/** Share of a drawn page that is not white; waits until it is drawn. */
export const inkOn = async (sheet: Locator): Promise<number> => {
  const canvas = sheet.locator('canvas');
  await expect(canvas).toBeVisible();
  return canvas.evaluate((drawn) => {
    if (!(drawn instanceof HTMLCanvasElement)) throw new Error('a page is drawn on a canvas');
    const { data } = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  });
};

/** Keeps the print dialog from opening and remembers that it was asked for. */
export const holdPrinting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { printCalls: 0 });
    window.print = () => void ((window as unknown as { printCalls: number }).printCalls += 1);
  });
export const printCalls = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { printCalls: number }).printCalls);
/** As if the person closed the dialog. */
export const endPrinting = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));

/** Sizes in points of the sheets the printer would get. */
export const printedSheets = async (page: Page): Promise<string[]> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
};
