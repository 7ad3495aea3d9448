import { describe, expect, it } from 'vitest';
import type { EditableColumn } from './editable-column.ts';
import { pasteBlock } from './paste-block.ts';

type Row = { id: number; name: string; isKey: boolean };
const columns: EditableColumn<Row>[] = [
  { key: 'no', title: '序号', widthPx: 40, text: ({ id }) => String(id) },
  { key: 'name', title: '名称', widthPx: 90, text: ({ name }) => name, write: (row, name) => ({ ...row, name }) },
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
    const { rows, refused } = pasteBlock(
      [
        ['9', '书记', '是'],
        ['8', '会计', ''],
      ],
      [row(1, '旧')],
      columns,
      () => row(2, ''),
    );
    expect(rows).toEqual([{ id: 1, name: '书记', isKey: true }, row(2, '会计')]);
    expect(refused).toEqual([]);
  });

  it('看不懂的格子说出来，同一行其余的照收', () => {
    const { rows, refused } = pasteBlock([['', '书记', '也许']], [row(1, '旧')], columns, undefined);
    expect(rows).toEqual([row(1, '书记')]);
    expect(refused).toEqual([{ line: 1, title: '重点', text: '也许' }]);
  });

  it('空行不新增；不能新增时多出的行不要', () => {
    expect(pasteBlock([['', '', '']], [], columns, () => row(2, '')).rows).toEqual([]);
    expect(pasteBlock([['', '书记']], [], columns, undefined).rows).toEqual([]);
  });

  it('这一行已锁定的格子保持原样，并说出来', () => {
    const locked = columns.map((column) => ({ ...column, lockedWhy: () => '已经集体定' }));
    const { rows, refused } = pasteBlock([['1', '书记', '']], [row(1, '旧')], locked, undefined);
    expect(rows).toEqual([row(1, '旧')]);
    expect(refused).toEqual([{ line: 1, title: '名称', text: '书记' }]);
  });
});
