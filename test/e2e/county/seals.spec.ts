/** 核对印章 in the window: scan after scan without the mouse, the camera, taking back, a lost key. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { unlock } from '../submit/submit-test.ts';
import { writeCodeVideo } from '../support/code-video.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';
import { makeSheets, type Sheets } from './sheets-to-check.ts';

const test = base.extend<{ sheets: Sheets }>({
  sheets: async ({ deskDir }, use) => use(await makeSheets(deskDir)),
  ledger: ({ sheets }, use) => use(sheets.county),
});

const openDesk = async (page: Page): Promise<void> => {
  await sayWho(page);
  await goBy(page, '核对印章');
  await page.getByRole('button', { name: '输入口令，开始核对' }).press('Enter');
  await unlock(page);
  await expect(page.getByLabel('盖章纸上的编码')).toBeVisible();
};

const results = (page: Page) => page.getByRole('region', { name: '逐份核对' }).getByRole('row');

test('一沓封面只用键盘逐份扫描：一致、已核对过、不在之列、哪一组不对；撤销上一份；写出回执', async ({
  shell,
  sheets,
  desktop,
}) => {
  const { page } = shell;
  await openDesk(page);
  await expect(page.getByText('还有 3 个待核对')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '上湾村' })).toContainText('1 份待定');

  // A scanner types into whatever has the focus: here into nothing.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.type(sheets.department.package);
  await page.keyboard.press('Enter');
  await expect(results(page).nth(1)).toContainText('县水务局');
  await expect(results(page).nth(1)).toContainText('一致');

  await page.keyboard.type(sheets.department.key);
  await page.keyboard.press('Enter');
  await expect(results(page).nth(1)).toContainText('已核对过');

  await page.keyboard.type(`${'7'.repeat(30)}\n`);
  await expect(results(page).nth(1)).toContainText('编码不在待核对之列');

  const { key } = sheets.village;
  const wrong = `${key.slice(0, 5)}${key.slice(5, 10) === '11111' ? '22222' : '11111'}${key.slice(10)}`;
  await page.keyboard.type(`${wrong}\n`);
  await expect(results(page).nth(1)).toContainText('上湾村');
  await expect(results(page).nth(1)).toContainText('第 2 组不对');

  const fullWidth = [...key].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');
  await page.keyboard.insertText(fullWidth);
  await page.keyboard.press('Enter');
  await expect(results(page).nth(1)).toContainText('一致');
  await expect(page.getByText('本次：一致 2 份，没有通过 3 份')).toBeVisible();
  await expect(page.getByText('还有 1 个待核对')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('“上湾村”的核对已撤销，又回到待核对。')).toBeVisible();
  await expect(page.getByText('还有 2 个待核对')).toBeVisible();

  await page.getByLabel('盖章纸上的编码').focus();
  await page.keyboard.press('Control+Enter');
  const writing = page.getByRole('dialog', { name: '写出回执和退回' });
  await expect(writing.getByRole('row').filter({ hasText: '县水务局' })).toContainText('带回证书');
  await writing.getByRole('radio', { name: /桌面/u }).check();
  await writing.getByRole('button', { name: /^写出 \d 个单位$/u }).click();
  await expect(writing.getByText(/^已写入“桌面”/u)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(desktop)).toContain('县水务局');
  expect(
    readdirSync(join(desktop, '县水务局'))
      .map((name) => name.slice(-4))
      .toSorted(),
  ).toEqual(['.lfb', '.pdf']);
  await writing
    .getByRole('button', { name: /^关\s?闭$/u })
    .last()
    .click();

  await page.getByRole('tab', { name: '核对记录' }).click();
  await expect(page.getByRole('row').filter({ hasText: '上湾村' }).filter({ hasText: '核对一致' })).toContainText(
    '已撤销',
  );
  expect(shell.outsideRequests()).toEqual([]);
});

test('换了密钥的村：先说清楚，再一步核对新密钥、注销旧密钥', async ({ shell, sheets }) => {
  const { page } = shell;
  await openDesk(page);
  await page.keyboard.type(`${sheets.otherVillage.newKey}\n`);
  await expect(results(page).nth(1)).toContainText('这个单位已有核对过的密钥');
  await results(page).nth(1).getByRole('button', { name: '核对，并注销旧密钥……' }).click();
  const dialog = page.getByRole('dialog', { name: '“下湾村”换用新密钥' });
  await expect(dialog).toContainText('旧密钥写进注销名单');
  await dialog.getByRole('button', { name: '核对新密钥，注销旧密钥' }).click();
  await expect(results(page).nth(1)).toContainText('旧密钥 1 把已同时注销');
  await expect(page.getByText('注销名单第 2 号')).toBeVisible();

  await page.getByText(/^已注销 1$/u).click();
  await expect(page.getByRole('row').filter({ hasText: '下湾村' }).last()).toContainText('注销');

  await page.getByText(/^已核对 1$/u).click();
  await page.getByRole('button', { name: '注销……' }).click();
  const revoke = page.getByRole('dialog', { name: '注销“下湾村”的密钥' });
  await expect(revoke).toContainText('第 3 号注销名单');
  await expect(revoke.getByRole('button', { name: '注销这把密钥' })).toBeDisabled();
  await revoke.getByLabel('注销原因').fill('登记表拿错了');
  await revoke.getByRole('button', { name: '注销这把密钥' }).click();
  await expect(page.getByText('“下湾村”的密钥已注销，注销名单为第 3 号。')).toBeVisible();

  await page.getByRole('button', { name: '写出注销名单……' }).click();
  const list = page.getByRole('dialog', { name: '写出注销名单' });
  await list.getByRole('radio', { name: /桌面/u }).check();
  await list.getByRole('button', { name: /^写\s?出$/u }).click();
  await expect(list.getByText(/^已写入“桌面”：.*注销名单/u)).toBeVisible();
});

test.describe('摄像头', () => {
  test('对着封面一照就核对；关掉以后不再占用', async ({ sheets, deskDir }) => {
    const dataDir = join(deskDir, 'camera-data');
    mkdirSync(dataDir);
    const film = writeCodeVideo(join(deskDir, 'sheet.y4m'), sheets.village.key);
    const chromiumFlags = ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
    const shell = await startLoopbackShell({ dataDir, ledger: sheets.county, chromiumFlags });
    try {
      const { page } = shell;
      page.setDefaultTimeout(20_000);
      await openDesk(page);
      await page.getByRole('button', { name: '用摄像头' }).click();
      await expect(page.getByLabel('摄像头画面')).toBeVisible();
      await expect(results(page).nth(1)).toContainText('上湾村', { timeout: 30_000 });
      await expect(results(page).nth(1)).toContainText('一致');
      const track = await page.evaluateHandle(
        () => (document.querySelector('video')?.srcObject as MediaStream | null)?.getTracks()[0],
      );
      await page.getByRole('button', { name: '关闭摄像头' }).click();
      await expect(page.getByLabel('摄像头画面')).toHaveCount(0);
      expect(await track.evaluate((one) => one?.readyState)).toBe('ended');
      expect(shell.outsideRequests()).toEqual([]);
    } finally {
      await shell.dispose();
    }
  });

  test('没有摄像头、不允许用摄像头，各有一句话', async ({ shell, sheets }) => {
    expect(sheets.village.key).toHaveLength(30);
    const { page } = shell;
    await openDesk(page);
    const refuseWith = (name: string) =>
      page.evaluate((problem) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', problem));
      }, name);
    await refuseWith('NotFoundError');
    await page.getByRole('button', { name: '用摄像头' }).click();
    await expect(page.getByRole('alert')).toContainText('没有找到摄像头');
    await page.getByRole('button', { name: '关闭摄像头' }).click();
    await refuseWith('NotAllowedError');
    await page.getByRole('button', { name: '用摄像头' }).click();
    await expect(page.getByRole('alert')).toContainText('没有允许使用摄像头');
  });
});
