/** 打开已有台账，看示例: ledgers from elsewhere, files that are none, one that is open twice. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { aLedger } from '../../support/a-county.ts';
import { makeVillage, village } from '../journey/demo-desk.ts';
import { expect, operator, test as base } from '../journey/journey-test.ts';

const test = base.extend<{ elsewhere: string }>({
  elsewhere: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});

const openCard = (page: Page) => page.getByRole('button', { name: '打开已有台账，看示例' }).click();
const pickButton = (page: Page) => page.getByRole('button', { name: /选择台账文件|已选择/u });

test('选中台账：先看是谁的，复制到本机后打开，原文件不变', async ({ shell, elsewhere }) => {
  const { page } = shell;
  const before = readFileSync(elsewhere);
  await openCard(page);
  await shell.chooseFiles([elsewhere], () => pickButton(page).click());
  const found = page.getByRole('region', { name: '这个台账' });
  await expect(found).toContainText(village.name);
  await expect(found).toContainText(/风险点 \d+ 个/u);
  await expect(page.getByRole('button', { name: '复制到本机并打开' })).toBeDisabled();
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByLabel('经办人姓名').press('Enter');
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: `经办人：${operator}` })).toBeVisible();
  expect(existsSync(join(shell.dataDir, `${village.code}.lfdb`))).toBe(true);
  expect(readFileSync(elsewhere).equals(before)).toBe(true);
});

test('不是台账的、较新程序写的，各有一句话；备份被领到恢复那一栏', async ({ shell, elsewhere, deskDir }) => {
  const { page } = shell;
  const [foreign, newer, backup] = ['照片.lfdb', '新版.lfdb', '柳溪_备份.lfbk'].map((name) => join(deskDir, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(foreign, '这不是台账');
  writeFileSync(backup, '随便什么');
  copyFileSync(elsewhere, newer);
  const raw = new Database(newer);
  raw.pragma('user_version = 99990');
  raw.close();

  await openCard(page);
  const alert = page.getByRole('alert');
  await shell.chooseFiles([foreign], () => pickButton(page).click());
  await expect(alert).toContainText('“照片.lfdb”不是本程序的台账文件');
  await shell.chooseFiles([newer], () => page.getByRole('button', { name: /照片/u }).click());
  await expect(alert).toContainText('请换用新版程序打开');
  await shell.chooseFiles([backup], () => page.getByRole('button', { name: /新版/u }).click());
  await expect(alert).toHaveText(/这是备份文件，不是台账/u);
  await page.getByRole('button', { name: '去恢复备份' }).click();
  await expect(page.getByRole('button', { name: /选择备份文件/u })).toBeVisible();
});

test('看示例：一个填好的村', async ({ shell }) => {
  const { page } = shell;
  await openCard(page);
  await page.getByRole('tab', { name: '看示例' }).click();
  await page.getByRole('button', { name: '看示例村' }).click();
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('banner')).toContainText('（示例）');
});

test('县级、乡镇：填代码和名称就建立，下一步是生成密钥', async ({ shell }) => {
  const { page } = shell;
  for (const [card, code, button] of [
    ['我是县级管理单位', 'QH', '建立县级台账，下一步生成密钥'],
    ['我是乡镇或主管部门', 'QH-01', '建立台账，下一步生成密钥'],
  ] as const) {
    const another = page.getByRole('button', { name: '建立另一个单位的台账……' });
    await expect(page.getByRole('button', { name: card }).or(another).first()).toBeVisible();
    if ((await page.getByRole('button', { name: card }).count()) === 0) await another.click();
    await page.getByRole('button', { name: card }).click();
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText('请填写经办人')).toBeVisible();
    await page.getByLabel('单位代码').fill(code);
    await page.getByLabel(/^单位名称/u).fill(`青禾${code}`);
    await page.getByLabel('经办人姓名').fill(operator);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { name: '开始使用', level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: '生成密钥' })).toBeVisible();
    await page.getByRole('button', { name: `经办人：${operator}` }).click();
    await page.getByRole('menuitem', { name: '关闭台账，回到开始页' }).click();
    await expect(page.getByRole('radiogroup', { name: '台账' })).toContainText(`青禾${code}`);
  }
  // Several units on one machine, the last opened one chosen.
  await expect(page.getByRole('radio')).toHaveCount(2);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(page.getByLabel('经办人姓名')).toHaveValue(operator);
});

test('台账正被另一个程序打开：说清楚，关掉那一个就能打开', async ({ shell }) => {
  const { page } = shell;
  const other = await aLedger(shell.dataDir, 'unit', village.code, { now: () => new Date() });
  await page.reload();
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByRole('button', { name: '打开台账', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('正被另一个窗口或程序打开，请先关闭那一个再试');
  await other.close();
  await page.getByRole('button', { name: '打开台账', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText(operator);
});
