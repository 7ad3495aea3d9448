/** 单位、人员、职权: pasting from Excel and taking a file, with a look at what is not understood; staff as it really is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellOf, pickCell } from '../journey/typed-table.ts';
import { newLedger } from '../support/new-ledger.ts';
import { expect, goBy, gridOf, paste, test } from './desk-test.ts';

test('从 Excel 粘贴几行带标题的职权：认不出的格标红，改列的对应，已有同名的不写入；整块撤销', async ({ desk }) => {
  await goBy(desk, '职权目录');
  const powers = gridOf(desk, '职权');
  const before = Number(await powers.getAttribute('aria-rowcount'));
  await (await cellOf(powers, '职权名称')).click();
  const lines = [
    ['名称', '类别', '说明', '三重一大'],
    ['村级公益岗位安排', '组织人事', '按季评议', '√'],
    ['䶮字水库发包', '没有的类别', '公开竞价', ''],
    ['村级工程项目发包', '工程采购', '', '是'],
  ];
  await paste(desk, `${lines.map((cells) => cells.join('\t')).join('\r\n')}\r\n`);
  const dialog = desk.getByRole('dialog', { name: '核对要写入的 3 行' });
  await expect(dialog.getByText('有 1 格没有认出')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: '没有的类别' })).toHaveClass(/refused/u);
  await expect(dialog.getByRole('row').filter({ hasText: '䶮字水库发包' })).toContainText('缺类别');
  await expect(dialog.getByRole('row').filter({ hasText: '村级工程项目发包' })).toContainText('已有同名，不写入');
  await dialog.getByLabel('第 3 列写入').click();
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '界限' }).click();
  await dialog.getByRole('button', { name: '写入 2 行' }).click();
  await expect(dialog).toBeHidden();
  const whole = powers.getByRole('row').filter({ hasText: '村级公益岗位安排' });
  await expect(whole).toContainText('按季评议');
  await expect(whole).toContainText(/QL-\d+/u);
  await expect(powers.getByRole('row').filter({ hasText: '䶮字水库发包' })).toContainText('缺类别');
  await desk.keyboard.press('Control+z');
  await expect(whole).toHaveCount(0);
  await expect(powers).toHaveAttribute('aria-rowcount', String(before + 1));
});

test('全都认得的几行直接贴上；单个单元格照旧', async ({ desk }) => {
  await goBy(desk, '人员与任职');
  const persons = gridOf(desk, '人员');
  await persons.getByRole('row').last().getByRole('gridcell').first().click();
  await paste(desk, '周小禾\t村文书\n吴大田\t护林员\n');
  await expect(desk.getByText('已粘贴 2 行')).toBeVisible();
  await expect(persons.getByRole('row').filter({ hasText: '吴大田' })).toContainText('护林员');
});

test('从 Excel 导入人员花名册：标题不在第一列也认得，身份证号一列不写入', async ({ desk, shell, deskDir }) => {
  const file = join(deskDir, '花名册.csv');
  writeFileSync(
    file,
    '序号,身份证号,姓名,职务\n1,110101199003074530,周小禾,村文书\n2,110101199003074530,何霞,村报账员\n',
  );
  await goBy(desk, '人员与任职');
  await shell.chooseFiles([file], () => desk.getByRole('button', { name: '人员 从 Excel 导入' }).click());
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByRole('row').filter({ hasText: '何霞' })).toContainText('已有同名');
  await dialog.getByRole('button', { name: '写入 1 行' }).click();
  await expect(gridOf(desk, '人员').getByRole('row').filter({ hasText: '周小禾' })).toContainText('村文书');
  await expect(desk.getByText('110101199003074530')).toHaveCount(0);
});

test('一肩挑、几人同任、空缺：录得进，看得见', async ({ desk }) => {
  await goBy(desk, '人员与任职');
  const about = desk.getByRole('region', { name: '空缺与一肩挑' });
  await expect(about.getByText('空缺岗位 1 个')).toBeVisible();
  await expect(about.getByText(/^村民小组长（.+、.+、.+）$/u)).toBeVisible();
  await about.getByLabel('由谁担任驻村第一书记').click();
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '郑玉军' }).click();
  await expect(about.getByText('空缺岗位 0 个')).toBeVisible();
  await expect(about.getByText('郑玉军（村党组织书记、驻村第一书记）')).toBeVisible();
  await expect(gridOf(desk, '人员').getByRole('row').filter({ hasText: '郑玉军' })).toContainText('一肩挑');
  await goBy(desk, '单位与岗位');
  await expect(gridOf(desk, '岗位').getByRole('row').filter({ hasText: '驻村第一书记' })).toContainText('郑玉军');
  await pickCell(desk, gridOf(desk, '岗位'), '岗位等级', '一般');
  await expect(await cellOf(gridOf(desk, '岗位'), '岗位等级')).toContainText('另定');
});

test('1366 宽的屏幕上单位、人员各表不用左右拖动', async ({ desk }) => {
  for (const [page, tables] of [
    ['单位与岗位', ['科室', '岗位']],
    ['人员与任职', ['人员', '任职']],
  ] as const) {
    await goBy(desk, page);
    for (const table of tables) {
      const sizes = await gridOf(desk, table).evaluate(({ scrollWidth, clientWidth }) => ({
        scrollWidth,
        clientWidth,
      }));
      expect([table, sizes.scrollWidth]).toEqual([table, sizes.clientWidth]);
    }
  }
});

const empty = test.extend({ ledger: ({ deskDir }, use) => use(newLedger(deskDir)) });

empty('没有任务的台账不显示登记表，说先领任务', async ({ desk }) => {
  await goBy(desk, '职权目录');
  await expect(desk.getByRole('button', { name: '去领取任务' })).toBeVisible();
});
