/** The first steps of a county's clerk, from the empty program. */
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { operator } from '../journey/journey-test.ts';

/** From the empty program to the notice with the root code. */
export const startCounty = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '我是县级管理单位' }).click();
  await page.getByLabel('单位代码').fill('QH');
  await page.getByLabel(/^单位名称/u).fill('青禾县');
  await page.getByLabel('经办人姓名').fill(operator);
  await page.getByRole('button', { name: /建立县级台账/u }).click();
  await page.getByLabel('密钥口令').fill(PASSPHRASE);
  await page.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '生成密钥' }).click();
  await page.getByRole('checkbox', { name: /已经打印/u }).check();
  await page.getByRole('button', { name: /^继\s?续$/u }).click();
};

/** The 30 digits of the notice, as the clerk reads them. */
export const shownRootCode = async (page: Page): Promise<string> =>
  (await page.locator('.digit-groups').innerText()).replace(/\D/gu, '');
