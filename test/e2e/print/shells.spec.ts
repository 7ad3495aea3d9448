import { inkOn, openPrint, expect, previewOf, test } from './print-test.ts';

test('打印预览在严格的内容安全策略下画出 PDF，用到时才载入，不问外面', async ({ shell }) => {
  const { page } = shell;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole('dialog')).toBeVisible();
  const isOfPdf = (url: string) => /\/assets\/pdf[.-]/u.test(url);
  expect(asked.filter(isOfPdf)).toEqual([]);
  await openPrint(page);
  const preview = previewOf(page, '附件1 试点工作流程图');
  expect(await inkOn(preview.getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(0.005);
  const used = asked.filter(isOfPdf);
  expect(used.every((url) => url.startsWith(shell.origin))).toBe(true);
  expect(used.some((url) => url.includes('worker'))).toBe(true);
  expect(violations).toEqual([]);
  expect(shell.outsideRequests()).toEqual([]);
});
