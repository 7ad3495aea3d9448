/** The receiver's desk: matrix, filters, many accepted at once, 催办单, levels and notices, a review bundle out and back. */
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCounty, onlyFile, village } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { PASSPHRASE } from '../../support/a-county.ts';
import { reopen } from '../../support/reopened-ledger.ts';
import { unlock } from '../submit/submit-test.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';

/** The village's stamped cover was compared already. */
const makeCheckedCounty = async (dir: string): Promise<string> => {
  const file = await makeCounty(dir);
  const county = reopen(file, dirname(file), { now: () => new Date() });
  await county.api.keys.unlock({ passphrase: PASSPHRASE });
  const [key] = await county.api.seals.list({ unit: village.code });
  await county.api.seals.check({ code: key?.keyCode ?? '' });
  await county.close();
  return file;
};

const test = base.extend({ ledger: async ({ deskDir }, use) => use(await makeCheckedCounty(deskDir)) });
const SECRET = '当面说好的口令';

test('看进度、筛选、分派、催办、核定并写通知；复核包出去再回来，批量接受', async ({ shell, desktop, deskDir }) => {
  test.setTimeout(400_000);
  const { page } = shell;
  page.setDefaultTimeout(30_000);
  await sayWho(page);
  await goBy(page, '报送进度');
  const units = page.getByRole('region', { name: '各单位' });
  const row = units.getByRole('row').filter({ hasText: village.name });

  await units.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  await expect(row).toHaveCount(1);
  await expect(row.getByText('已报送')).toBeVisible();

  await units.getByRole('button', { name: /^分派复核人（所列 1）/u }).click();
  await page.getByLabel('复核人姓名').fill('李青');
  await page.getByRole('button', { name: /^分\s?派$/u }).click();
  await expect(row.getByText('李青')).toBeVisible();

  // The list of all that is missing, on paper.
  await units.getByRole('button', { name: '清除条件' }).click();
  await units.getByRole('button', { name: '催办单……' }).click();
  const asked = page.getByLabel('要求补报的日期');
  const due = await row
    .getByText(/^\d{4}-\d\d-\d\d$/u)
    .first()
    .textContent();
  await expect(asked).toHaveValue(/^\d{4}-\d\d-\d\d$/u);
  const first = await asked.inputValue();
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  expect(first >= today && first >= (due ?? ''), `${first} 不早于今天 ${today}、期限 ${due}`).toBe(true);
  await asked.fill('2020-01-01');
  await expect(page.getByText('这一天已经过去，请填今天或以后的日期。')).toBeVisible();
  await expect(page.getByRole('button', { name: '预览并打印' })).toBeDisabled();
  await asked.fill(today);
  await page.getByRole('radio', { name: '全部列成一张表' }).check();
  await page.getByRole('button', { name: '预览并打印' }).click();
  await expect(page.getByRole('img', { name: '第 1 页' }).locator('canvas')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();

  // The window goes right after the last key: the return that was begun is still there.
  await units.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  const sendBack = () => row.getByRole('button', { name: /^退\s?回$/u }).click();
  const begun = page.getByRole('dialog', { name: `退回“${village.name}”的报送` });
  await sendBack();
  await begun.getByLabel('退回原因').fill('附件2第3行没有写措施');
  await page.reload();
  await units.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  await sendBack();
  await expect(begun.getByLabel('退回原因')).toHaveValue('附件2第3行没有写措施');
  await begun.getByRole('button', { name: '不退回，删去草稿' }).click();
  await expect(begun).toBeHidden();

  // One point gets its level from above, and a notice takes it down.
  await units.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  await row.getByRole('button', { name: `查看${village.name}` }).click();
  const panel = page.getByRole('dialog', { name: village.name });
  await panel.getByRole('tab', { name: '等级核定' }).click();
  await panel
    .getByRole('checkbox', { name: /^选择 /u })
    .first()
    .check();
  await panel.getByRole('textbox', { name: '核定理由' }).fill('资金量大');
  await panel.getByRole('button', { name: /^核\s?定$/u }).click();
  await expect(panel.getByText(/^已核定 1 个/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '核定通知' }).click();
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByRole('button', { name: '写出 1 个单位的通知' }).click();
  await unlock(page);
  await expect(page.getByText('已写出 1 份，在“桌面”里各单位的文件夹中。')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(join(desktop, village.name))).toHaveLength(1);

  // A review bundle goes to another computer, and its answer comes back.
  await page.getByRole('tab', { name: '复核分工' }).click();
  await page.getByRole('button', { name: '做复核包……' }).click();
  const dialog = page.getByRole('dialog', { name: '给“李青”做复核包' });
  await dialog.getByRole('radio', { name: /桌面/u }).check();
  await dialog.getByLabel('口令（至少 8 个字）').fill(`${SECRET}一`);
  await dialog.getByLabel('再输一次口令').fill(`${SECRET}一`);
  await dialog.getByRole('button', { name: '写出复核包' }).click();
  await expect(page.getByText(/^已写入“桌面”：复核包_李青/u)).toBeVisible({ timeout: 60_000 });
  const dataDir = join(deskDir, 'reviewer-data');
  mkdirSync(dataDir);
  const other = await startLoopbackShell({ dataDir });
  try {
    const desk = other.page;
    desk.setDefaultTimeout(30_000);
    await desk.getByRole('button', { name: '打开已有台账，看示例' }).click();
    await desk.getByRole('tab', { name: '复核包' }).click();
    await other.chooseFiles([onlyFile(desktop, '.lfrv')], () =>
      desk.getByRole('button', { name: /选择复核包/u }).click(),
    );
    await desk.getByLabel('与牵头人约定的口令').fill(`${SECRET}一`);
    await desk.getByLabel('您的姓名').fill('李青');
    await desk.getByRole('button', { name: /^打\s?开$/u }).click();
    await expect(desk.getByText(/^这是给“李青”的复核副本/u)).toBeVisible({ timeout: 60_000 });
    await expect(desk.getByRole('button', { name: /批量接受/u })).toHaveCount(0);
    await desk.getByRole('button', { name: `查看${village.name}` }).click();
    const unit = desk.getByRole('dialog', { name: village.name });
    await unit.getByRole('tab', { name: /^复\s?核$/u }).click();
    await unit.getByRole('button', { name: '写复核意见' }).click();
    await unit.getByLabel('说明').fill('措施写得清楚');
    // Put away half-written, and taken up again.
    await unit.getByRole('button', { name: '收起，以后再写' }).click();
    await unit.getByRole('button', { name: '接着写复核意见' }).click();
    await expect(unit.getByText('这是上次没有写完的，接着写；保存以后才算意见。')).toBeVisible();
    await expect(unit.getByLabel('说明')).toHaveValue('措施写得清楚');
    await unit.getByRole('button', { name: '加一处建议等级' }).click();
    await unit.getByRole('textbox', { name: '第 1 处建议的理由' }).fill('涉及资金多');
    await unit.getByRole('button', { name: '保存复核意见' }).click();
    await expect(unit.getByText('措施写得清楚')).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: '写出复核结果……' }).click();
    const back = desk.getByRole('dialog', { name: '写出复核结果' });
    await back.getByRole('radio', { name: /桌面/u }).check();
    await back.getByLabel('与牵头人约定的口令').fill(`${SECRET}一`);
    await back.getByRole('button', { name: /^写\s?出$/u }).click();
    await expect(desk.getByText(/^1 个单位的意见已写入“桌面”/u)).toBeVisible({ timeout: 60_000 });
    expect(other.outsideRequests()).toEqual([]);
  } finally {
    await other.dispose();
  }
  await shell.chooseFiles([onlyFile(desktop, '.lfrr')], () =>
    page.getByRole('button', { name: /选择复核结果/u }).click(),
  );
  await page.getByLabel('与牵头人约定的口令').fill(`${SECRET}一`);
  await page.getByRole('button', { name: '读入……' }).click();
  await expect(page.getByText(/^已读入“李青”对 1 个单位的意见/u)).toBeVisible();

  // Clean, and said to be so: accepted together.
  await page.getByRole('tab', { name: '各单位' }).click();
  await units.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  await expect(row.getByText('李青：建议接受')).toBeVisible();

  // The lead sees the level otherwise: it is shown, settled, and nothing is accepted in bulk before that.
  await row.getByRole('button', { name: `查看${village.name}` }).click();
  await panel.getByRole('tab', { name: /^复\s?核$/u }).click();
  await panel.getByRole('button', { name: '写复核意见' }).click();
  await panel.getByRole('button', { name: '加一处建议等级' }).click();
  await panel.getByRole('combobox', { name: '第 1 处建议的等级' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(1).click();
  await panel.getByRole('textbox', { name: '第 1 处建议的理由' }).fill('金额不大');
  await panel.getByRole('button', { name: '保存复核意见' }).click();
  const disputes = panel.getByRole('region', { name: '意见不一的地方' });
  await expect(disputes.getByRole('listitem')).toContainText(/ 的等级：.*李青/u);
  await expect(disputes.getByRole('button', { name: '裁定等级' })).toBeDisabled();
  await disputes.getByRole('textbox', { name: /裁定的理由$/u }).fill('看了合同');
  await disputes.getByRole('button', { name: '裁定等级' }).click();
  await expect(disputes.getByText(/^已裁定为“.+”：看了合同（/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await units.getByRole('button', { name: /^批量接受（所列 1）/u }).click();
  const many = page.getByRole('dialog', { name: '批量接受' });
  await many.getByRole('button', { name: '接受这 1 个' }).click();
  await expect(many.getByText('已接受 1 个单位。')).toBeVisible();
  await many.getByRole('button', { name: '关闭' }).last().click();
  await expect(row.getByText('已接受')).toBeVisible();
  await row.getByRole('button', { name: '撤回接受' }).click();
  await page.getByLabel('撤回的原因').fill('按错了');
  await page.getByRole('dialog').getByRole('button', { name: '撤回接受' }).click();
  await expect(row.getByText('已报送')).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});
