import { describe, expect, it } from 'vitest';
import { readLevelCell } from './level-cell.ts';

const scheme = ['较高', '一般', '较低'];
const read = (text: string) => {
  const { levels, counted, unknown } = readLevelCell(text, scheme);
  return [levels.map((one) => one.word || one.place), counted, unknown];
};

describe('读风险等级', () => {
  it.each([
    ['较高', ['较高']],
    ['高风险', ['高']],
    [' 中 等 ', ['中']],
    ['一般风险', ['一般']],
    ['低风险点', ['低']],
    ['一级', [1]],
    ['Ⅱ级', [2]],
    ['ⅲ', [3]],
    ['III级', [3]],
    ['B', [2]],
    ['c级', [3]],
    ['２', [2]],
    ['1级风险', [1]],
    ['★★', ['★★']],
    ['橙色', ['橙']],
    ['', []],
    ['/', []],
  ])('%j', (text, expected) => {
    const [levels, counted, unknown] = read(text);
    expect(counted).toBe(false);
    expect([levels, unknown]).toEqual([expected, '']);
  });

  it.each([
    ['1中2低', ['中', '低', '低']],
    ['高1中2', ['高', '中', '中']],
    ['1个较高、2个一般', ['较高', '一般', '一般']],
    ['２高，１低', ['高', '高', '低']],
    ['两高一低', ['高', '高', '低']],
    ['2高', ['高', '高']],
    ['高风险2个；低风险1个', ['高', '高', '低']],
  ])('按个数：%s', (text, expected) => {
    expect(read(text)).toEqual([expected, true, '']);
  });

  it.each([
    ['高\n中\n低', ['高', '中', '低']],
    ['1.高 2.低', ['高', '低']],
    ['①一级②三级', [1, 3]],
  ])('逐条：%j', (text, expected) => {
    expect(read(text)).toEqual([expected, false, '']);
  });

  it('等级和编号并写时两样都读', () => {
    expect(readLevelCell('一级（较低）', scheme).levels).toEqual([{ word: '较低', place: 1 }]);
  });

  it.each(['五级', '特殊', '高或中', '1中2'])('认不出的原样交回：%s', (text) => {
    expect(readLevelCell(text, scheme)).toEqual({ levels: [], counted: false, unknown: text });
  });
});
