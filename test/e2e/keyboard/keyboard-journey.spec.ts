/** Journey 1 without a mouse: every control on the way is reached by keys alone. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PASSPHRASE } from '../../support/a-county.ts';
import { answerAsCounty, makeTask, onlyFile, type Task, village } from '../journey/demo-desk.ts';
import { expect, operator, test as base } from '../journey/journey-test.ts';
import { year } from '../journey/year.ts';
import { submitPage } from '../pages/paper.ts';
import { risksPage } from '../pages/risks.ts';
import { lianfang } from '../support/command-line.ts';
import { endPrinting, holdPrinting, inkOn, previewOf, printCalls, printedSheets } from '../print/print-test.ts';
import type { RunningShell } from '../support/running-shell.ts';
import { gridHands } from './grid-hands.ts';
import { hands } from './hands.ts';

const test = base.extend<{ task: Task }>({ task: async ({ deskDir }, use) => use(await makeTask(deskDir)) });

const FORM = '附件2 部门廉政风险点识别表';

const begin = async ({ page, chooseFiles }: RunningShell, task: Task) => {
  const my = hands(page);
  await my.pressButton(/^我是填报单位/u);
  await chooseFiles([task.file], () => my.pressButton(/选择任务包/u));
  await expect(page.getByText('已选择，点击可以更换')).toBeVisible();
  await my.fill('根密钥编码', task.rootCode);
  await my.pressButton('核对并列出单位');
  await expect(page.getByText('根密钥编码相符')).toBeVisible();
  await my.tabTo('combobox', '本单位');
  await my.type(village.code);
  await my.press('Enter');
  await expect(page.locator('.ant-select').filter({ hasText: village.name }).first()).toBeVisible();
  await my.fill('经办人姓名', operator);
  await my.pressButton('建立台账并领取任务');
  await expect(page.getByRole('button', { name: '生成密钥' })).toBeVisible();
  await my.fill('密钥口令', PASSPHRASE);
  await my.fill('再输一遍口令', PASSPHRASE);
  await my.pressButton('生成密钥');
  await expect(page.getByRole('article', { name: '密钥恢复单' })).toBeVisible({ timeout: 60_000 });
  await my.tick(/已经打印/u);
  await my.pressButton('继续');
  await my.pressButton('进入工作台');
};

/** Typed into a long field, chosen and copied there; Esc leaves the field as it was. */
const copyByKeys = async ({ page }: RunningShell, rows: readonly (readonly string[])[]): Promise<void> => {
  const my = hands(page);
  const cell = await gridHands(page, /^岗位/u).press('岗位职责', 'Enter');
  const field = cell.getByRole('textbox');
  await expect(field).toBeFocused();
  const text = rows.map((row) => row.join('\t')).join('\n');
  await my.type(text);
  await expect(field).toHaveValue(text);
  await my.press('Control+A');
  await my.press('Control+C');
  await my.press('Escape');
  await expect(cell).toHaveText('');
};

const enterUnit = async (shell: RunningShell) => {
  const { page } = shell;
  const my = hands(page);
  await my.goTo('单位与岗位');
  await gridHands(page, '科室').type('科室', year.office);
  const posts = gridHands(page, /^岗位/u);
  await posts.type('岗位', year.head);
  await expect(await posts.press('主要负责人', 'Space')).toHaveText('是');
  await posts.type('岗位', year.clerk, 1);
  await posts.pick('所在科室', year.office, 1);

  await my.goTo('人员与任职');
  const persons = gridHands(page, '人员');
  await persons.type('姓名', year.persons.head);
  await persons.type('姓名', year.persons.clerk, 1);
  const assignments = gridHands(page, '任职');
  for (const [row, who] of (['head', 'clerk'] as const).entries()) {
    await assignments.pick('岗位', year[who], row);
    await assignments.pick('人员', year.persons[who], row);
  }

  await my.goTo('单位与岗位');
  await copyByKeys(
    shell,
    year.pastedPowers.map((name) => [name, year.powerKind, year.office, '是']),
  );
  await my.goTo('职权目录');
  const powers = gridHands(page, '职权');
  await powers.type('职权名称', year.typedPower);
  await powers.pick('类别', year.powerKind);
  await expect(await powers.press('职权名称', 'Control+V', 1)).toContainText(year.pastedPowers[0]);
  await expect(await powers.goTo('编号', 2)).toHaveText('QL-03');
};

const findRisks = async ({ page }: RunningShell): Promise<string> => {
  const my = hands(page);
  await my.goTo('风险点识别');
  const risks = gridHands(page, '风险点');
  await risks.type('风险点', year.typedRisk);
  await risks.pick('岗位或科室', year.clerk);
  await risks.pick('职权事项', year.typedPower);
  await risks.type('表现形式', year.manifestation);

  await my.pressButton('从目录选取');
  const catalogue = page.getByRole('dialog', { name: '从目录选取' });
  await my.fill('搜索目录', year.catalogueWord);
  await expect(catalogue.locator('.entry-text').first()).toBeVisible();
  await my.choose('归到哪个岗位或科室', year.clerk);
  await my.tabTo('checkbox', /./u);
  const taken = await catalogue.locator('.entry-head strong').first().innerText();
  await my.press('Space');
  await my.pressButton('取用 1 个');
  await expect(catalogue).toBeHidden();
  // What was typed stays where it was typed; what was taken follows.
  await expect(await risks.goTo('风险点', 0)).toContainText(year.typedRisk);
  await expect(await risks.goTo('风险点', 1)).toContainText(taken);

  await my.goTo('引导查找');
  await my.choose('归到哪个岗位或科室', year.head);
  await my.tabTo('textbox', /./u);
  await my.type(year.guidedRisk);
  await my.press('Enter');
  await expect(page.getByText(/^已记：/u)).toBeVisible();
  return taken;
};

const judgeRisks = async ({ page }: RunningShell, taken: string) => {
  const my = hands(page);
  await my.goTo('风险点识别');
  const risks = gridHands(page, '风险点');
  const { panel, risks: register } = risksPage(page);
  const show = async (name: string) => {
    await risks.goTo('编号', await register.rowWith(name));
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name);
  };
  for (const [name, by] of [
    [year.typedRisk, year.decidedBy],
    [taken, year.decidedBy],
    [year.guidedRisk, undefined],
  ] as const) {
    await show(name);
    await my.openTab(/等级$/u);
    await my.pressButton('记为自评等级');
    await expect(panel.getByText('还没有自评')).toBeHidden();
    // Nobody in the unit decides the level of the head's risks.
    if (by === undefined) continue;
    await my.fill('审定人', by);
    await my.pressButton('记为单位审定');
    await expect(panel.getByText('还没有审定')).toBeHidden();
  }
  await show(taken);
  await my.openTab(/^内容$/u);
  await my.fill('表现形式', year.ownWords);
  await show(year.typedRisk);
  await my.openTab(/措施 \d+$/u);
  for (const [phase, text] of year.measures) {
    await my.fill(`新增${phase}措施`, text);
    await my.press('Control+Enter');
    await expect(panel.getByRole('region', { name: phase }).getByLabel('措施', { exact: true })).toHaveValue(text);
  }
};

const holdRounds = async ({ page }: RunningShell): Promise<number> => {
  const my = hands(page);
  await my.goTo('查找轮次');
  const next = page.getByRole('button', { name: /^为这 \d+ 个登记会议$/u }).first();
  const done = page.getByText('全部风险点都走到了“登记”，没有缺漏。');
  for (let round = 1; ; round += 1) {
    await expect(next.or(done).first()).toBeVisible();
    if (await done.isVisible()) return round - 1;
    await my.pressButton(/^为这 \d+ 个登记会议$/u);
    await expect(page.getByRole('dialog', { name: /登记会议$/u })).toBeVisible();
    await my.fill('地点', '村部会议室');
    await my.pressButton('登记');
    await expect(page.getByRole('heading', { name: `会议记录（${round}）` })).toBeVisible();
  }
};

const judge = async ({ page }: RunningShell) => {
  const my = hands(page);
  await my.goTo('防控措施');
  const measures = gridHands(page, '风险点与三个阶段的措施');
  const count = await page.getByRole('main').getByRole('checkbox').count();
  for (let row = 0; row < count; row += 1) await measures.press('选', 'Space', row);
  await my.pressButton(new RegExp(`^批量分派责任人和期限（${count}）$`, 'u'));
  await my.choose('责任人岗位', year.clerk);
  await my.pressButton('分派');
  await expect(page.getByRole('dialog')).toBeHidden();

  await my.goTo('自我评估');
  await my.pressButton('满分');
  await my.pressButton('引用台账情况');
  await expect(page.getByRole('menuitem').and(page.locator(':focus'))).toBeVisible();
  await my.press('Enter');
  await expect
    .poll(() => page.locator('tbody textarea').evaluateAll((all) => all.some((one) => one.textContent !== '')))
    .toBe(true);
  await my.goTo('审核');
  await my.pressButton('写明原因');
  await expect(page.getByRole('textbox', { name: '原因' })).toBeFocused();
  await my.type(year.reason);
  await my.fill('批准人', year.approver);
  await my.pressButton('保存说明');
  await expect(page.getByText('没有妨碍报送的问题。')).toBeVisible();
};

const print = async ({ page }: RunningShell, desktop: string) => {
  const my = hands(page);
  await my.goTo('打印');
  await my.pressButton(`预览 ${FORM}`);
  expect(await inkOn(previewOf(page, FORM).getByRole('img').first())).toBeGreaterThan(0.005);
  await holdPrinting(page);
  await my.pressButton(/^打印选中的 \d+ 种表$/u);
  await expect.poll(() => printCalls(page), { timeout: 90_000 }).toBe(1);
  expect((await printedSheets(page)).length).toBeGreaterThan(5);
  await endPrinting(page);

  await my.pressButton(/^保存为 PDF、Excel/u);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await my.chooseRadio(/桌面/u);
  await my.pressButton(/^保存选中的/u);
  await expect(dialog.getByText(/^已保存到/u)).toBeVisible({ timeout: 90_000 });
  await my.press('Escape');
  await expect(dialog).toBeHidden();
  const saved = readdirSync(desktop);
  expect(saved.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(1);
  const pdfs = saved.filter((name) => name.endsWith('.pdf'));
  expect(pdfs.length).toBeGreaterThan(2);
  for (const name of pdfs) expect(readFileSync(join(desktop, name)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
};

const handIn = async (shell: RunningShell, task: Task, desktop: string) => {
  const { page } = shell;
  const my = hands(page);
  await my.goTo('报送');
  await my.pressButton('定稿');
  await expect(page.getByText(/^已于 .+ 定稿。$/u)).toBeVisible();
  await my.chooseRadio(/桌面/u);
  await my.pressButton('签名并保存');
  await expect(page.getByText(/并读回核对无误。$/u)).toBeVisible({ timeout: 90_000 });
  const verified = lianfang('verify', onlyFile(desktop, '.lfa'), '--root', task.rootPem);
  expect(verified).toContain(village.name);
  await my.pressButton('预览封面并打印');
  const cover = page.getByRole('dialog', { name: '报送封面' });
  await expect(cover).toBeVisible();
  expect(await shell.openedFile(() => my.pressButton('用阅读器打开'))).not.toBe('');
  await my.press('Escape');
  await expect(cover).toBeHidden();
  await expect(page.getByRole('button', { name: '预览封面并打印' })).toBeFocused();
};

test('只用键盘，从空的电脑到打印、核验无误的报送包和收到的回执', async ({ shell, task, desktop, deskDir }) => {
  test.setTimeout(900_000);
  const { page } = shell;
  await begin(shell, task);
  await enterUnit(shell);
  const taken = await findRisks(shell);
  await judgeRisks(shell, taken);
  expect(await holdRounds(shell)).toBe(9);
  await judge(shell);
  await print(shell, desktop);
  await handIn(shell, task, desktop);

  const stick = join(deskDir, 'stick');
  mkdirSync(stick);
  const file = onlyFile(desktop, '.lfa');
  copyFileSync(file, join(stick, basename(file)));
  const { keyCode, history } = submitPage(shell);
  const receipt = await answerAsCounty(deskDir, stick, await keyCode());
  await shell.chooseFiles([receipt], () => hands(page).pressButton(/^把文件拖到这里/u));
  await expect(history.getByText('已接受')).toBeVisible({ timeout: 60_000 });
  expect(shell.outsideRequests()).toEqual([]);
});
