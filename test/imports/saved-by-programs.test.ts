import { describe, expect, it } from 'vitest';
import { codesAt, previewOf, risksAt } from './preview-file.ts';

describe('各种程序保存的 xlsx', () => {
  it('LibreOffice 保存的与原 csv 读出同样的结果', async () => {
    const [csv, xlsx] = [await previewOf('risks-utf8.csv'), await previewOf('risks-libreoffice.xlsx')];

    expect(xlsx.mapping).toEqual(csv.mapping);
    expect(xlsx.rows).toEqual(csv.rows);
  });

  it('富文本、中文日期格式、公式结果、链接文字都读得出；批注、验证、表格样式不妨碍', async () => {
    const preview = await previewOf('links-notes-table.xlsx');

    expect(risksAt(preview, 2)).toMatchObject([
      {
        riskName: '用印不登记',
        level: 1,
        due: { kind: 'date', dueOn: '2024-06-30' },
        measures: [{ phase: null, text: '公示' }],
        remark: '链接：制度；a：1',
      },
    ]);
    expect(codesAt(preview, 2)).toEqual(['formula']);
  });
});
