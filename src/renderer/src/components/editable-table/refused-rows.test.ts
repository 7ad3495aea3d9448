import { describe, expect, it } from 'vitest';
import { refusedRows } from './refused-rows.ts';

type Row = { id: string; name: string };
const idOf = ({ id }: Row): string => id;
const held: Row = { id: 'a', name: '旧' };
const typed: Row = { id: 'a', name: '盘满时打的' };

describe('没有存下的字离开页面再回来还在', () => {
  it('原有的一行、新的一行都在；存下或去掉以后不再出现', () => {
    const added: Row = { id: 'b', name: '新的一行' };
    const rows = refusedRows<Row>('台账 一/offices');
    rows.keep('a', { row: typed, base: held });
    rows.keep('b', { row: added, base: undefined });
    const again = refusedRows<Row>('台账 一/offices');
    expect(again.list([held], idOf)).toEqual([typed, added]);
    again.forget('a');
    expect(rows.list([held], idOf)).toEqual([added]);
  });

  it('这一行后来变成别的样子（导入、撤销），不再盖上去', () => {
    const rows = refusedRows<Row>('台账 二/offices');
    rows.keep('a', { row: typed, base: held });
    expect(rows.list([{ ...held, name: '导入的' }], idOf)).toEqual([]);
    expect(rows.list([], idOf)).toEqual([]);
  });

  it('各表各是各的', () => {
    refusedRows<Row>('台账 三/offices').keep('a', { row: typed, base: held });
    expect(refusedRows<Row>('台账 三/posts').list([held], idOf)).toEqual([]);
    expect(refusedRows<Row>(undefined).list([held], idOf)).toEqual([]);
  });
});
