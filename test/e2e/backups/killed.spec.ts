/** The core is killed while somebody types: what is older than a second is in the ledger when it is opened again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { cellOf } from '../journey/typed-table.ts';
import { chromiumFile, chromiumFlags } from '../support/chromium.ts';

const entry = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'server.js');
const MAY_BE_LOST_MS = 1000;

type Program = { child: ChildProcess; page: Page; kill(): Promise<void> };

/** The server alone, and a browser of the test's own: one can die without the other. */
const test = base.extend<{ open: () => Promise<Program> }>({
  open: async ({ deskDir, dataDir }, use) => {
    const { ledger } = await makeVillage(deskDir);
    const file = join(dataDir, 'village.lfdb');
    copyFileSync(ledger, file);
    const browser = await chromium.launch({ executablePath: chromiumFile(), args: [...chromiumFlags] });
    const running: ChildProcess[] = [];
    await use(async () => {
      const words = [entry, '--data', dataDir, '--ledger', file, '--no-window'];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      running.push(child);
      let said = '';
      child.stdout.on('data', (part: Buffer) => (said += String(part)));
      await expect.poll(() => said, { timeout: 45_000 }).toMatch(/token=\S+\n/u);
      const page = await browser.newPage();
      await page.goto(/http:\S+/u.exec(said)?.[0] ?? '');
      const ended = once(child, 'exit');
      return {
        child,
        page,
        kill: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      };
    });
    for (const child of running) child.kill('SIGKILL');
    await browser.close();
  },
});

/** Types like a person, without a pause. @returns the text, and how much of it is older than what may be lost */
const typeOn = async (page: Page, text: string): Promise<() => string> => {
  const typed: { key: string; at: number }[] = [];
  for (const key of text) {
    await page.keyboard.insertText(key);
    typed.push({ key, at: performance.now() });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  }
  return () => {
    const killedAt = performance.now();
    return typed
      .filter(({ at }) => killedAt - at > MAY_BE_LOST_MS)
      .map(({ key }) => key)
      .join('');
  };
};

const LONG = '核对村级支出凭证和收款收据逐笔登记现金账每月与乡镇代理记账核对一次并在公开栏公布同时向村务监督委员会报告';

test('正在打字时程序被强行结束：一秒以前打的字都在', async ({ open }) => {
  const first = await open();
  await sayWho(first.page);
  await goBy(first.page, '职权目录');
  const powers = first.page.getByRole('grid', { name: '职权' });
  await (await cellOf(powers, '职权名称')).click();
  const safe = await typeOn(first.page, LONG);
  const expected = safe();
  await first.kill();
  expect(expected.length).toBeGreaterThan(20);

  const again = await open();
  await sayWho(again.page);
  await goBy(again.page, '职权目录');
  const cell = await cellOf(again.page.getByRole('grid', { name: '职权' }), '职权名称');
  await expect(cell).toContainText(expected);
});

test('一栏文字也一样，不等停下来才保存', async ({ open }) => {
  const first = await open();
  await sayWho(first.page);
  await goBy(first.page, '自我评估');
  const field = first.page.getByRole('textbox', { name: /自评依据$/u }).first();
  await field.fill('');
  const safe = await typeOn(first.page, LONG);
  const expected = safe();
  await first.kill();

  const again = await open();
  await sayWho(again.page);
  await goBy(again.page, '自我评估');
  await expect(again.page.getByRole('textbox', { name: /自评依据$/u }).first()).toHaveValue(
    new RegExp(`^${expected}`, 'u'),
  );
});

test('还存不下的一行（职权没选类别）也在，接着填', async ({ open }) => {
  const first = await open();
  await sayWho(first.page);
  await goBy(first.page, '职权目录');
  const powers = first.page.getByRole('grid', { name: '职权' });
  // The last row of all is the one that adds; only rows in view are drawn.
  await powers.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const blank = powers.getByRole('row').filter({ hasText: '在这一行输入即新增' });
  await blank.getByRole('gridcell').nth(1).click();
  const safe = await typeOn(first.page, LONG);
  const expected = safe();
  await first.kill();

  const again = await open();
  await sayWho(again.page);
  await goBy(again.page, '职权目录');
  const grid = again.page.getByRole('grid', { name: '职权' });
  await grid.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const row = grid.getByRole('row').filter({ hasText: expected });
  await expect(row).toContainText('缺类别');
});
