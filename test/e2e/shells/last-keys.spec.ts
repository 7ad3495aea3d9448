/** The window is closed right after a key: what was typed is in the ledger all the same. */
import { join } from 'node:path';
import { reopen } from '../../support/reopened-ledger.ts';
import { expect, goBy, gridOf, test } from '../desk/desk-test.ts';

test.use({ hasOwnWindow: true });

test('打完字马上关窗口：表格里的、单位信息里的，都在', async ({ desk, shell }) => {
  await goBy(desk, '单位与岗位');
  const leader = desk.getByLabel('主要负责人', { exact: true });
  await leader.focus();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.insertText('郑玉军甲');
  await gridOf(desk, '科室').getByRole('row').last().getByRole('gridcell').first().click();
  await desk.keyboard.type('村务公开栏');
  await desk.keyboard.type('组');
  expect(await shell.closeWindow()).toBe(0);

  const { api, close } = reopen(join(shell.dataDir, 'QH-01-01.lfdb'), shell.dataDir);
  const [profile] = await api.profiles.list({});
  const offices = await api.offices.list({});
  await close();
  expect(profile?.leaderName).toBe('郑玉军甲');
  expect(offices.map(({ name }) => name)).toContain('村务公开栏组');
});
