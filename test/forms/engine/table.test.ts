import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import type { Column, FormSpec, TableBlock, TableRow } from '../../../src/domain/forms/form-spec.ts';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { groupRuns } from '../../../src/core/documents/layout/group-runs.ts';
import { paginate } from '../../../src/core/documents/layout/paginate.ts';
import { fitColumns } from '../../../src/core/documents/layout/table-columns.ts';
import { levelColor } from '../../../src/core/documents/level-color.ts';
import { coverForm, riskForm } from './sample-forms.ts';

const fonts = openFonts(resolve('resources/fonts'));
const column = (key: string, widthMm: number, change: Partial<Column> = {}): Column => ({
  key,
  title: key,
  widthMm,
  ...change,
});
const table = (columns: Column[], rows: TableRow[] = [], change: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  columns,
  rows,
  ...change,
});

/** Texts of each page, one string per line of text. */
function pageTexts(form: FormSpec): string[][] {
  return paginate([form], fonts).pages.map((page) =>
    page.ops.flatMap((op) => (op.op === 'text' ? [op.runs.map((run) => run.text).join('')] : [])),
  );
}

describe('栏宽', () => {
  it('按比例铺满纸面，到最小宽度为止', () => {
    const fitted = fitColumns(
      table([column('a', 10, { minWidthMm: 30 }), column('b', 50), column('c', 100)]),
      180,
      riskForm(1),
    );
    expect(fitted.map(({ widthMm }) => widthMm)).toEqual([30, 50, 100]);
  });

  it('最小宽度之和超过纸面时拒绝，并说明差多少', () => {
    const columns = Array.from({ length: 20 }, (_, at) => column(`c${at}`, 60, { minWidthMm: 20 }));
    expect(() => fitColumns(table(columns), 257, riskForm(1))).toThrow(
      new DomainError('FORM_TOO_WIDE', { form: '附件2 部门表', neededMm: 400, availableMm: 257 }),
    );
  });
});

describe('合并单元格', () => {
  const rows = (...cells: [string, string][]): TableRow[] =>
    cells.map(([a, b], at) => ({ id: String(at), cells: { a, b } }));

  it('内层只在外层之内合并，空格、单行不合并', () => {
    const block = table(
      [column('a', 20), column('b', 20)],
      rows(['甲', '1'], ['甲', '1'], ['乙', '1'], ['', ''], ['', '']),
      {
        groupKeys: ['a', 'b'],
      },
    );
    expect([...groupRuns(block)]).toEqual([
      ['a', [1, 1, -1, -1, -1]],
      ['b', [1, 1, -1, -1, -1]],
    ]);
  });

  it('文字相同而对象不同的行不合并，合计行不合并', () => {
    const [first, second, third] = rows(['甲', ''], ['甲', ''], ['甲', '']);
    if (!first || !second || !third) throw new Error('rows');
    const block = table(
      [column('a', 20)],
      [first, { ...second, groupIds: { a: 'x' } }, { ...third, emphasis: 'total' }],
      {
        groupKeys: ['a'],
      },
    );
    expect(groupRuns(block).get('a')).toEqual([-1, -1, -1]);
  });
});

describe('表格排版', () => {
  it('小节行不落在页末', () => {
    const rows = Array.from({ length: 60 }, (_, at): TableRow => {
      const isSection = at % 5 === 0;
      const cells = { a: isSection ? `第${at}节` : `第${at}行`, b: '内容' };
      return isSection ? { id: String(at), cells, spans: { a: 2 }, emphasis: 'section' } : { id: String(at), cells };
    });
    const block = table([column('a', 60), column('b', 60)], rows);
    const pages = pageTexts(riskForm(1, { blocks: [block], handling: '', tail: {} }));
    expect(pages.length).toBeGreaterThan(2);
    const lastLines = pages.map((lines) => lines.filter((line) => /^第\d+[节行]$/.test(line)).at(-1));
    expect(lastLines.filter((line) => line?.endsWith('节'))).toEqual([]);
  });

  it('没有行时印出说明', () => {
    const block = table([column('a', 20), column('b', 20)], [], { emptyText: '本期无此类事项' });
    expect(pageTexts(riskForm(1, { blocks: [block] }))[0]).toContain('本期无此类事项');
  });

  it('表头高过一页时拒绝', () => {
    const block = table(
      [column('很长的栏目名'.repeat(200), 20), column('b', 250)],
      [{ id: '1', cells: { b: '内容' } }],
    );
    expect(() => pageTexts(riskForm(1, { blocks: [block] }))).toThrow(
      new DomainError('FORM_HEAD_TOO_HIGH', { form: '附件2 部门表' }),
    );
  });

  it('二维码只收数字', () => {
    const form = coverForm();
    expect(() => pageTexts({ ...form, blocks: [{ kind: 'qr', digits: '12a4' }] })).toThrow(
      new DomainError('FORM_QR_NOT_DIGITS', { form: '报送封面' }),
    );
  });

  it('意见栏的签字行在栏内末尾', () => {
    expect(pageTexts(coverForm())[0]).toContain('签字：　　　　　年　　月　　日');
  });

  it('骑缝章线只印在两页以上的表上，双面时背面在左', () => {
    const seamSides = (form: FormSpec): string[] =>
      paginate([form], fonts).pages.flatMap((page) =>
        page.ops.flatMap((op) => {
          if (op.op !== 'path' || !op.dashed) return [];
          return [(op.points[0]?.[0] ?? 0) > page.widthPt / 2 ? '右' : '左'];
        }),
      );
    expect(seamSides(riskForm(2))).toEqual([]);
    expect(seamSides(riskForm(14))).toEqual(['右', '右', '右']);
    expect(seamSides(riskForm(14, { delivery: { medium: 'paper', duplex: true } }))).toEqual(['右', '左', '右']);
  });
});

describe('页码', () => {
  const places = (form: FormSpec): (number | undefined)[][] =>
    paginate([form], fonts).pages.map((page) => {
      const op = page.ops.find(
        (one) =>
          one.op === 'text' &&
          one.runs
            .map((run) => run.text)
            .join('')
            .startsWith('— '),
      );
      return op?.op === 'text' ? [Math.round(op.xPt), Math.round(op.baselinePt), op.rotateDegrees] : [];
    });

  it('单页居右、双页居左，离版心 7 毫米；可以竖放在左侧，也可以不印', () => {
    expect(places(riskForm(8))).toEqual([
      [733, 571, undefined],
      [71, 571, undefined],
    ]);
    expect(places(riskForm(8, { pageNumber: 'side' }))).toEqual([
      [23, 486, -90],
      [23, 85, -90],
    ]);
    expect(places(riskForm(8, { pageNumber: 'none' }))).toEqual([[], []]);
  });
});

describe('等级颜色', () => {
  it.each([
    ['高', ['高', '中', '低'], '#c00000'],
    ['低', ['高', '中', '低'], '#1f6f3f'],
    ['二级', ['一级', '二级'], '#1f6f3f'],
    ['1高2中', ['高', '中', '低'], undefined],
  ])('%s', (text, levels, expected) => {
    expect(levelColor(text, levels)).toBe(expected);
  });
});
