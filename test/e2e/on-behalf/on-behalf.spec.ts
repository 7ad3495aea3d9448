import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTemplate } from '../../support/fill-template.ts';
import { expect, goBy, sayWho, test as journey } from '../journey/journey-test.ts';
import { makeTown, village } from './make-town.ts';
import { inkOn, previewOf } from '../print/print-test.ts';

const test = journey.extend({ ledger: async ({ deskDir }, use) => use(await makeTown(deskDir)) });

test('没有程序的村：制作填报表，收回，附盖章扫描件，处处标明代报', async ({ shell, desktop, deskDir }) => {
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '代报');
  const units = page.getByRole('region', { name: '下级单位' });
  await expect(units.getByRole('button', { name: /^为选中的 0 个单位/u })).toBeDisabled();
  await units.getByRole('checkbox', { name: village.name }).check();
  await units.getByRole('button', { name: /^为选中的 1 个单位/u }).click();
  const making = page.getByRole('dialog', { name: '制作代报填报表' });
  await making.getByRole('radio', { name: /桌面/u }).check();
  await making.getByRole('button', { name: '制作填报表' }).click();
  await expect(making.getByText('已在“桌面”中为 1 个单位制作填报表：')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  expect(
    readdirSync(desktop)
      .map((name) => name.slice(name.lastIndexOf('.')))
      .toSorted(),
  ).toEqual(['.pdf', '.xlsx']);

  const [name = ''] = readdirSync(desktop).filter((one) => one.endsWith('.xlsx'));
  const filled = await openTemplate(join(desktop, name));
  filled.set(0, { 廉政风险点: '集体鱼塘出租不公开', 表现形式: '未经会议决定出租', 前期预防: '民主决策' });
  const back = join(deskDir, '收回.xlsx');
  await filled.save(back);
  const wrong = join(deskDir, '不是填报表.xlsx');
  writeFileSync(wrong, 'PK');
  await shell.chooseFiles([back, wrong], () => page.getByRole('button', { name: /^把填好的填报表拖到这里/u }).click());
  const result = page.getByRole('region', { name: '读入结果' });
  await expect(result.getByRole('row').filter({ hasText: '收回.xlsx' })).toContainText(village.name);
  await expect(result.getByRole('row').filter({ hasText: '收回.xlsx' })).toContainText('新增 1 个风险点，修改 0 个。');
  await expect(result.getByRole('row').filter({ hasText: '不是填报表.xlsx' })).toContainText('没有读入');

  const row = units.getByRole('row').filter({ hasText: village.name });
  await expect(row.getByText('代报', { exact: true })).toBeVisible();
  await expect(page.getByText(`还没有附盖章扫描件的：${village.name}。`)).toBeVisible();
  await row.getByRole('button', { name: `${village.name}的扫描件` }).click();
  const scan = join(deskDir, '盖章表.pdf');
  writeFileSync(scan, '%PDF-1.7\n%stamped\n');
  await shell.chooseFiles([scan], () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^把文件拖到这里/u })
      .click(),
  );
  await expect(page.getByRole('dialog').getByText('盖章表.pdf')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toContainText('1 份');
  await expect(page.getByText(/^还没有附盖章扫描件的/u)).toBeHidden();

  await row.getByRole('button', { name: `打印${village.name}的表` }).click();
  await expect(page.getByText(`正在打印“${village.name}”的表，由本单位代报，表上会标明。`)).toBeVisible();
  await page.getByRole('button', { name: '预览 附件2 部门廉政风险点识别表' }).click();
  const paper = previewOf(page, '附件2 部门廉政风险点识别表').getByRole('img', { name: '第 1 页' });
  expect(await inkOn(paper)).toBeGreaterThan(0.005);
  await page.getByRole('link', { name: '返回代报' }).click();
  await row.getByRole('button', { name: /^定\s?稿$/u }).click();
  await expect(row.getByText('已定稿')).toBeVisible();

  await goBy(page, '报送进度');
  const tracked = page.getByRole('region', { name: '各单位' }).getByRole('row').filter({ hasText: village.name });
  await expect(tracked.getByText('由本单位代报，还没有报出')).toBeVisible();
  // This township has no certificate yet: what it cannot write, and what to do first, is said before anything is written.
  const obstacle = /^本单位的密钥还没有县里的证书，.+先把盖章的登记表或报送封面交县里核对/u;
  await expect(page.getByText(obstacle)).toBeVisible();
  await page.getByRole('button', { name: '成批写回执、退回……' }).click();
  const writing = page.getByRole('dialog', { name: '写出回执和退回' });
  await expect(writing.getByText(obstacle)).toBeVisible();
  await expect(writing.getByRole('button', { name: /^写出 \d+ 个单位$/u })).toBeDisabled();
  await page.screenshot({ path: join('test-results', 'screens', 'no-certificate-1366x768.png') });
  await page.keyboard.press('Escape');
  await goBy(page, '汇总');
  await expect(page.getByRole('row').filter({ hasText: `${village.name}（代报）` })).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});
