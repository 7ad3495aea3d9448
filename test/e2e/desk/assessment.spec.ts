/** 自我评估: points, limits that show, what the ledger knows taken by one key, evidence files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, goBy, test } from './desk-test.ts';

const total = /自评总分 ([\d.]+) \/ 100/u;

test('台账知道的：边打字边按 Alt+Enter，打的字和台账的数都在，总分跟着变', async ({ desk }) => {
  await goBy(desk, '自我评估');
  const row = desk.getByRole('row').filter({ hasText: '排查覆盖' });
  const sum = desk.getByRole('status').filter({ hasText: '自评总分' });
  await expect(row.getByText('台账：台账登记岗位 11 个，其中 10 个已查出风险点', { exact: false })).toBeVisible();
  const before = total.exec(await sum.innerText())?.[1];
  const evidence = row.getByLabel('排查覆盖 自评依据');
  await evidence.focus();
  await desk.keyboard.press('Control+End');
  await desk.keyboard.type('。另查阅了会议记录');
  await desk.keyboard.press('Alt+Enter');
  await expect(row.getByLabel('排查覆盖 百分比')).toHaveValue('90.9');
  await expect(evidence).toHaveValue(
    /。另查阅了会议记录\n台账登记岗位 11 个，其中 10 个已查出风险点；审核没有查出这方面的问题。$/u,
  );
  await expect(row.getByText('已采用')).toBeVisible();
  await expect(row.locator('.points')).toContainText('9');
  await expect(row.locator('.points')).toContainText('扣 1');
  await expect.poll(async () => total.exec(await sum.innerText())?.[1]).not.toBe(before);
  await desk.reload();
  await expect(desk.getByLabel('排查覆盖 自评依据')).toHaveValue(/。另查阅了会议记录\n台账登记岗位/u);
});

test('扣分、加分到上限，一票否决，都看得见', async ({ desk }) => {
  await goBy(desk, '自我评估');
  const rowOf = (text: string) => desk.getByRole('row').filter({ hasText: text });
  const set = async (label: string, value: string) => {
    await desk.getByLabel(label).fill(value);
    await desk.keyboard.press('Tab');
  };
  await set('传达部署 扣分处数', '9');
  await expect(rowOf('传达部署').getByText('已扣到上限')).toBeVisible();
  await set('经验做法（加分） 加分项数', '5');
  await expect(rowOf('经验做法').getByText('+3')).toBeVisible();
  await expect(rowOf('经验做法').getByText('已到加分上限')).toBeVisible();
  await set('重大问题（一票否决） 发生次数', '1');
  await expect(rowOf('重大问题').getByText('发生', { exact: true })).toBeVisible();
  await expect(desk.getByRole('alert')).toContainText('总分按规定封顶为 59 分');
  await expect(desk.getByRole('status').filter({ hasText: '自评总分' })).toHaveText(/自评总分 59 \/ 100/u);
});

test('依据的附件：添加，打开，移去', async ({ desk, shell, deskDir }) => {
  const scan = join(deskDir, '会议记录.pdf');
  writeFileSync(scan, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  await goBy(desk, '自我评估');
  const row = desk.getByRole('row').filter({ hasText: '工作机构' });
  await row.getByRole('button', { name: /^工作机构的附件/u }).click();
  const dialog = desk.getByRole('dialog', { name: '工作机构的附件' });
  await shell.chooseFiles([scan], () => dialog.getByRole('button', { name: /把文件拖到这里/u }).click());
  await expect(dialog.getByText('会议记录.pdf')).toBeVisible();
  const opened = await shell.openedFile(() => dialog.getByText('会议记录.pdf').click());
  expect(opened).toContain('/files/');
  await desk.keyboard.press('Escape');
  await expect(row.getByText('附件 1')).toBeVisible();
  await row.getByRole('button', { name: '工作机构的附件 1' }).click();
  await dialog.getByRole('button', { name: '移去附件 会议记录.pdf' }).click();
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /^移\s?去$/u })
    .click();
  await expect(dialog.getByText('会议记录.pdf')).toHaveCount(0);
});
