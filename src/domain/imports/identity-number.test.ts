import { describe, expect, it } from 'vitest';
import { isIdentityNumber, maskIdentityNumbers } from './identity-number.ts';

// Region 000000 is given to nobody; these numbers only have a right date and check digit.
const number = '000000190001010017';
const withX = '00000019000101005X';

describe('身份证号（GB 11643）', () => {
  it.each([
    ['日期和校验位都对', number, true],
    ['校验位为 X', withX, true],
    ['校验位为小写 x', withX.toLowerCase(), true],
    ['校验位不对', `${number.slice(0, 17)}0`, false],
    ['没有 13 月', '000000190013010014', false],
    ['1900 年不是闰年，没有 2 月 29 日', '000000190002290014', false],
    ['少一位', number.slice(1), false],
  ])('%s', (_name, digits, expected) => {
    expect(isIdentityNumber(digits)).toBe(expected);
  });

  it.each([
    ['连写', `姓名张某${number}电话`, '姓名张某000*************17电话'],
    [
      '全角数字',
      [...number].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
      '000*************17',
    ],
    ['分段空格', `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`, '000*************17'],
    ['连字符和换行', `${number.slice(0, 6)}-${number.slice(6, 14)}\n${number.slice(14)}`, '000*************17'],
  ])('遮盖：%s', (_name, text, expected) => {
    const { text: safe, masked } = maskIdentityNumbers(text);

    expect(safe).toBe(expected);
    expect(masked).toEqual(['000*************17']);
  });

  it('被表格程序存成数字、末三位变成 0 的也遮盖', () => {
    expect(maskIdentityNumbers('000000190001010000').text).toBe('000*************00');
    expect(maskIdentityNumbers('000000190013010000').masked).toEqual([]);
  });

  it('19 位数字里的 18 位不算', () => {
    expect(maskIdentityNumbers(`1${number}`)).toEqual({ text: `1${number}`, masked: [] });
  });

  it('没有身份证号的文字原样返回，全角字符也不变', () => {
    expect(maskIdentityNumbers('合同编号　ＡＢ－２０２４')).toEqual({ text: '合同编号　ＡＢ－２０２４', masked: [] });
  });
});
