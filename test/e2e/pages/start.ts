/** From an empty machine to the workbench: the first start of a unit. */
import { expect } from '@playwright/test';
import type { RunningShell } from '../support/running-shell.ts';

/** The digits of the notice with its second group misread. */
const misread = (code: string): string => {
  const digits = code.replace(/\D/gu, '');
  return `${digits.slice(0, 5)}${digits.slice(5, 10) === '00000' ? '11111' : '00000'}${digits.slice(10)}`;
};

export const startPage = ({ page, chooseFiles }: Pick<RunningShell, 'page' | 'chooseFiles'>) => {
  const check = async (code: string) => {
    await page.getByLabel('根密钥编码').fill(code);
    await page.getByRole('button', { name: '核对并列出单位' }).click();
  };
  return {
    /** Hands in the county's task and its digits, once misread. */
    async takeTask({ file, rootCode }: { file: string; rootCode: string }) {
      await page.getByRole('button', { name: '我是填报单位' }).click();
      await chooseFiles([file], () => page.getByRole('button', { name: /选择任务包/u }).click());
      await check(misread(rootCode));
      await expect(page.getByRole('alert').filter({ hasText: /第\s?2\s?组/u })).toBeVisible();
      await check(rootCode);
      await expect(page.getByText('根密钥编码相符')).toBeVisible();
    },
    /** A unit with units below it begins without a task: its key goes to the county first. */
    async beginAsCollector({ code, name }: { code: string; name: string }, operator: string) {
      await page.getByRole('button', { name: '我是乡镇或主管部门' }).click();
      await page.getByLabel('单位代码').fill(code);
      await page.getByLabel(/^单位名称/u).fill(name);
      await page.getByLabel('经办人姓名').fill(operator);
      await page.getByRole('button', { name: '建立台账，下一步生成密钥' }).click();
    },
    async pickUnit({ code, name }: { code: string; name: string }, operator: string) {
      await page.getByLabel('本单位').click();
      await page.keyboard.insertText(name);
      await page.locator('.ant-select-tree-title', { hasText: code }).first().click();
      await page.getByLabel('经办人姓名').fill(operator);
      await page.getByRole('button', { name: '建立台账并领取任务' }).click();
    },
  };
};

export const setupPage = (shell: Pick<RunningShell, 'page' | 'chooseFiles'>) => {
  const { page } = shell;
  return {
    /** Makes the keys and puts the recovery sheet away. @returns its groups of digits */
    async makeKeys(passphrase: string, unitName: string): Promise<string[]> {
      await page.getByLabel('密钥口令').fill(passphrase);
      await page.getByLabel('再输一遍口令').fill(passphrase);
      await page.getByRole('button', { name: '生成密钥' }).click();
      const sheet = page.getByRole('article', { name: '密钥恢复单' });
      await expect(sheet.getByText(unitName)).toBeVisible({ timeout: 60_000 });
      const groups = await sheet.getByRole('listitem').allInnerTexts();
      await page.getByRole('checkbox', { name: /已经打印/u }).check();
      await page.getByRole('button', { name: /^继\s?续$/u }).click();
      return groups;
    },
    async enter() {
      await page.getByRole('button', { name: '进入工作台' }).click();
    },
    /** Writes the request for a certificate. @returns the digits on the sheet that is stamped */
    async enrol(countyCode: string, place: RegExp): Promise<string> {
      await page.getByLabel('县级单位代码').fill(countyCode);
      await page.getByRole('radio', { name: place }).check();
      await page.getByRole('button', { name: '写出登记文件' }).click();
      await expect(page.getByText(/^✓ 已写到/u)).toBeVisible({ timeout: 60_000 });
      const sheet = page.getByRole('article', { name: '密钥登记表' });
      return (await sheet.locator('.digit-groups').innerText()).replace(/\D/gu, '');
    },
    /** Takes the task that the county sent back. */
    async join({ file, rootCode }: { file: string; rootCode: string }) {
      await page.getByRole('button', { name: /第二步：领取任务/u }).click();
      await shell.chooseFiles([file], () => page.getByRole('button', { name: /选择任务包/u }).click());
      await page.getByLabel('根密钥编码').fill(rootCode);
      await page.getByRole('button', { name: '核对并领取任务' }).click();
    },
  };
};
