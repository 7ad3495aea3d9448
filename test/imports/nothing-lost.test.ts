import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewSheet } from '../../src/domain/imports/import-preview.ts';
import type { Sheet } from '../../src/domain/imports/sheet.ts';
import { previewOptions } from './preview-options.ts';

const sheetOf = (table: string[][]): Sheet => ({
  name: '表',
  hidden: false,
  merges: [],
  rows: table.map((cells, index) => ({ line: index + 1, cells, hidden: false, marks: [] })),
});

const riskHeadings =
  '序号 风险编号 科室 岗位 姓名 职权事项 环节 风险点 表现形式 风险类别 风险等级 查找方式 前期预防 中期监控 后期处置 防控措施 阶段 制度依据 完成时限 责任人 责任领导 监督部门 备注 电话 落实情况 风险点数量';
const scoreHeadings = '序号 一级指标 二级指标 分值 考核内容 评分标准 自评分 佐证材料 牵头部门 备注 电话 完成情况';
const words = fc.array(fc.constantFrom(...'廉政风险防控用印报销审批登记公示抽查'), { minLength: 2, maxLength: 6 });
const cell = fc.oneof(
  fc.constant(''),
  words.map((letters) => letters.join('')),
  fc.tuple(words, words).map(([a, b]) => `1.${a.join('')}2.${b.join('')}`),
  fc.constantFrom('高', '1高1低', '一级', '思想道德', '岗位职责、其他', '2024年6月', '12', '五分'),
);
const table = (headings: string) =>
  fc
    .shuffledSubarray(headings.split(' '), { minLength: 6 })
    .chain((chosen) =>
      fc
        .array(fc.array(cell, { minLength: chosen.length, maxLength: chosen.length }), { maxLength: 6 })
        .map((rows) => [chosen, ...rows]),
    );

/** The pieces of a cell that must turn up again: numbering and separators are no contents. */
const pieces = (text: string): string[] => text.split(/\d\.|、/).filter((piece) => /\p{Script=Han}{2}/u.test(piece));
const known = /^(思想道德|岗位职责|\d{4}年\d月|一级|1高1低|其他)$/;

describe('一格不丢（随机表格）', () => {
  it.each([
    ['风险点表', riskHeadings],
    ['评分表', scoreHeadings],
  ])('%s：每个非空行一条结论；数据行的每格都在读出的内容里', (_name, headings) => {
    fc.assert(
      fc.property(table(headings), (rows) => {
        const preview = previewSheet(sheetOf(rows), previewOptions);
        const filled = rows.flatMap((cells, index) => (cells.some((one) => one !== '') ? [index + 1] : []));

        expect(preview.rows.map((row) => row.line)).toEqual(filled);
        for (const row of preview.rows.filter((one) => one.values.length > 0)) {
          const kept = JSON.stringify(row.values);
          const lost = (rows[row.line - 1] ?? [])
            .flatMap(pieces)
            .filter((piece) => !known.test(piece) && !kept.includes(piece));
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 500, seed: 20240630 },
    );
  });

  it('任何文字都不会出错', () => {
    const anything = fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), cell), { maxLength: 12 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anything, (rows) => {
        const preview = previewSheet(sheetOf(rows), previewOptions);
        expect(preview.rows.length).toBeLessThanOrEqual(rows.length);
      }),
      { numRuns: 300, seed: 20240630 },
    );
  });
});
