import { describe, expect, it } from 'vitest';
import { readScan } from './read-scan.ts';

const a = '123456789012345678901234567890';
const b = '987650000011111222223333344444';
const codes = [
  { digits: a, item: '甲' },
  { digits: b, item: '乙' },
];

describe('扫描或者录入的一行', () => {
  it.each([
    ['连写', a, { kind: 'found', item: '甲' }],
    ['分组、带空格', '98765 00000 11111 22222 33333 44444', { kind: 'found', item: '乙' }],
    ['全角数字和顿号', '９８７６５、０００００、11111　22222，33333。44444', { kind: 'found', item: '乙' }],
    ['没有回车的扫描枪，两个码连在一起', `${'0'.repeat(30)}${a}`, { kind: 'found', item: '甲' }],
    ['错一组', a.replace('12345678901', '12345678902'), { kind: 'wrong-groups', item: '甲', groups: [3] }],
    ['错两组', `00000${a.slice(5, 25)}00000`, { kind: 'wrong-groups', item: '甲', groups: [1, 6] }],
    ['错三组', `00000${'1'.repeat(10)}${a.slice(15)}`, { kind: 'unknown' }],
    ['少一位', a.slice(1), { kind: 'incomplete', digits: 29 }],
    ['没有数字', '核对', { kind: 'incomplete', digits: 0 }],
  ])('%s', (_, line, expected) => {
    expect(readScan(line, codes)).toEqual(expected);
  });
});
