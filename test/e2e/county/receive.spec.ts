/** A stick with good, old, known, forked, altered, cut and foreign files: screened, taken over, kept, printed. */
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { receivingPage } from '../pages/receiving.ts';
import { previewOf, inkOn } from '../print/print-test.ts';
import { unlock } from '../submit/submit-test.ts';
import { makeStick, type Stick } from './made-stick.ts';

const test = base.extend<{ stick: Stick }>({
  stick: async ({ deskDir }, use) => use(await makeStick(deskDir)),
  ledger: ({ stick }, use) => use(stick.county),
});

test('先看核验结果，再接收选中的；记录能打开、打印；分叉并排比较后选定；待确认的看得到差异', async ({
  shell,
  stick,
}) => {
  test.setTimeout(240_000);
  const { page } = shell;
  page.setDefaultTimeout(30_000);
  await sayWho(page);
  await goBy(page, '接收');
  await expect(page.getByText('还没有接收过文件')).toHaveCount(0);
  const receiving = receivingPage(shell);
  await receiving.screen(stick.files, () => unlock(page));
  for (const [file, word, verdict] of [
    ['01较旧.lfb', '较旧', '通过'],
    ['02已有.lfb', '已有', '通过'],
    ['03水务局第三次.lfb', '待确认', '通过'],
    ['04上湾村.lfb', '较旧', '待定'],
    ['05分叉甲.lfa', '分叉', '待定'],
    ['06分叉乙.lfa', '分叉', '待定'],
    ['07被改动.lfa', '被改动', '不通过'],
    ['08没拷完.lfa', '不完整', '不通过'],
    ['09发给镇的.lfa', '收件人不对', '不通过'],
    ['10别的县.lfb', '收件人不对', '不通过'],
  ] as const) {
    const row = receiving.row(file);
    await expect(row.getByText(word, { exact: true })).toBeVisible();
    await expect(row.getByText(verdict, { exact: true })).toBeVisible();
  }
  await expect(receiving.row('03水务局第三次.lfb')).toContainText('与已接受的第 2 号：风险点 修改 1');
  await expect(receiving.row('09发给镇的.lfa')).toContainText('请转交收件单位');
  // Nothing was written: there is one run only, that of the making.
  await receiving.table.getByText('分叉 2').click();
  await expect(receiving.row('04上湾村.lfb')).toHaveCount(0);
  await receiving.table.getByText('全部 10').click();
  await expect(receiving.row('07被改动.lfa').getByRole('checkbox')).toBeDisabled();
  await expect(receiving.table.getByRole('button', { name: '接收选中的 3 个' })).toBeVisible();
  await receiving.takeChosen();
  await expect(receiving.result).toContainText('共 3 个文件：接收 3 个');

  const forks = page.getByRole('region', { name: '相互冲突的报送（1）' });
  await forks.getByRole('button', { name: '并排比较' }).click();
  await expect(forks.getByText('甲处改的')).toBeVisible();
  await expect(forks.getByText('乙处改的')).toBeVisible();
  await forks
    .getByRole('button', { name: /^选定上湾村/u })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '相互冲突的报送（0）' }).getByText('采用这一份')).toBeVisible();

  const waiting = page.getByRole('region', { name: '待确认（1）' });
  await waiting.getByRole('button', { name: /县水务局/u }).click();
  await expect(waiting.getByText('验收不到现场，凭照片签字')).toBeVisible();

  const runs = page.getByRole('region', { name: '接收记录' });
  const newest = runs.getByRole('row').nth(1);
  await expect(newest).toContainText('接收 3，以前已接收 0，没有接收 0');
  await newest.getByRole('button', { name: /^打\s?印$/u }).click();
  expect(await inkOn(previewOf(page, '接收情况表').getByRole('img').first())).toBeGreaterThan(0);
  await page
    .getByRole('dialog', { name: '接收情况表' })
    .getByRole('button', { name: /^关\s?闭$/u })
    .first()
    .click();
  await newest.getByRole('button', { name: /^查\s?看$/u }).click();
  await expect(page.getByRole('dialog').getByText('03水务局第三次.lfb')).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});
