import { describe, expect, it } from 'vitest';
import type { EditableColumn } from './editable-column.ts';
import { columnsByHeadings, countRefused, pasteBlock, rowWords } from './paste-block.ts';

type Row = { id: number; name: string; isKey: boolean };
const columns: EditableColumn<Row>[] = [
  { key: 'no', title: '序号', widthPx: 40, text: ({ id }) => String(id) },
  {
    key: 'name',
    title: '名称（全称）',
    widthPx: 90,
    text: ({ name }) => name,
    write: (row, name) => ({ ...row, name }),
  },
  {
    key: 'isKey',
    title: '重点',
    widthPx: 50,
    text: ({ isKey }) => (isKey ? '是' : ''),
    write: (row, text) => (['是', ''].includes(text) ? { ...row, isKey: text === '是' } : undefined),
  },
];
const row = (id: number, name: string): Row => ({ id, name, isKey: false });

describe('粘贴一块', () => {
  it('盖过已有的行，多出来的行新增，只读列跳过', () => {
    const block = [
      ['9', '书记', '是'],
      ['8', '会计', ''],
    ];
    const lines = pasteBlock(block, [row(1, '旧')], columns, () => row(2, ''));
    expect(lines.map((line) => [line.row, line.isNew])).toEqual([
      [{ id: 1, name: '书记', isKey: true }, false],
      [row(2, '会计'), true],
    ]);
    expect(countRefused(lines)).toBe(0);
  });

  it('看不懂的格子标出来，同一行其余的照收', () => {
    const lines = pasteBlock([['', '书记', '也许']], [row(1, '旧')], columns, undefined);
    expect(lines.map((line) => line.row)).toEqual([row(1, '书记')]);
    expect(lines[0]?.cells.map(({ isRefused }) => isRefused)).toEqual([false, false, true]);
    expect(countRefused(lines)).toBe(1);
  });

  it('空行不新增；不能新增时多出的行不要', () => {
    expect(pasteBlock([['', '', '']], [], columns, () => row(2, ''))).toEqual([]);
    expect(pasteBlock([['', '书记', '']], [], columns, undefined)).toEqual([]);
  });
});

describe('同名的行', () => {
  it('有名称的比名称，没有名称的比能填的各格', () => {
    expect(rowWords(columns, { id: 1, name: '书记', isKey: true })).toBe(rowWords(columns, row(2, '书记')));
    const nameless = columns.filter(({ key }) => key !== 'name');
    expect(rowWords(nameless, { id: 1, name: '书记', isKey: true })).not.toBe(rowWords(nameless, row(2, '书记')));
  });
});

describe('标题行', () => {
  it('按标题找列，次序不限，不认得的列不写入', () => {
    const found = columnsByHeadings(['重 点', '电话', '名称'], columns);
    expect(found?.map((column) => column?.key)).toEqual(['isKey', undefined, 'name']);
  });

  it('只认得一个标题的不算标题行，只有一列的除外', () => {
    expect(columnsByHeadings(['名称', '张三'], columns)).toBeUndefined();
    expect(columnsByHeadings(['名称'], columns)?.map((column) => column?.key)).toEqual(['name']);
    expect(columnsByHeadings(['张三'], columns)).toBeUndefined();
  });
});
