import { afterAll, beforeAll, expect, it } from 'vitest';
import { anImportingCounty, type ImportingCounty } from '../support/importing-county.ts';
import { refusal } from '../support/refusal.ts';

let county: ImportingCounty;
beforeAll(async () => {
  county = await anImportingCounty();
});
afterAll(() => county.release());

it('给登记表看的原样单元格：去掉空行和两头的空格，罕用字照旧', async () => {
  const file = county.table('花名册.csv', ' 姓名 ,职务\n\n张䶮, 村文书 \n');
  expect(await county.api.imports.previewCells({ file })).toEqual({
    file: '花名册.csv',
    sheets: [
      {
        name: '花名册',
        rows: [
          ['姓名', '职务'],
          ['张䶮', '村文书'],
        ],
      },
    ],
  });
});

it('空文件拒绝', async () => {
  const file = county.table('空的.csv', '');
  expect(await refusal(county.api.imports.previewCells({ file }))).toMatchObject({ code: 'SHEET_EMPTY' });
});
