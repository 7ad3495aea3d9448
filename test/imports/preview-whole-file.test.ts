import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import { previewFile } from '../../src/domain/imports/preview-file.ts';
import { foreignXlsx, type CellSpec } from './foreign-xlsx.ts';
import { previewOptions } from './preview-options.ts';

const headings: CellSpec[] = ['序号', '风险点', '风险等级'];

describe('几个工作表的文件', () => {
  it('都预览；隐藏的有提醒；行最多的可见工作表为主', async () => {
    const bytes = await foreignXlsx([
      { name: '封面', rows: [['某单位'], ['某年度']] },
      { name: '办公室', rows: [headings, [1, '用印不登记', '高'], [2, '公车私用', '低']] },
      { name: '旧表', rows: [headings, [1, '甲事', '高'], [2, '乙事', '低'], [3, '丙事', '低']], state: 'hidden' },
    ]);
    const { sheets, main } = previewFile(await readSheet(bytes, '表.xlsx'), previewOptions);

    expect(sheets.map((sheet) => [sheet.sheet, sheet.kind])).toEqual([
      ['封面', 'unknown'],
      ['办公室', 'risks'],
      ['旧表', 'risks'],
    ]);
    expect(sheets[2]?.notes.map((note) => note.code)).toContain('hidden-sheet');
    expect(main).toBe(1);
  });
});
