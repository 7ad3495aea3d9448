import { describe, expect, it } from 'vitest';
import { headingSetKey } from '../../src/domain/imports/import-mapping.ts';
import { foreignXlsx } from './foreign-xlsx.ts';
import { codesAt, previewOf, risksAt, verdicts } from './preview-file.ts';

describe('不丢内容', () => {
  it('没有认出表头：每行都列出，不导入', async () => {
    const preview = await previewOf(Buffer.from('会议记录\n时间,地点\n上午,二楼\n'));

    expect([preview.kind, ...verdicts(preview)]).toEqual(['unknown', '1 skipped', '2 skipped', '3 skipped']);
    expect(preview.notes.map((note) => note.code)).toEqual(['no-headings']);
  });

  it('用户指出表头行并改正对应后按它读；保存的对应凭表头认出', async () => {
    const bytes = Buffer.from('说明\n栏一,栏二,栏三\n用印不登记,高,其他\n');
    const headings = ['栏一', '栏二', '栏三'];
    const mapping = {
      kind: 'risks' as const,
      headingSetKey: headingSetKey(headings),
      headings,
      columns: ['riskName' as const, 'level' as const, 'ignore' as const],
    };
    const preview = await previewOf(bytes, { mapping });

    expect(verdicts(preview)).toEqual(['1 title', '2 heading', '3 ok']);
    expect(risksAt(preview, 3)).toMatchObject([{ riskName: '用印不登记', level: 1, remark: '' }]);
    expect((await previewOf(bytes, { headingLines: [2] })).headings).toEqual(headings);
  });

  it('表头以外的格子进备注并提醒', async () => {
    const preview = await previewOf(Buffer.from('序号,风险点,风险等级,责任人\n1,用印不登记,高,甲某,多出,又多\n'));

    expect(risksAt(preview, 2)).toMatchObject([{ remark: '第5列：多出；第6列：又多' }]);
  });

  it('没有风险点的行是错误，内容仍在', async () => {
    const preview = await previewOf(Buffer.from('序号,岗位,风险点,风险等级,责任人\n1,出纳,,高,甲某\n'));

    expect([verdicts(preview), codesAt(preview, 2)]).toEqual([['1 heading', '2 error'], ['risk-name-missing']]);
    expect(risksAt(preview, 2)).toMatchObject([{ post: '出纳', responsible: '甲某', level: 1 }]);
  });

  it('隐藏的行和错误值有提醒', async () => {
    const bytes = await foreignXlsx([
      {
        name: '表',
        rows: [
          ['序号', '风险点', '风险等级'],
          [1, '用印不登记', '高'],
          [2, '公车私用', '<c t="e"><v>#REF!</v></c>'],
        ],
        hiddenRows: [2],
      },
    ]);
    const preview = await previewOf(bytes);

    expect(preview.rows.map((row) => [row.verdict, row.hidden])).toEqual([
      ['heading', false],
      ['warning', true],
      ['error', false],
    ]);
    expect(codesAt(preview, 3)).toEqual(['error-value', 'level-unknown']);
  });

  it('换了科室，空着的职权不沿用上一科室的', async () => {
    const csv = '科室,职权事项,风险点,风险等级\n办公室,用印,用印不登记,高\n财务股,,坐支现金,高\n';
    const preview = await previewOf(Buffer.from(csv));

    expect(risksAt(preview, 3)).toMatchObject([{ office: '财务股', power: '' }]);
  });
});
