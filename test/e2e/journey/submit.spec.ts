import { readdirSync, readFileSync } from 'node:fs';
import { joinRoot } from '../../../src/core/packages/container/join-root.ts';
import { openContainer } from '../../../src/core/packages/container/open-container.ts';
import { PASSPHRASE } from '../../support/a-county.ts';
import { makeVillage, onlyFile, village as unit } from './demo-desk.ts';
import { expect, goBy, sayWho, test } from './journey-test.ts';

const village = test.extend<{ made: Awaited<ReturnType<typeof makeVillage>> }>({
  made: async ({ deskDir }, use) => use(await makeVillage(deskDir)),
  ledger: ({ made }, use) => use(made.ledger),
});

village('填好的村：审核通过，定稿，签名，存到文件夹，读回核对，报送记录里有', async ({ shell, desktop, made }) => {
  const { page } = shell;
  await sayWho(page);
  await goBy(page, '审核');
  await expect(page.getByText('没有妨碍报送的问题。')).toBeVisible();
  await page.getByRole('button', { name: '去报送' }).click();

  const steps = page.getByRole('region', { name: '报送步骤' });
  await expect(steps.getByRole('button', { name: '签名并保存' })).toBeDisabled();
  await steps.getByRole('button', { name: /^定\s?稿$/u }).click();
  await expect(steps.getByText(/^已于 .+ 定稿。$/u)).toBeVisible();

  await steps.getByRole('button', { name: '输入口令' }).click();
  const dialog = page.getByRole('dialog', { name: '请输入密钥口令' });
  await dialog.getByLabel('密钥口令').fill('不是这个口令');
  await dialog.getByRole('button', { name: '解锁并继续' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('密钥口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '解锁并继续' }).click();
  await expect(steps.getByText('口令已输入，本次打开期间有效。')).toBeVisible();

  await steps.getByRole('radio', { name: /桌面/u }).check();
  await steps.getByRole('button', { name: '签名并保存' }).click();
  await expect(steps.getByText('第 1 次报送已写入“桌面”，并读回核对无误。')).toBeVisible({ timeout: 60_000 });
  const digest = await steps.locator('dd.digest').innerText();

  const written = openContainer(readFileSync(onlyFile(desktop, '.lfa')), {
    decryptionKeys: [],
    trust: { root: joinRoot(readFileSync(made.task.file), made.task.rootCode), crl: null, certificates: new Map() },
    now: new Date(),
  });
  expect(written.digest).toBe(digest);
  expect(written.manifest).toMatchObject({ type: 'submission', seq: 1, sender: { unit: unit.code } });
  expect(written.authenticity).toBe('pending');
  expect([...written.files.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(1);

  const cover = await shell.openedFile(() => steps.getByRole('button', { name: '打开封面打印' }).click());
  expect(cover).toContain(`${shell.origin}/files/`);
  const pdf = await page.evaluate(async (url) => (await (await fetch(url)).text()).slice(0, 5), cover);
  expect(pdf).toBe('%PDF-');

  const history = page.getByRole('region', { name: '报送记录' });
  await expect(history.getByRole('row').filter({ hasText: '发给' })).toHaveCount(1);
  expect(readdirSync(desktop).every((name) => !name.endsWith('.part'))).toBe(true);
  expect(shell.outsideRequests()).toEqual([]);
});
