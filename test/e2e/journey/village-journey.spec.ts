/** Journey 1: a village from an empty machine to a verified package, printed forms and the county's receipt. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PASSPHRASE } from '../../support/a-county.ts';
import { printPage, submitPage } from '../pages/paper.ts';
import { setupPage, startPage } from '../pages/start.ts';
import { lianfang } from '../support/command-line.ts';
import type { RunningShell } from '../support/running-shell.ts';
import { answerAsCounty, makeTask, onlyFile, type Task, village } from './demo-desk.ts';
import { enterUnit, enterRisks, judge } from './entered-year.ts';
import { expect, goBy, operator, test as base } from './journey-test.ts';
import { year } from './year.ts';

const test = base.extend<{ task: Task }>({ task: async ({ deskDir }, use) => use(await makeTask(deskDir)) });

test.use({ hasOwnWindow: true });

const FORM = '附件2 部门廉政风险点识别表';

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.length > 5000;

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
  const groups = await setupPage(shell).makeKeys(PASSPHRASE, village.name);
  expect(groups.every((group) => /^\d+$/u.test(group))).toBe(true);
  await setupPage(shell).enter();
  await enterUnit(page, year);
  await enterRisks(page, year);
  await judge(page, year);
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
