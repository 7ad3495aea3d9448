import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callFromPage } from '../support/in-page.ts';
import { newLedger, newLedgerUnit } from '../support/new-ledger.ts';
import { expect, test } from '../support/shell-test.ts';

test.use({ hasOwnWindow: true });

test('关闭窗口即退出，不留下临时文件', async ({ shell }) => {
  expect(await callFromPage(shell.page, 'files.createScratch', {})).toMatchObject({ ok: true });
  const scratch = join(shell.dataDir, '.lianfang-scratch');
  expect(readdirSync(scratch)).toHaveLength(1);
  expect(await shell.closeWindow()).toBe(0);
  expect(readdirSync(scratch)).toEqual([]);
});

test.describe('启动时指定台账', () => {
  test.use({ ledger: ({ dataDir }, use) => use(newLedger(dataDir)) });

  test('打开它，关闭窗口后台账收好，没有留下日志文件', async ({ shell }) => {
    expect(await callFromPage(shell.page, 'ledgers.current', {})).toMatchObject({
      ok: true,
      data: { unitName: newLedgerUnit },
    });
    expect(await shell.closeWindow()).toBe(0);
    const files = readdirSync(shell.dataDir);
    expect(files).toContain('QH-01-01.lfdb');
    expect(files).not.toContain('QH-01-01.lfdb-wal');
  });
});

test.describe('只运行一个', () => {
  test.skip(({ shellKind }) => shellKind === 'loopback', '本机服务可以开几个，同一台账由台账锁挡住');

  test('第二次启动把窗口交还给第一个，自己退出', async ({ shell }) => {
    expect(await shell.startAgain()).toBe(0);
    await expect(shell.page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  });

  test('窗口的位置在关闭时记下', async ({ shell }) => {
    expect(await shell.closeWindow()).toBe(0);
    const file = join(shell.dataDir, 'window.json');
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      box: { width: expect.any(Number), height: expect.any(Number) },
      isMaximized: false,
    });
  });
});
