import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callFromPage, openFile, openFileDialog, pickedFiles } from '../support/in-page.ts';
import { expect, test } from '../support/shell-test.ts';

test.use({ hasOwnWindow: true });

const table = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'risks-utf8.csv');

/** The least that every reader takes for a PDF. */
const smallPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

test('选中的文件得到编号，调用凭编号读它', async ({ shell }) => {
  await shell.chooseFiles([table], () => openFileDialog(shell.page));
  const [file, ...more] = await pickedFiles(shell.page);
  expect(more).toEqual([]);
  expect(file).toEqual({
    id: expect.stringMatching(/^[\w-]{36}$/),
    name: 'risks-utf8.csv',
    sizeBytes: readFileSync(table).length,
  });
  const preview = await callFromPage(shell.page, 'imports.preview', { file: file?.id });
  expect(preview).toMatchObject({ ok: true });
});

test('页面凭编号读到文件的内容，编造的编号读不到', async ({ shell }) => {
  await shell.chooseFiles([table], () => openFileDialog(shell.page));
  const [file] = await pickedFiles(shell.page);
  const read = (id: string) =>
    shell.page.evaluate(async (asked) => {
      const response = await fetch(`/files/${asked}`);
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
    }, id);
  expect(await read(file?.id ?? '')).toEqual({ status: 200, bytes: readFileSync(table).length });
  expect((await read('d9b2d63d-a233-4123-847a-7b7d5a4a8e5b')).status).toBe(404);
  expect((await read('..%2F..%2Fpackage.json')).status).toBe(404);
});

test('页面不能自己说出路径或编造编号', async ({ shell }) => {
  expect(await callFromPage(shell.page, 'imports.preview', { file: table })).toMatchObject({
    ok: false,
    error: { code: 'INPUT_INVALID' },
  });
  const madeUp = 'd9b2d63d-a233-4123-847a-7b7d5a4a8e5b';
  expect(await callFromPage(shell.page, 'imports.preview', { file: madeUp })).toMatchObject({
    ok: false,
    error: { code: 'FILE_NOT_FOUND' },
  });
});

test('PDF 用系统的阅读器或新标签页打开', async ({ shell }) => {
  const pdf = join(shell.dataDir, '封面.pdf');
  writeFileSync(pdf, smallPdf);
  await shell.chooseFiles([pdf], () => openFileDialog(shell.page));
  const [file] = await pickedFiles(shell.page);
  const opened = await shell.openedFile(() => openFile(shell.page, file?.id ?? ''));
  expect(opened).toBe(shell.kind === 'loopback' ? `${shell.origin}/files/${file?.id}` : pdf);
});

test('可写的位置和临时文件夹只给编号，不给路径', async ({ shell }) => {
  const targets = await callFromPage(shell.page, 'files.listTargets', {});
  const scratch = await callFromPage(shell.page, 'files.createScratch', {});
  expect(targets).toMatchObject({ ok: true, data: expect.any(Array) });
  expect(scratch).toMatchObject({ ok: true, data: { folder: expect.stringMatching(/^[\w-]{36}$/) } });
  expect(JSON.stringify([targets, scratch])).not.toMatch(/[/\\]/);
});
