import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'manual', 'pictures');

/** Small enough to be read in the manual's column, large enough for every page. */
const size = { width: 1200, height: 720 };
const QUALITY = 0.82;

/** Playwright writes PNG only; the page itself makes the smaller WebP of it. */
const webpOf = (page: Page, png: string): Promise<string> =>
  page.evaluate(
    async ([data, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png, QUALITY] as const,
  );

/** The window as it stands, into the manual. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(size);
  await expect(page.locator('.ant-spin-spinning, .ant-skeleton-active, .task-progress')).toHaveCount(0, {
    timeout: 30_000,
  });
  await page.evaluate(() => document.fonts.ready);
  const png = (await page.screenshot()).toString('base64');
  const webp = await webpOf(page, png);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp.replace(/^data:image\/webp;base64,/u, ''), 'base64'));
};
