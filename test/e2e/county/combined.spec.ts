/** A township takes its village in, vouches for it, submits with its original inside; the county checks and accepts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onlyFile } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { sendToDesktop, stepsOf, unlock } from '../submit/submit-test.ts';
import { receivingPage } from '../pages/receiving.ts';
import { startLoopbackShell } from '../support/loopback-shell.ts';
import { type Desks, makeDesks } from './joined-desks.ts';

const test = base.extend<{ desks: Desks }>({
  desks: async ({ deskDir }, use) => use(await makeDesks(deskDir)),
  ledger: ({ desks }, use) => use(desks.town),
});

test('乡镇核对村的印章、接受、连同原件上报；县里据担保签发、连下级一起接受、撤回', async ({
  shell,
  desks,
  desktop,
  deskDir,
}) => {
  test.setTimeout(360_000);
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '接收');
  const receiving = receivingPage(shell);
  await receiving.screen([desks.villagePackage], () => unlock(page));
  await receiving.takeChosen();
  const row = page.getByRole('row').filter({ hasText: '上湾村' });
  await goBy(page, '报送进度');
  await expect(row.getByText('先核对印章')).toBeVisible();
  await goBy(page, '核对印章');
  await page.getByLabel('盖章纸上的编码').fill(desks.villageCode);
  await page.keyboard.press('Enter');
  await expect(page.getByText('本次：一致 1 份，没有通过 0 份')).toBeVisible();
  await goBy(page, '报送进度');
  await row.getByRole('button', { name: /^接\s?受$/u }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /^接\s?受$/u })
    .click();
  await expect(row.getByText('已接受')).toBeVisible();

  await goBy(page, '报送');
  const steps = stepsOf(page);
  await steps.getByRole('button', { name: /^定\s?稿$/u }).click();
  await expect(steps.getByText('把下级的报送包原件一起装进去（已有 1 个，共 2 个）')).toBeVisible();
  // Named by nobody yet: the package is not written, and the sentence says who is open.
  await steps.getByRole('radio', { name: /桌面/u }).check();
  await steps.getByRole('button', { name: '签名并保存' }).click();
  await expect(steps.getByRole('alert')).toContainText('还有下级没有接受，也没有写明缺报：下湾村');
  await steps.getByLabel('下湾村缺报原因').fill('换届，经办人未到位');
  await steps.getByLabel('下湾村补报日期').fill('2027-01-10');
  await sendToDesktop(page);
  await expect(page.getByRole('region', { name: '报送记录' })).toContainText('年度汇总');

  const dataDir = join(deskDir, 'county-data');
  mkdirSync(dataDir);
  const county = await startLoopbackShell({ dataDir, ledger: desks.county });
  const desk = county.page;
  desk.setDefaultTimeout(20_000);
  await sayWho(desk);
  await goBy(desk, '接收');
  const file = onlyFile(desktop, '.lfb');
  const countyReceiving = receivingPage(county);
  await countyReceiving.screen([file], () => unlock(desk));
  await expect(countyReceiving.row('QH-01 › QH-01-01_1.lfa')).toContainText('随汇总包接收');
  await countyReceiving.takeChosen();
  await expect(desk.getByRole('status').getByText(/^QH-01 › QH-01-01_1\.lfa$/u)).toBeVisible({ timeout: 30_000 });
  await goBy(desk, '核对印章');
  await desk.getByRole('tab', { name: '乡镇担保 1' }).click();
  await desk.getByLabel('抽查').fill('0');
  await desk.getByRole('button', { name: '据担保签发 1 个' }).click();
  await expect(desk.getByText('已签发 1 个。')).toBeVisible();
  await goBy(desk, '报送进度');
  await expect(desk.getByText('缺报：换届，经办人未到位；2027-01-10 前补报')).toBeVisible();
  const town = desk
    .getByRole('row')
    .filter({ hasText: '柳溪镇' })
    .filter({ hasText: /退\s?回/u });
  await town.getByRole('button', { name: /^接\s?受$/u }).click();
  await expect(desk.getByText('这是汇总包，里面的下级一起接受。')).toBeVisible();
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /^接\s?受$/u })
    .click();
  const village = desk.getByRole('row').filter({ hasText: '上湾村' }).filter({ hasText: '撤回接受' });
  await expect(village.getByText('已接受')).toBeVisible();
  await village.getByRole('button', { name: '撤回接受' }).click();
  await desk.getByLabel('撤回的原因').fill('措施要补');
  await desk.getByRole('dialog').getByRole('button', { name: '撤回接受' }).click();
  await expect(desk.getByRole('alert')).toContainText('里面有这一份。请先撤回对汇总包的接受');
  expect([...shell.outsideRequests(), ...county.outsideRequests()]).toEqual([]);
  await county.dispose();
});
