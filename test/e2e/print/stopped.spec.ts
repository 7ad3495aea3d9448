/** 停止 while pages are prepared for the printer, and while a document is made for the preview dialog. */
import { makeCountedDesk } from '../county/rollup-desk.ts';
import { goBy, sayWho, test as journey } from '../journey/journey-test.ts';
import { expect, holdPrinting, inkOn, openPrint, previewOf, printCalls, test } from './print-test.ts';

const stop = /^停\s?止$/u;

test('准备打印时停止：打印对话框不打开，什么也不留下，可以再打印', async ({ shell }) => {
  const { page } = shell;
  await openPrint(page);
  const name = '附件3 廉政风险防控措施登记表';
  await page.getByRole('button', { name: `预览 ${name}`, exact: true }).click();
  await expect(previewOf(page, name).locator('canvas').first()).toBeVisible();
  await holdPrinting(page);
  // The first page waits for us, so that it can be stopped on any machine.
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    const held: (() => void)[] = [];
    HTMLCanvasElement.prototype.toBlob = function wait(...args) {
      held.push(() => toBlob.apply(this, args));
    };
    Object.assign(window, {
      letGo() {
        HTMLCanvasElement.prototype.toBlob = toBlob;
        for (const go of held) go();
      },
    });
  });
  const tools = page.locator('.pdf-tools');
  const print = tools.getByRole('button', { name: /打\s?印$/u });
  await print.click();
  const progress = page.getByRole('status').filter({ hasText: '正在准备打印' });
  await progress.getByRole('button', { name: stop }).click();
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await expect(progress).toBeHidden();
  await expect(page.getByText('没有打印成功')).toHaveCount(0);
  await expect(page.locator('.print-sheets')).toHaveCount(0);
  expect(await printCalls(page)).toBe(0);
  await print.click();
  await expect.poll(() => printCalls(page), { timeout: 90_000 }).toBe(1);
});

const county = journey.extend({ ledger: async ({ deskDir }, use) => use(await makeCountedDesk(deskDir)) });

county('汇总表预览生成时停止：说明已停止，重新生成就出来', async ({ shell }) => {
  county.setTimeout(180_000);
  const { page } = shell;
  await sayWho(page);
  await goBy(page, '汇总');
  const call = '**/api/documents.printRollup';
  // Never answered: the document is still being made when it is stopped.
  await page.route(call, () => undefined);
  await page.getByRole('button', { name: '预览汇总表并打印' }).click();
  const dialog = page.getByRole('dialog', { name: '汇总表' });
  await dialog.getByRole('button', { name: stop }).click();
  await expect(dialog.getByText('已停止生成预览。')).toBeVisible();
  await expect(dialog.getByRole('img', { name: '第 1 页' })).toHaveCount(0);
  await page.unroute(call);
  await dialog.getByRole('button', { name: '重新生成' }).click();
  const sheet = previewOf(page, '汇总表').getByRole('img', { name: '第 1 页' });
  await expect(sheet.locator('canvas')).toBeVisible({ timeout: 90_000 });
  expect(await inkOn(sheet)).toBeGreaterThan(0.005);
});
