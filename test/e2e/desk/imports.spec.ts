/** 导入表格 in the window: one table with its preview, and 收集填报表. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openTemplate } from '../../support/fill-template.ts';
import { expect, goBy, test } from './desk-test.ts';

const headings = '岗位,风险点,表现形式,风险等级,前期预防措施,经办情况\n';

test('一个表：预览逐行判定，筛选，改列的对应，导入，撤销；改好的对应下次自动用', async ({ desk, shell, deskDir }) => {
  const file = join(deskDir, '风险点.csv');
  writeFileSync(
    file,
    `${headings}村文书,公章管理不严,空白介绍信预先盖章,较低,用印登记,由文书经办\n村报账员,坐支集体收入,收款不入账,较高,票款分离,110101199003074530\n`,
  );
  await goBy(desk, '导入表格');
  await shell.chooseFiles([file], () => desk.getByRole('button', { name: /把表格拖到这里/u }).click());
  const rows = desk.getByRole('region', { name: '逐行预览' });
  await expect(rows.getByText('公章管理不严')).toBeVisible();

  await rows.getByText(/^不能导入 1$/u).click();
  await expect(rows.getByText('坐支集体收入')).toBeVisible();
  await expect(rows.getByText('公章管理不严')).toBeHidden();
  await desk.getByRole('checkbox', { name: /身份证号/u }).check();
  await expect(rows.getByText(/^不能导入 0$/u)).toBeVisible();
  await rows.getByText(/^全部 \d+$/u).click();

  const mapping = desk.getByRole('region', { name: '列的对应' });
  await mapping.getByRole('button', { name: '查看和修改' }).click();
  await mapping.getByLabel('“经办情况”对应').click();
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '不导入' }).click();
  await expect(mapping.getByText(/放入备注。/u)).toBeHidden();

  await desk.getByRole('button', { name: '导入 2 行' }).click();
  await expect(desk.getByText('已导入 2 行。')).toBeVisible();
  await desk.getByRole('button', { name: '撤销这次导入' }).click();
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /^撤\s?销$/u })
    .click();
  await expect(desk.getByText('用的是上次改好的对应')).toBeVisible();
  await desk.getByRole('button', { name: '换一个文件' }).click();
  await expect(desk.getByRole('region', { name: '导入记录' }).getByText(/^已撤销/u)).toBeVisible();
});

const bad = [
  { name: '空的.xlsx', bytes: Buffer.alloc(0), says: /里没有任何内容/u },
  { name: '照片.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), says: /看起来是图片/u },
  { name: '坏的.xlsx', bytes: Buffer.from('PK\u0003\u0004不完整', 'latin1'), says: /已损坏或写法特殊/u },
  { name: '旧表.xls', bytes: ole('Workbook'), says: /旧格式表格.+另存为/u },
  { name: '加了密.xlsx', bytes: ole('EncryptedPackage'), says: /设有打开密码/u },
] as const;

function ole(stream: string): Buffer {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

const dragged = (page: Page, names: readonly string[], sizeBytes: number) =>
  page.evaluateHandle(
    ([files, size]) => {
      const transfer = new DataTransfer();
      for (const name of files) transfer.items.add(new File([new Uint8Array(size).fill(65)], name));
      return transfer;
    },
    [names, sizeBytes] as const,
  );

test('空的、错的、坏的、旧的、加密的、拖入的太大的文件各有一句话；GB18030 的 csv 认得', async ({
  desk,
  shell,
  deskDir,
}) => {
  await goBy(desk, '导入表格');
  for (const { name, bytes, says } of bad) {
    const file = join(deskDir, name);
    writeFileSync(file, bytes);
    await shell.chooseFiles([file], () => desk.getByRole('button', { name: /把表格拖到这里/u }).click());
    await expect(desk.getByRole('alert').filter({ hasText: says })).toHaveCount(1);
    await desk.getByRole('button', { name: '换一个文件' }).click();
  }
  const dropPlace = desk.getByRole('button', { name: /把表格拖到这里/u });
  await dropPlace.dispatchEvent('drop', { dataTransfer: await dragged(desk, ['甲.csv', '乙.csv'], 10) });
  await expect(desk.getByText('一次拖入了 2 个文件。', { exact: false })).toBeVisible();
  await dropPlace.dispatchEvent('drop', { dataTransfer: await dragged(desk, ['很大.csv'], 21 * 1024 * 1024) });
  await expect(desk.getByRole('alert').filter({ hasText: /超过 20 MB 的上限/u })).toHaveCount(1);
  await desk.getByRole('button', { name: '换一个文件' }).click();
  const gb = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'risks-gb18030.csv');
  await shell.chooseFiles([gb], () => desk.getByRole('button', { name: /把表格拖到这里/u }).click());
  await expect(desk.getByRole('region', { name: '逐行预览' }).getByText(/^可导入 [1-9]/u)).toBeVisible();
});

test('收集：制作纸质和电子填报表，填好的收回，列出还没有交的', async ({ desk, shell, desktop, deskDir }) => {
  await goBy(desk, '导入表格');
  await desk.getByText('收集填报表', { exact: true }).click();
  const write = desk.getByRole('region', { name: /发出/u });
  await write.getByRole('radio', { name: /桌面/u }).check();
  await write.getByRole('button', { name: '制作填报表' }).click();
  await expect(write.getByText(/^已做好 \d+ 份，存到“桌面”。$/u)).toBeVisible({ timeout: 60_000 });
  const names = readdirSync(desktop);
  const offices = names.filter((name) => /^填报表_组织_.+\.xlsx$/u.test(name));
  expect(offices).toHaveLength(5);
  expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(names.length / 2);

  const box = join(deskDir, '交回');
  mkdirSync(box);
  const office = await openTemplate(join(desktop, '填报表_组织_村民委员会.xlsx'));
  const { sheet, columns } = office.place();
  const column = columns.get('廉政风险点') ?? 0;
  // The last one: a piece of a long row has a number and no risk too.
  const blank = sheet
    .getColumn(1)
    .values.findLastIndex(
      (value, line) =>
        value !== undefined && /^\d+$/u.test(sheet.getCell(line, 1).text) && sheet.getCell(line, column).text === '',
    );
  sheet.getCell(blank, column).value = '䶮字村道养护虚报工程量';
  await office.save(join(box, '村委会交来.xlsx'));
  writeFileSync(join(box, '通讯录.csv'), '姓名,电话\n甲某,8021\n');
  const collect = desk.getByRole('region', { name: /收回/u }).first();
  const files = [join(box, '村委会交来.xlsx'), join(box, '通讯录.csv')];
  await shell.chooseFiles(files, () => collect.getByRole('button', { name: /把交回的填报表拖到这里/u }).click());
  const taken = collect.getByRole('row').filter({ hasText: '村委会交来.xlsx' });
  await expect(taken.getByText('已写入')).toBeVisible({ timeout: 30_000 });
  await expect(taken.getByText('新增 1 条')).toBeVisible();
  await expect(
    collect
      .getByRole('row')
      .filter({ hasText: '通讯录.csv' })
      .getByText(/认不出是哪个科室/u),
  ).toBeVisible();
  await expect(collect.getByText(/^科室 4 个：.*村党组织、/u)).toBeVisible();
  await expect(collect.getByText(/^个人 \d+ 人：/u)).toBeVisible();

  await taken.getByRole('button', { name: /^撤\s?销$/u }).click();
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /^撤\s?销$/u })
    .click();
  await desk.getByText('导入一个表', { exact: true }).click();
  await expect(desk.getByRole('region', { name: '导入记录' }).getByText(/^已撤销/u)).toBeVisible();
});
