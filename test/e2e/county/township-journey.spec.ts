/** Journey 2: a township from the empty program: its own year, its villages' packages, one returned, all sent up. */
import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PASSPHRASE } from '../../support/a-county.ts';
import { onlyFile } from '../journey/demo-desk.ts';
import { enterRisks, enterUnit, judge } from '../journey/entered-year.ts';
import { expect, goBy, operator, test as base } from '../journey/journey-test.ts';
import { townYear } from '../journey/year.ts';
import { submitPage } from '../pages/paper.ts';
import { receivingPage } from '../pages/receiving.ts';
import { sealsPage } from '../pages/seals.ts';
import { setupPage, startPage } from '../pages/start.ts';
import { trackingPage } from '../pages/tracking.ts';
import { type AroundTown, aroundTown, town, village } from './around-town.ts';

const test = base.extend<{ around: AroundTown }>({
  // oxlint-disable-next-line no-empty-pattern
  around: async ({}, use) => {
    const around = await aroundTown();
    await use(around);
    await around.close();
  },
});
const said = { reason: '措施不够具体', field: '表现形式', remark: '请写明抽查的次数' };
const missing = { unit: 'QH-01-02', reason: '换届，经办人未到位', promisedOn: '2027-01-10' };

/** Carries the only file on the desktop away. @returns where it lies now */
const takeOff = (desktop: string, deskDir: string, folder: string): string => {
  const file = onlyFile(desktop, '');
  const carried = join(deskDir, folder, basename(file));
  mkdirSync(dirname(carried));
  renameSync(file, carried);
  return carried;
};

test('一个镇从空的电脑到带着村里原件的汇总包：收、退、催、再收、汇总、上报', async ({
  shell,
  around,
  desktop,
  deskDir,
}) => {
  test.setTimeout(480_000);
  const { page } = shell;
  await startPage(shell).beginAsCollector(town, operator);
  const setup = setupPage(shell);
  await setup.makeKeys(PASSPHRASE, town.name);
  const keyCode = await setup.enrol('QH', /桌面/u);
  const task = await around.certify(takeOff(desktop, deskDir, 'enrol'), keyCode);
  await setup.join(task);
  await setup.enter();
  const below = await around.village();
  await enterUnit(page, townYear);
  await enterRisks(page, townYear);
  await judge(page, townYear);

  await goBy(page, '接收');
  const receiving = receivingPage(shell);
  await receiving.screen([below.first]);
  await receiving.takeChosen();
  await goBy(page, '核对印章');
  await sealsPage(page).scan(below.seal);

  await goBy(page, '报送进度');
  const tracking = trackingPage(page);
  await tracking.sendBack(village, said, /桌面/u);
  await tracking.only('未报送', 1);
  await expect(tracking.row('下湾村')).toBeVisible();
  await expect(tracking.row(village.name)).toHaveCount(0);
  await tracking.all();

  const answer = takeOff(desktop, deskDir, 'answer');
  const { remarks, again } = await below.correct(answer, '每季度抽查两次，名册存档');
  expect(remarks.map(({ text }) => text)).toEqual([said.remark]);

  await goBy(page, '接收');
  await receiving.screen([again.path]);
  const line = receiving.table.getByRole('row').filter({ hasText: village.name });
  await expect(line).toContainText('新的一次');
  await expect(line).toContainText('风险点 修改 1');
  await receiving.takeChosen();
  await goBy(page, '报送进度');
  await tracking.accept(village.name);

  await goBy(page, '汇总');
  const rollup = page.getByRole('main').getByRole('row');
  for (const [name, figures] of [
    [`${town.name}本级`, /1\/1\s*2\s*1\s*4\s*3/u],
    [village.name, /1\/1/u],
    ['下湾村', /0\/1\s*$/u],
    ['合计', /1\/2/u],
  ] as const)
    await expect(rollup.filter({ hasText: name }).last()).toContainText(figures);

  await goBy(page, '报送');
  const submit = submitPage(shell);
  await submit.makeFinal();
  const { steps } = submit;
  await expect(steps.getByText('把下级的报送包原件一起装进去（已有 1 个，共 2 个）')).toBeVisible();
  await steps.getByLabel('下湾村缺报原因').fill(missing.reason);
  await steps.getByLabel('下湾村补报日期').fill(missing.promisedOn);
  await submit.signTo(/桌面/u);
  await expect(submit.history).toContainText('年度汇总');

  const arrived = await around.receive(onlyFile(desktop, '.lfb'));
  expect(arrived.missing).toEqual([missing]);
  expect(arrived.children.map(({ unit, digest }) => ({ unit, digest }))).toEqual([
    { unit: village.code, digest: again.digest },
  ]);
  // Byte for byte what the village signed.
  expect(arrived.children[0]?.bytes.equals(below.original(again.digest))).toBe(true);
  expect(shell.outsideRequests()).toEqual([]);
});
