import { describe, expect, it } from 'vitest';
import { type CrossDefinition, dimensionsOf, findMisfit } from './cross-definition.ts';
import { type CrossCell, crossTable } from './cross-table.ts';

const definition = (own: Partial<CrossDefinition> = {}): CrossDefinition => ({
  rows: 'area',
  columns: 'level',
  figure: 'risks',
  show: 'count',
  filters: {},
  zeros: false,
  sort: null,
  ...own,
});
const cell = (row: string[], column: string, n: number, entity = ''): CrossCell => ({
  row,
  column: [column],
  entity,
  n,
});
const axis = (...keys: string[]) => keys.map((key) => ({ key, title: key }));

const table = (own: Partial<CrossDefinition>, cells: CrossCell[], plainCount: number, rows = axis('农', '医', '工')) =>
  crossTable({
    definition: definition(own),
    cells,
    rowAxis: rows,
    columnAxis: axis('1', '2'),
    units: [
      { row: null, column: null },
      { row: null, column: null },
    ],
    plainCount,
  });

describe('交叉表', () => {
  // 5 个风险点：2 个只在“农”，3 个“农”“医”都有。
  const cells = [cell(['农'], '1', 2), cell(['农', '医'], '1', 1), cell(['农', '医'], '2', 2)];

  it('几个标签的每行都计，合计只计一次，并说明', () => {
    const { rows, total, balance } = table({}, cells, 5);
    expect(rows.map(({ key, line }) => [key, line?.counts])).toEqual([
      ['农', [3, 2, 5]],
      ['医', [1, 2, 3]],
    ]);
    expect(total.counts).toEqual([3, 2, 5]);
    expect(balance).toMatchObject({ rowsOverlap: true, columnsOverlap: false });
    expect(balance.lines.every(({ ok }) => ok)).toBe(true);
    expect(balance.lines[0]?.sentence).toContain('各行相加 8，去重合计 5');
    expect(balance.lines[1]?.sentence).toBe('各列之和 5 = 合计 5');
  });

  it('与逐条清点的数不一致，写明不平', () => {
    expect(table({}, cells, 6).balance.lines.at(-1)).toEqual({
      ok: false,
      sentence: '合计 5 = 不分行列逐条清点 6',
    });
  });

  it('不会重复的行，各行之和必须等于合计', () => {
    const lost = table({ rows: 'category' }, [cell(['农'], '1', 2), cell(['别的'], '1', 1)], 3);
    expect(lost.balance.lines[0]).toEqual({ ok: false, sentence: '各行之和 2 = 合计 3' });
  });

  it('零行可以显示，可以不显示；没有收到的行是空的，不是零', () => {
    const rows = [
      { key: '农', title: '农' },
      { key: '医', title: '医' },
      { key: '工', title: '工', isMissing: true },
    ];
    const [first] = cells;
    const only = first === undefined ? [] : [first];
    expect(table({}, only, 2, rows).rows.map(({ key }) => key)).toEqual(['农']);
    const shown = table({ zeros: true }, only, 2, rows).rows;
    expect(shown.map(({ line }) => line?.counts ?? null)).toEqual([[2, 0, 2], [0, 0, 0], null]);
  });

  it('占本行、占本列、平均每个单位', () => {
    expect(table({ show: 'rowShare' }, cells, 5).rows[0]?.line?.shown).toEqual([60, 40, 100]);
    expect(table({ show: 'columnShare' }, cells, 5).rows[1]?.line?.shown).toEqual([33.3, 100, 60]);
    expect(table({ show: 'perUnit' }, cells, 5).total.shown).toEqual([1.5, 1, 2.5]);
  });

  it('有风险点的单位：同一单位在几行都算，合计只算一次', () => {
    const units = [cell(['农'], '1', 4, 'a'), cell(['农'], '2', 1, 'a'), cell(['医'], '1', 2, 'b')];
    const { rows, total } = table({ figure: 'riskUnits', rows: 'category' }, units, 2);
    expect(rows.map(({ line }) => line?.counts)).toEqual([
      [1, 1, 1],
      [1, 0, 1],
    ]);
    expect(total.counts).toEqual([2, 1, 2]);
  });

  it('按一列排序，没有收到的总在最后', () => {
    const rows = [{ key: '工', title: '工', isMissing: true }, ...axis('农', '医')];
    const order = (isDescending: boolean) =>
      table(
        { zeros: true, sort: { column: '2', isDescending } },
        [cell(['医'], '2', 2), cell(['农'], '2', 1)],
        3,
        rows,
      ).rows.map(({ key }) => key);
    expect(order(true)).toEqual(['医', '农', '工']);
    expect(order(false)).toEqual(['农', '医', '工']);
  });
});

describe('统计内容与行列', () => {
  it('措施只按单位和阶段分，风险点不按阶段分', () => {
    expect(dimensionsOf('measures')).toEqual(['unit', 'township', 'unitLevel', 'unitKind', 'participation', 'phase']);
    expect(findMisfit(definition({ figure: 'measures', rows: 'unit', columns: 'level' }))).toBe('level');
    expect(findMisfit(definition({ filters: { phase: ['prevent'] } }))).toBe('phase');
    expect(findMisfit(definition())).toBeUndefined();
  });
});
