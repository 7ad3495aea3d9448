import { describe, expect, it } from 'vitest';
import { shownColumn } from '../register-columns.ts';
import { marksAt, nextMarked } from './row-marks.ts';

type Row = { id: string };
const idOf = ({ id }: Row) => id;
const column = (key: string) => shownColumn<Row>(key, [key, 100], idOf);
const columns = [{ ...column('tick'), onPaper: null }, column('name'), column('duties')];

describe('格子上的意见', () => {
  it('有自己一列的在那一格；没有这一列的、整行的在第一个写字的格子', () => {
    const marks = [
      { column: 'duties', text: '职责：写具体' },
      { column: 'hidden', text: '依据：写全' },
      { column: null, text: '删去这一行' },
    ];
    expect(columns.map((_, at) => marksAt(marks, columns, at))).toEqual([
      [],
      ['依据：写全', '删去这一行'],
      ['职责：写具体'],
    ]);
  });

  it('下一处：同一行往后，再往下；到底了从头来；没有意见的表没有下一处', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const marks = new Map([
      ['a', [{ column: 'duties', text: '一' }]],
      [
        'c',
        [
          { column: null, text: '二' },
          { column: 'duties', text: '三' },
        ],
      ],
    ]);
    const next = (row: number, at: number) => nextMarked(rows, idOf, columns, marks, { row, column: at });
    expect(next(0, 0)).toEqual({ row: 0, column: 2 });
    expect(next(0, 2)).toEqual({ row: 2, column: 1 });
    expect(next(2, 1)).toEqual({ row: 2, column: 2 });
    expect(next(2, 2)).toEqual({ row: 0, column: 2 });
    expect(nextMarked(rows, idOf, columns, new Map(), { row: 0, column: 0 })).toBeUndefined();
  });
});
