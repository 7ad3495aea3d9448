import { describe, expect, it } from 'vitest';
import { parseClipboard } from './parse-clipboard.ts';

describe('从 Excel 粘贴', () => {
  it.each<[string, string, string[][]]>([
    ['一格', '党支部书记', [['党支部书记']]],
    [
      '几行几列，末尾的换行不算一行',
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    [
      '空格子留住位置',
      '甲\t\t丙\n\t乙\t',
      [
        ['甲', '', '丙'],
        ['', '乙', ''],
      ],
    ],
    ['格内换行和引号', '"第一行\n第二行"\t"他说""好"""', [['第一行\n第二行', '他说"好"']]],
    ['引号只是文字', '"三资"管理\t乙', [['"三资"管理', '乙']]],
    ['没有内容', '', [['']]],
  ])('%s', (_name, text, cells) => {
    expect(parseClipboard(text)).toEqual(cells);
  });
});
