import { describe, expect, it } from 'vitest';
import { cleanCell } from './clean-cell.ts';

const codes = (text: string, masked = false) => cleanCell(text, 2, masked).findings.map((one) => one.code);

describe('清理单元格', () => {
  it.each([
    ['换行统一', '甲\r\n乙\r丙', '甲\n乙\n丙', []],
    ['去掉控制字符', '甲\u0007乙\u200B丙\u202E', '甲乙丙', ['control-characters']],
    ['制表符保留', '甲\t乙', '甲\t乙', []],
    ['旧编码换成标准字', '刘\uE863', '刘䶮', ['private-use-replaced']],
    ['自造字报告', '刘\uE001', '刘\uE001', ['private-use-unknown']],
    ['乱码报告', '甲\uFFFD', '甲\uFFFD', ['replacement-character']],
    ['孤立代理项算乱码', '甲\uD840', '甲\uFFFD', ['replacement-character']],
    ['扩展区汉字不动', '𠮷𤇾', '𠮷𤇾', []],
    ['首尾空白去掉', ' 甲 ', '甲', []],
  ])('%s', (_name, text, expected, expectedCodes) => {
    expect(cleanCell(text, 0, false).text).toBe(expected);
    expect(codes(text)).toEqual(expectedCodes);
  });

  it('身份证号总是遮盖；确认之前是错误，之后是提醒', () => {
    const text = '000000190001010017';
    expect(cleanCell(text, 2, false)).toEqual({
      text: '000*************17',
      findings: [{ code: 'identity-number', severity: 'error', column: 2, params: { shown: '000*************17' } }],
    });
    expect(codes(text, true)).toEqual(['identity-number-masked']);
  });

  it.each([
    ['卡号（校验位对）', '4111 1111 1111 1111', true],
    ['账号字样后的数字', '账号：123456789012345', true],
    ['手机号', '13800000000', false],
    ['文号', '合同 2024000000000001', false],
  ])('像银行账号：%s', (_name, text, expected) => {
    expect(codes(text).includes('bank-account-like')).toBe(expected);
  });
});
