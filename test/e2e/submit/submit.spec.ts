import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinRoot } from '../../../src/core/packages/container/join-root.ts';
import { openContainer } from '../../../src/core/packages/container/open-container.ts';
import { onlyFile, village as unit } from '../journey/demo-desk.ts';
import { goBy, sayWho } from '../journey/journey-test.ts';
import { inkOn, previewOf } from '../print/print-test.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';
import { expect, lockAndUnlock, openSubmit, sendToDesktop, stepsOf, test, unlock } from './submit-test.ts';

test('填好的村：一步接一步，每步只有一个主要按钮；签名，存好，读回核对，封面带摘要', async ({
  shell,
  desktop,
  made,
}) => {
  test.setTimeout(150_000);
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  await sayWho(page);
  await goBy(page, '审核');
  await expect(page.getByText('没有妨碍报送的问题。')).toBeVisible();
  await page.getByRole('button', { name: '去报送' }).click();

  const steps = stepsOf(page);
  const mainButtons = steps.locator('.ant-btn-primary');
  await expect(steps.getByText('前面的步骤完成后进行。')).toHaveCount(4);
  await expect(mainButtons).toHaveText([/^定\s?稿$/u]);
  await mainButtons.click();
  await expect(steps.getByText(/^已于 .+ 定稿。$/u)).toBeVisible();

  await expect(mainButtons).toHaveText(['输入口令']);
  await mainButtons.click();
  const dialog = page.getByRole('dialog', { name: '请输入密钥口令' });
  await unlock(page, '不是这个口令');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await unlock(page);
  await expect(steps.getByText('口令已输入，本次打开期间有效。')).toBeVisible();

  await expect(mainButtons).toHaveText(['签名并保存']);
  await expect(mainButtons).toBeDisabled();
  await steps.getByRole('radio', { name: /桌面/u }).check();
  await expect(steps.getByText('里面是空的。')).toBeVisible();
  const digest = await sendToDesktop(page);
  await expect(mainButtons).toHaveText(['预览封面并打印']);

  const written = openContainer(readFileSync(onlyFile(desktop, '.lfa')), {
    decryptionKeys: [],
    trust: { root: joinRoot(readFileSync(made.task.file), made.task.rootCode), crl: null, certificates: new Map() },
    now: new Date(),
  });
  expect(written.digest).toBe(digest);
  expect(written.manifest).toMatchObject({ type: 'submission', seq: 1, sender: { unit: unit.code } });
  expect(written.authenticity).toBe('pending');
  expect([...written.files.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(1);

  await mainButtons.click();
  const cover = page.getByRole('dialog', { name: '报送封面' });
  expect(await inkOn(previewOf(page, '报送封面').getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(0.005);
  const opened = await shell.openedFile(() => cover.getByRole('button', { name: '用阅读器打开' }).click());
  const pdf = await page.evaluate(async (url) => (await (await fetch(url)).text()).slice(0, 5), opened);
  expect(pdf).toBe('%PDF-');
  await page.keyboard.press('Escape');
  await steps.getByRole('button', { name: '预览交接登记表并打印' }).click();
  expect(await inkOn(previewOf(page, '移动介质交接登记表').getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(
    0.002,
  );
  await page.keyboard.press('Escape');

  const history = page.getByRole('region', { name: '报送记录' });
  await expect(history.getByRole('row').filter({ hasText: '发给' })).toHaveCount(1);
  expect(readdirSync(desktop).every((name) => !name.endsWith('.part'))).toBe(true);
  expect(shell.outsideRequests()).toEqual([]);
});

test('报送后程序突然中断：再打开停在打印封面那一步；再存一份摘要不变；照原样再打印', async ({
  shell,
  desktop,
  dataDir,
  deskDir,
  made,
}) => {
  test.setTimeout(240_000);
  const { page } = shell;
  await openSubmit(page);
  await lockAndUnlock(page);
  const digest = await sendToDesktop(page);
  // What a killed program leaves behind: its ledger file and what SQLite keeps beside it.
  const name = made.ledger.slice(made.ledger.lastIndexOf('/') + 1);
  for (const file of readdirSync(dataDir).filter((one) => one.startsWith(name) && !one.endsWith('.lock')))
    copyFileSync(join(dataDir, file), join(deskDir, file));

  const again = await startLoopbackShell({ dataDir: deskDir, ledger: join(deskDir, name) });
  try {
    const after = again.page;
    const steps = await openSubmit(after);
    await expect(steps.getByText(/^第 1 次报送已于 .+ 写好，并读回核对无误。$/u)).toBeVisible();
    await expect(steps.locator('.ant-btn-primary')).toHaveText(['预览封面并打印']);
    expect(await steps.locator('dd.digest').innerText()).toBe(digest);

    await steps.getByRole('button', { name: '再存一份……' }).click();
    const dialog = after.getByRole('dialog', { name: '把第 1 次报送再存一份' });
    await dialog.getByRole('radio', { name: /桌面/u }).check();
    await expect(dialog.getByText(/其中报送文件 1 个/u)).toBeVisible();
    await dialog.getByRole('button', { name: '保存这一份' }).click();
    await expect(dialog.getByText(/^已写入“桌面”，并读回核对无误：/u)).toBeVisible();
    await after.keyboard.press('Escape');
    const copy = openContainer(readFileSync(onlyFile(desktop, '.lfa')), {
      decryptionKeys: [],
      trust: { root: joinRoot(readFileSync(made.task.file), made.task.rootCode), crl: null, certificates: new Map() },
      now: new Date(),
    });
    expect(copy.digest).toBe(digest);
    await expect(
      after.getByRole('region', { name: '报送记录' }).getByRole('row').filter({ hasText: '发给' }),
    ).toHaveCount(1);

    await steps.getByRole('button', { name: '打印本次报送的各表' }).click();
    await expect(after.getByText('按报送文件里的内容打印，与台账后来的修改无关。')).toBeVisible();
    const sheet = after.locator('.pdf-frame').getByRole('img', { name: '第 1 页' });
    expect(await inkOn(sheet)).toBeGreaterThan(0.005);
    await after.getByRole('button', { name: '预览 权力清单目录' }).click();
    expect(await inkOn(previewOf(after, '权力清单目录').getByRole('img', { name: '第 1 页' }))).toBeGreaterThan(0.005);
  } finally {
    await again.dispose();
  }
});
