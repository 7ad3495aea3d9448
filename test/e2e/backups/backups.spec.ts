/** 备份到U盘, 从备份恢复, 换电脑, 更换经办人: all from the one menu, each with a look before anything is done. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeVillage, onlyFile, village } from '../journey/demo-desk.ts';
import { expect, goBy, operator, test as base } from '../journey/journey-test.ts';
import { typeCell } from '../journey/typed-table.ts';

const test = base.extend<{ elsewhere: string }>({
  elsewhere: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});
const SECRET = '备份-口令-甲乙';

const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: /经办人：/u }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const takeIn = async (page: Page, pick: () => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: '打开已有台账，看示例' }).click();
  await pick();
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByRole('button', { name: '复制到本机并打开' }).click();
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
};

test('备份到文件夹，从备份恢复：先看里面是什么，本机原有的另存', async ({ shell, elsewhere, desktop }) => {
  test.setTimeout(120_000);
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  await takeIn(page, () =>
    shell.chooseFiles([elsewhere], () => page.getByRole('button', { name: /选择台账文件/u }).click()),
  );

  await choose(page, '备份到U盘……');
  await expect(page.getByText('这个台账还没有备份过。')).toBeVisible();
  await expect(page.getByRole('region', { name: '这次备份会包含' })).toContainText(village.name);
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByLabel('备份口令', { exact: true }).fill('短');
  await expect(page.getByText('至少 8 个字符', { exact: true })).toBeVisible();
  await page.getByLabel('备份口令', { exact: true }).fill(SECRET);
  await page.getByLabel('再输一遍备份口令').fill('不一样的口令');
  await expect(page.getByText('两次输入不一样')).toBeVisible();
  await page.getByLabel('再输一遍备份口令').fill(SECRET);
  await page.getByRole('button', { name: /^备\s?份$/u }).click();
  await expect(page.getByText(/^✓ 已备份并读回核对：.+\.lfbk/u)).toBeVisible();
  await expect(page.getByText(/^上次备份：/u)).toBeVisible();
  const backup = onlyFile(desktop, '.lfbk');

  await choose(page, '从备份恢复……');
  await shell.chooseFiles([backup], () => page.getByRole('button', { name: /选择备份文件/u }).click());
  await page.getByLabel('备份口令').fill('不是这个口令');
  await page.getByRole('button', { name: '查看备份' }).click();
  await expect(page.getByRole('alert')).toContainText('口令打不开备份');
  await page.getByLabel('备份口令').fill(SECRET);
  await page.getByRole('button', { name: '查看备份' }).click();
  await expect(page.getByRole('region', { name: '这份备份里有' })).toContainText('备份时间');
  const here = page.getByRole('region', { name: '本机已有这个单位的台账' });
  await expect(here.getByRole('row', { name: /^风险点/u })).toContainText(/\d/u);
  await expect(page.getByRole('button', { name: '替换并打开' })).toBeDisabled();
  await here.getByRole('checkbox').check();
  await page.getByRole('button', { name: '替换并打开' }).click();
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  expect(readdirSync(join(shell.dataDir, '恢复前的台账'))).toHaveLength(1);
});

test('比现有少的一眼看得出', async ({ shell, elsewhere, desktop }) => {
  test.setTimeout(120_000);
  const { page } = shell;
  page.setDefaultTimeout(15_000);
  await takeIn(page, () =>
    shell.chooseFiles([elsewhere], () => page.getByRole('button', { name: /选择台账文件/u }).click()),
  );
  await choose(page, '备份到U盘……');
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByLabel('备份口令', { exact: true }).fill(SECRET);
  await page.getByLabel('再输一遍备份口令').fill(SECRET);
  await page.getByLabel('再输一遍备份口令').press('Enter');
  await expect(page.getByText(/^✓ 已备份并读回核对/u)).toBeVisible();

  await goBy(page, '人员与任职');
  const persons = page.getByRole('grid', { name: '人员' });
  await expect(persons.getByRole('columnheader').first()).toBeVisible();
  const rows = Number(await persons.getAttribute('aria-rowcount'));
  await typeCell(page, persons, '姓名', '周小禾', rows - 2);
  await expect(persons).toHaveAttribute('aria-rowcount', String(rows + 1));

  await choose(page, '从备份恢复……');
  await shell.chooseFiles([onlyFile(desktop, '.lfbk')], () =>
    page.getByRole('button', { name: /选择备份文件/u }).click(),
  );
  await page.getByLabel('备份口令').fill(SECRET);
  await page.getByRole('button', { name: '查看备份' }).click();
  await expect(page.getByRole('row', { name: /^人员/u })).toContainText('少 1');
});

test('换电脑：四步，领到备份和恢复；更换经办人后修改记在新名下', async ({ shell, elsewhere }) => {
  const { page } = shell;
  await takeIn(page, () =>
    shell.chooseFiles([elsewhere], () => page.getByRole('button', { name: /选择台账文件/u }).click()),
  );
  await choose(page, '换电脑……');
  await expect(page.getByText('从此只用新电脑')).toBeVisible();
  await page.getByRole('button', { name: '去恢复', exact: true }).click();
  await expect(page.getByRole('tab', { name: '从备份恢复' })).toHaveAttribute('aria-selected', 'true');
  await choose(page, '更换经办人……');
  const dialog = page.getByRole('dialog', { name: '更换经办人' });
  await dialog.getByLabel('经办人姓名').fill('𠅤小禾');
  await dialog.getByLabel('经办人姓名').press('Enter');
  await expect(page.getByRole('button', { name: '经办人：𠅤小禾' })).toBeVisible();
});
