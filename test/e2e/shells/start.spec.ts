import { callFromPage } from '../support/in-page.ts';
import { expect, test } from '../support/shell-test.ts';

test.use({ hasOwnWindow: true });

test('打开程序，看到起始页，不向外面请求任何东西', async ({ shell }) => {
  const { page } = shell;
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  // Once more under our eyes: the listening starts when the window is there.
  await page.reload();
  await expect(page.getByRole('heading', { name: '廉防台账', level: 1 })).toBeVisible();
  await expect(page).toHaveTitle('廉防台账');
  expect(shell.outsideRequests()).toEqual([]);
});

test('页面的调用到达程序，拒绝也有答复', async ({ shell }) => {
  expect(await callFromPage(shell.page, 'ledgers.list', {})).toEqual({ ok: true, data: [] });
  expect(await callFromPage(shell.page, 'ledgers.current', {})).toMatchObject({
    ok: false,
    error: { code: 'LEDGER_NOT_OPEN' },
  });
  expect(await callFromPage(shell.page, 'no.such', {})).toMatchObject({ ok: false, error: { code: 'API_UNKNOWN' } });
});

test('新建的台账在数据文件夹里，下次列得出来', async ({ shell }) => {
  test.skip(shell.lacks.includes('crypto'), '这个 Electron 的 Node 太旧，没有全局的 crypto');
  const about = { role: 'unit', unitCode: 'QH-01-01', unitName: '上湾村', operator: '李会计' };
  expect(await callFromPage(shell.page, 'ledgers.create', about)).toMatchObject({ ok: true });
  expect(await callFromPage(shell.page, 'ledgers.current', {})).toMatchObject({
    ok: true,
    data: { unitName: '上湾村' },
  });
  expect(await callFromPage(shell.page, 'ledgers.list', {})).toMatchObject({ ok: true, data: [{ name: 'QH-01-01' }] });
});
