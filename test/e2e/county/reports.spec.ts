/** 报表快照: the county freezes its roll-up, looks at it again, checks the code of a paper, marks it as void. */
import { copyFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aJoinedCounty, checkSeal, fillAndSubmit, importFile } from '../../support/joined-county.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';
import { madeOnce } from '../support/made-once.ts';

/** A county that accepted one department's year. @returns its ledger, copied into the folder */
async function makeCounty(dir: string): Promise<string> {
  const joined = await aJoinedCounty({ clock: { now: () => new Date() } });
  const bureau = await joined.join('QH-B1');
  const { path, digest } = await fillAndSubmit(joined, bureau, 'QH-B1');
  await importFile(joined.county, path);
  await checkSeal(joined.county, bureau);
  await joined.county.api.packages.accept({ digest });
  const { file } = joined.county;
  await joined.county.close();
  const copy = join(dir, basename(file));
  copyFileSync(file, copy);
  await joined.close();
  return copy;
}

const test = base.extend({
  ledger: async ({ deskDir }, use) => use(await madeOnce('one-bureau', deskDir, makeCounty)),
});

test('汇总表固定为报表快照，打开看没有变化，照编码核对得到依据，作废写明原因', async ({ shell }) => {
  test.setTimeout(120_000);
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '汇总');
  await page.getByRole('tab', { name: '报表快照' }).click();
  await page.getByRole('button', { name: '固定当前汇总表' }).click();
  const dialog = page.getByRole('dialog', { name: '固定当前汇总表' });
  await dialog.getByRole('textbox', { name: '名称' }).fill('年报');
  await dialog.getByRole('button', { name: /^固\s?定$/u }).click();
  const sheet = page.getByRole('region', { name: '年报' });
  await expect(sheet.getByText('固定以后没有变化')).toBeVisible();
  const code = await sheet.locator('dd .digest').innerText();
  expect(code.replaceAll(/\D/gu, '')).toHaveLength(30);
  await sheet.getByRole('button', { name: '预览并打印' }).click();
  await expect(page.locator('.pdf-frame canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await sheet.getByRole('button', { name: '返回列表' }).click();

  await page.getByRole('textbox', { name: '统计依据编码（30 位数字）' }).fill(code);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^核\s?对$/u })
    .click();
  await expect(page.getByText('与现在一致：依据 1 项，打印以后没有变化。')).toBeVisible();
  await expect(page.getByText('这是报表快照“年报”。')).toBeVisible();

  await page.getByRole('button', { name: '打开 年报' }).click();
  await sheet.getByRole('button', { name: '作废……' }).click();
  const asked = page.getByRole('dialog', { name: '作废“年报”' });
  await expect(asked.getByRole('button', { name: /^作\s?废$/u })).toBeDisabled();
  await asked.getByRole('textbox', { name: '原因' }).fill('口径有误');
  await asked.getByRole('button', { name: /^作\s?废$/u }).click();
  await expect(sheet.getByText(/作废：口径有误/u)).toBeVisible();
  expect(shell.outsideRequests()).toEqual([]);
});

test('迎检包：选了范围和保存位置，得到一个 PDF', async ({ shell, desktop }) => {
  test.setTimeout(120_000);
  const { page } = shell;
  page.setDefaultTimeout(40_000);
  await sayWho(page);
  await goBy(page, '汇总');
  await page.getByRole('tab', { name: '迎检包' }).click();
  await expect(page.getByText('将列入 1 个单位。')).toBeVisible();
  await page.getByRole('checkbox', { name: '隐去人名（只留姓）' }).check();
  await page.getByRole('radio', { name: /桌面/u }).check();
  await page.getByRole('button', { name: '生成迎检包' }).click();
  await expect(page.getByText(/已生成：1 个单位、8 个风险点/u)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(desktop)).toEqual([expect.stringMatching(/^迎检包 \d{4}-\d{2}-\d{2}$/u)]);
});

test('汇总表打印并存为报表快照；点开的风险点、查找结果、密钥、代报清单都能按筛选导出', async ({ shell }) => {
  test.setTimeout(150_000);
  const { page } = shell;
  page.setDefaultTimeout(25_000);
  await sayWho(page);
  await goBy(page, '汇总');
  await page.getByRole('button', { name: '打印并存为报表快照' }).click();
  const asked = page.getByRole('dialog', { name: '打印并存为报表快照' });
  await asked.getByRole('textbox', { name: '名称' }).fill('季报');
  await asked.getByRole('button', { name: '固定并打印' }).click();
  const paper = page.getByRole('dialog', { name: '季报' });
  await expect(paper.locator('.pdf-frame canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(paper).toBeHidden();

  await page
    .getByRole('button', { name: /^县水务局，合计：\d+，列出来$/u })
    .first()
    .click();
  const risks = page.getByRole('dialog', { name: '风险点' });
  await expect(risks.getByRole('button', { name: '导出风险点' })).toBeVisible();
  await risks.getByRole('button', { name: '导出风险点' }).click();
  await page.getByRole('menuitem', { name: 'Excel' }).click();
  const saving = page.getByRole('dialog', { name: '导出“风险点”' });
  await expect(saving).toContainText('只导出筛选出的行（单位：县水务局');
  await saving.getByRole('radio', { name: /桌面/u }).check();
  await saving.getByRole('button', { name: /^保\s?存$/u }).click();
  await expect(saving.getByText('共 1 个文件')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: '交叉表' }).click();
  await page.getByRole('button', { name: '打印并存为报表快照' }).click();
  const crossAsked = page.getByRole('dialog', { name: '打印并存为报表快照' });
  await expect(crossAsked).toContainText('固定的是“风险类别 × 风险等级：风险点（个）”');
  await crossAsked.getByRole('textbox', { name: '名称' }).fill('类别等级表');
  await crossAsked.getByRole('button', { name: '固定并打印' }).click();
  const crossPaper = page.getByRole('dialog', { name: '类别等级表' });
  await expect(crossPaper.locator('.pdf-frame canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(crossPaper).toBeHidden();

  await page.getByRole('tab', { name: '图', exact: true }).click();
  await page.getByRole('button', { name: '打印并存为报表快照' }).click();
  await crossAsked.getByRole('textbox', { name: '名称' }).fill('热力图');
  await crossAsked.getByRole('button', { name: '固定并打印' }).click();
  await expect(page.getByRole('dialog', { name: '热力图' }).locator('.pdf-frame canvas').first()).toBeVisible({
    timeout: 30_000,
  });
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: '报表快照' }).click();
  await expect(page.getByRole('button', { name: '打开 季报' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^热力图 图 /u })).toBeVisible();
  await page.getByRole('button', { name: '打开 类别等级表' }).click();
  const frozen = page.getByRole('region', { name: '类别等级表' });
  await expect(frozen.getByText('交叉表', { exact: true })).toBeVisible();
  await expect(frozen.getByText('编码包含计入的 1 个单位')).toBeVisible();
  await expect(frozen.getByText('固定以后没有变化')).toBeVisible();
  await expect(frozen.getByRole('columnheader', { name: '风险类别' })).toBeVisible();
  await expect(frozen.getByRole('columnheader', { name: '较高' })).toBeVisible();

  await goBy(page, '查找');
  await page.getByRole('searchbox', { name: '查找' }).fill('不');
  await page.getByRole('button', { name: '导出查找结果：风险点' }).click();
  await page.getByRole('menuitem', { name: '打印预览' }).click();
  await expect(page.locator('.pdf-frame canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');

  await goBy(page, '核对印章');
  await expect(page.getByRole('button', { name: '导出密钥' })).toBeVisible();
  await goBy(page, '代报');
  await expect(page.getByRole('button', { name: '导出代报' })).toBeVisible();
});
