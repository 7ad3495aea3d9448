/** Journey 1: a village from an empty machine to a verified package, printed forms and the county's receipt. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { assessmentPage, checksPage, measuresPage } from '../pages/judging.ts';
import { printPage, submitPage } from '../pages/paper.ts';
import { personsPage, powersPage, unitPage } from '../pages/registers.ts';
import { guidancePage, risksPage, roundsPage } from '../pages/risks.ts';
import { setupPage, startPage } from '../pages/start.ts';
import { lianfang } from '../support/command-line.ts';
import type { RunningShell } from '../support/running-shell.ts';
import { answerAsCounty, makeTask, onlyFile, type Task, village } from './demo-desk.ts';
import { expect, goBy, operator, test as base } from './journey-test.ts';
import { year } from './year.ts';

const test = base.extend<{ task: Task }>({ task: async ({ deskDir }, use) => use(await makeTask(deskDir)) });

const FORM = '附件2 部门廉政风险点识别表';

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.length > 5000;

const enterUnit = async (page: Page): Promise<void> => {
  await goBy(page, '单位与岗位');
  const { offices, posts } = unitPage(page);
  await offices.type('科室', year.office);
  await posts.type('岗位', year.head);
  await posts.flip('主要负责人');
  await posts.type('岗位', year.clerk, 1);
  await posts.pick('所在科室', year.office, 1);

  await goBy(page, '人员与任职');
  const { persons, assignments } = personsPage(page);
  await persons.type('姓名', year.persons.head);
  await persons.type('姓名', year.persons.clerk, 1);
  for (const [row, who] of (['head', 'clerk'] as const).entries()) {
    await assignments.pick('岗位', year[who], row);
    await assignments.pick('人员', year.persons[who], row);
  }

  await goBy(page, '职权目录');
  const { powers } = powersPage(page);
  await powers.type('职权名称', year.typedPower);
  await page.keyboard.press('Escape');
  await powers.pick('类别', year.powerKind);
  await powers.paste(
    '职权名称',
    year.pastedPowers.map((name) => [name, year.powerKind, year.office, '是']),
    1,
  );
  await expect(await powers.cell('编号', 2)).toHaveText('QL-03');
};

const enterRisks = async (page: Page): Promise<void> => {
  await goBy(page, '风险点识别');
  const { risks, panel, ...register } = risksPage(page);
  await risks.type('风险点', year.typedRisk);
  await risks.pick('岗位或科室', year.clerk);
  await risks.pick('职权事项', year.typedPower);
  await risks.type('表现形式', year.manifestation);
  const taken = await register.takeFromCatalogue(year.catalogueWord, year.clerk);
  await risks.rowWith(taken);

  await goBy(page, '引导查找');
  await guidancePage(page).answerFirst(year.head, year.guidedRisk);

  await goBy(page, '风险点识别');
  for (const [name, by] of [
    [year.typedRisk, year.decidedBy],
    [taken, year.decidedBy],
    [year.guidedRisk, undefined],
  ] as const) {
    await register.show(await risks.rowWith(name));
    await register.grade();
    // Nobody in the unit decides the level of the head's risks.
    if (by !== undefined) await register.decide(by);
  }
  await register.show(await risks.rowWith(taken));
  await panel.getByRole('tab', { name: '内容' }).click();
  await panel.getByLabel('表现形式').fill(year.ownWords);
  const typed = await risks.rowWith(year.typedRisk);
  await register.show(typed);
  for (const [phase, text] of year.measures) await register.addMeasure(phase, text);
  await expect(await risks.cell('措施', typed)).toHaveText(/^1\s*1\s*1$/u);
};

const judge = async (page: Page): Promise<void> => {
  await goBy(page, '查找轮次');
  expect(await roundsPage(page).holdAll()).toBe(9);
  await goBy(page, '防控措施');
  await measuresPage(page).assignAll(year.clerk);
  await goBy(page, '自我评估');
  expect(Number(await assessmentPage(page).fillFirst())).toBeGreaterThan(0);
  await goBy(page, '审核');
  const checks = checksPage(page);
  expect(await checks.isClear(), (await checks.findings.allInnerTexts()).join('\n')).toBe(false);
  await checks.explainFirst(year.reason, year.approver);
  expect(await checks.isClear(), (await checks.findings.allInnerTexts()).join('\n')).toBe(true);
};

const print = async (shell: RunningShell, desktop: string): Promise<void> => {
  await goBy(shell.page, '打印');
  const printer = printPage(shell);
  expect(await printer.look(FORM)).toBeGreaterThan(0.005);
  await printer.saveTo(/桌面/u);
  const saved = readdirSync(desktop);
  expect(saved.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(1);
  const pdfs = saved.filter((name) => name.endsWith('.pdf'));
  expect(pdfs.length).toBeGreaterThan(2);
  expect(pdfs.filter((name) => !isPdf(readFileSync(join(desktop, name))))).toEqual([]);
};

test('一个村从空的电脑到报送包核验无误、各表打印、收到回执', async ({ shell, task, desktop, deskDir }) => {
  // A year in one go: half a minute alone, some minutes beside other work.
  test.setTimeout(360_000);
  const { page } = shell;
  const start = startPage(shell);
  await start.takeTask(task);
  await start.pickUnit(village, operator);
  const groups = await setupPage(page).makeKeys(PASSPHRASE, village.name);
  expect(groups.every((group) => /^\d+$/u.test(group))).toBe(true);
  await enterUnit(page);
  await enterRisks(page);
  await judge(page);
  await print(shell, desktop);

  await goBy(page, '报送');
  const submit = submitPage(shell);
  await submit.makeFinal();
  const digest = await submit.signTo(/桌面/u);
  expect(isPdf(await submit.cover())).toBe(true);

  await goBy(page, '打印');
  await printPage(shell).choose('final');
  expect(await printPage(shell).look(FORM)).toBeGreaterThan(0.005);
  expect((await printPage(shell).print()).length).toBeGreaterThan(5);

  const file = onlyFile(desktop, '.lfa');
  const verified = lianfang('verify', file, '--root', task.rootPem);
  expect(verified).toContain(`摘要：${digest}`);
  expect(verified).toContain(village.name);

  const stick = join(deskDir, 'stick');
  mkdirSync(stick);
  copyFileSync(file, join(stick, basename(file)));
  await goBy(page, '报送');
  const receipt = await answerAsCounty(deskDir, stick, await submit.keyCode());
  await submit.takeIn(receipt);
  await expect(submit.history.getByText('已接受')).toBeVisible();
  await expect(submit.steps.getByText('县里已核对')).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});
