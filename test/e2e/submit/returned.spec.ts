import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { slipCode } from '../../../src/core/answers/slip-code.ts';
import { makeCounty, onlyFile, settings, village } from '../journey/demo-desk.ts';
import { goBy, sayWho, test as journey } from '../journey/journey-test.ts';
import { setupPage } from '../pages/start.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';
import { expect, openSubmit, unlock } from './submit-test.ts';

const test = journey.extend({ ledger: async ({ deskDir }, use) => use(await makeCounty(deskDir)) });
const reason = '措施不够具体';
const remark = '请写明抽查的次数';
const postRemark = '职责写具体些';

test('县里把意见钉在一个风险点上退回；村里读入后理由在最上面，意见就在那个风险点旁边', async ({
  shell,
  desktop,
  deskDir,
}) => {
  test.setTimeout(360_000);
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '报送进度');
  await page.getByRole('region', { name: '回执和退回保存到' }).getByRole('radio', { name: /桌面/u }).check();
  await page.getByRole('searchbox', { name: '查单位名称' }).fill(village.name);
  const row = page.getByRole('row').filter({ hasText: village.name });
  await row.getByRole('button', { name: /^退\s?回$/u }).click();
  const dialog = page.getByRole('dialog', { name: `退回“${village.name}”的报送` });
  await dialog.getByLabel('退回原因').fill(reason);
  const material = dialog
    .getByRole('row')
    .filter({ hasText: `${village.code}-` })
    .first();
  const [number = ''] = (await material.innerText()).trim().split(' ');
  await material.locator('.ant-table-row-expand-icon').click();
  await dialog.getByRole('button', { name: '对“表现形式”提意见' }).first().click();
  // A short code becomes its sentence.
  await dialog.getByRole('textbox', { name: '第 1 条意见' }).pressSequentially('/2 ');
  await expect(dialog.getByRole('textbox', { name: '第 1 条意见' })).toHaveValue(/防控措施不具体/u);
  await dialog.getByRole('textbox', { name: '第 1 条意见' }).fill(remark);

  // The second remark is about a post.
  await dialog.getByRole('combobox', { name: '哪张表' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(/^岗位/u).click();
  const material2 = dialog.getByRole('row').filter({ has: page.locator('.ant-table-row-expand-icon') });
  await material2.first().locator('.ant-table-row-expand-icon').click();
  await dialog.getByRole('button', { name: '对“岗位职责”提意见' }).first().click();
  await dialog.getByRole('textbox', { name: '第 2 条意见' }).fill(postRemark);

  // What was written is there again when the dialog is opened once more.
  await dialog.getByRole('button', { name: '存着，稍后一起写出' }).click();
  await expect(dialog).toBeHidden();
  await row.getByRole('button', { name: /^退\s?回$/u }).click();
  await expect(dialog.getByLabel('退回原因')).toHaveValue(reason);
  await expect(dialog.getByRole('textbox', { name: '第 1 条意见' })).toHaveValue(remark);
  await dialog.getByRole('button', { name: '退回并保存文件' }).click();
  await unlock(page);
  await expect(page.getByText(/^退回已保存到“桌面”：/u)).toBeVisible({ timeout: 60_000 });
  expect(number).toMatch(new RegExp(`^${village.code}-`, 'u'));

  const dataDir = join(deskDir, 'village-data');
  mkdirSync(dataDir);
  const home = await startLoopbackShell({ dataDir, ledger: join(deskDir, 'village', `${village.code}.lfdb`) });
  try {
    const unit = home.page;
    const steps = await openSubmit(unit);
    await home.chooseFiles([onlyFile(desktop, '')], () =>
      unit.getByRole('button', { name: /^把文件拖到这里/u }).click(),
    );
    await unlock(unit).catch(() => undefined);
    await expect(unit.getByText('第 1 次报送被退回')).toBeVisible({ timeout: 60_000 });
    await expect(unit.getByText(`退回原因：${reason}`)).toBeVisible();
    await expect(unit.getByRole('list', { name: '退回意见' }).getByText(remark)).toBeVisible();

    // A return opens the year again by itself.
    await expect(steps.locator('.ant-btn-primary')).toHaveText([/^定\s?稿$/u]);

    await unit.getByRole('link', { name: '去“风险点”修改' }).first().click();
    const panel = unit.getByRole('complementary', { name: `风险点 ${number}` });
    await expect(panel.getByRole('note').getByText(remark)).toBeVisible();
    await expect(panel.locator('.record-field.marked')).toHaveCount(1);
    await expect(panel.locator('.record-field.marked')).toContainText('有退回意见');
    await panel.getByRole('button', { name: '已处理……' }).click();
    await panel.getByRole('textbox', { name: /^怎么处理的/u }).fill('已写明次数');
    await panel.getByRole('button', { name: '记为已处理' }).click();
    await expect(panel.getByRole('note')).toContainText('已写明次数');
    await expect(panel.locator('.record-field.marked')).toHaveCount(0);

    // In the tables the cell itself is marked; F8 leads there, and the keyboard hears what the mouse would show.
    await goBy(unit, '单位与岗位');
    const note = unit.getByRole('note').filter({ hasText: '这一页有 1 条退回意见没有处理' });
    await expect(note).toBeVisible();
    const posts = unit.getByRole('grid', { name: /^岗位/u });
    const marked = posts.locator('.grid-cell.remarked');
    await expect(marked).toHaveCount(1);
    await posts.getByRole('gridcell').first().click();
    await unit.keyboard.press('F8');
    await expect(marked.locator('[data-cursor]')).toBeFocused();
    await expect(marked.locator('[data-cursor]')).toHaveAccessibleName(new RegExp(postRemark, 'u'));
    await expect(unit.getByRole('tooltip')).toContainText(`岗位职责：${postRemark}`);
    await note.locator('summary').click();
    await note.getByRole('button', { name: '已处理……' }).click();
    await note.getByRole('button', { name: '记为已处理' }).click();
    await expect(marked).toHaveCount(0);
    await expect(note).toBeHidden();
    // Only the stamped slip came by another way: its code is typed in, once wrongly.
    await goBy(unit, '报送');
    const history = unit.getByRole('region', { name: '报送记录' });
    await history.getByRole('row').filter({ hasText: '年度上报（第 1 次）' }).click();
    const code = slipCode(await history.locator('dd.digest').innerText(), settings.countyCode, 'returned');
    await history.getByRole('button', { name: '按回执单登记……' }).click();
    const slip = unit.getByRole('dialog', { name: '第 1 次报送：按回执单登记' });
    await slip.getByLabel('登记码').fill(`${code.slice(0, 25)}${code.slice(25) === '00000' ? '11111' : '00000'}`);
    await slip.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(slip.getByRole('alert')).toContainText('第 6 组');
    await slip.getByLabel('登记码').fill((code.match(/\d{5}/gu) ?? []).join(' '));
    await slip.getByRole('button', { name: /^登\s?记$/u }).click();
    await expect(history.getByRole('status')).toContainText(/^按回执单登记：.+退回修改（/u);

    // 换新密钥: meant, with a new recovery sheet, and the sheet to be stamped after it.
    await unit.evaluate(() => (window.location.hash = '#/setup'));
    await unit.getByText('换新密钥', { exact: true }).click();
    await expect(unit.getByLabel('密钥口令')).toBeHidden();
    await unit.getByRole('checkbox', { name: '我已问过县里，确实要换新密钥' }).check();
    const groups = await setupPage(home).makeKeys('换过之后的-新口令', village.name);
    expect(groups.length).toBeGreaterThan(0);
    await expect(unit.getByRole('status').filter({ hasText: '新密钥已生成。' })).toBeVisible();
    await unit.getByRole('radio', { name: /桌面/u }).check();
    await unit.getByRole('button', { name: '写出登记文件' }).click();
    await expect(unit.getByText(/^✓ 已写到/u)).toBeVisible({ timeout: 60_000 });
    await expect(unit.getByRole('article', { name: '密钥登记表' })).toContainText(village.name);
    await unit.screenshot({ path: join('test-results', 'screens', 'new-key-1366x768.png'), fullPage: true });
  } finally {
    await home.dispose();
  }
});
