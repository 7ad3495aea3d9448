import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKeyCode, formatKeyCode, keyCodeOf, parseKeyCode, wrongKeyCodeGroups } from './key-code.ts';

const code = '012345678901234567890123456789';

describe('密钥编码：30 位数字，六组', () => {
  it.each([
    ['全零摘要', new Uint8Array(32), '0'.repeat(30)],
    ['小的数补零', Uint8Array.of(1, 0), '256'.padStart(30, '0')],
    // 2^256 - 1 modulo 10^30
    ['最大摘要', new Uint8Array(32).fill(0xff), '640564039457584007913129639935'],
  ])('%s', (_, digest, expected) => {
    expect(keyCodeOf(digest)).toBe(expected);
  });

  it('每五位空一格，抄回来空格、横线、全角数字都认', () => {
    expect(formatKeyCode(code)).toBe('01234 56789 01234 56789 01234 56789');
    expect(parseKeyCode('０１２３４-56789 01234，56789 01234 56789')).toBe(code);
  });

  it('位数不对时说出有几位', () => {
    expect(() => parseKeyCode('12345')).toThrowError(
      expect.objectContaining({ code: 'E_KEY_CODE_FORM', params: { digits: 5 } }),
    );
  });

  it('抄错时指出是哪几组', () => {
    const typed = `9${code.slice(1, 28)}00`;
    expect(() => checkKeyCode(typed, code)).toThrowError(
      expect.objectContaining({ code: 'E_KEY_CODE', params: { groups: '1、6' } }),
    );
    expect(() => checkKeyCode(formatKeyCode(code), code)).not.toThrow();
  });

  it('改动任意一位，恰好指出它所在的组', () => {
    const anyPlace = fc.integer({ min: 0, max: 29 });
    fc.assert(
      fc.property(anyPlace, fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digit = (Number(code[place]) + change) % 10;
        const typed = code.slice(0, place) + digit + code.slice(place + 1);
        expect(wrongKeyCodeGroups(typed, code)).toEqual([Math.floor(place / 5) + 1]);
      }),
    );
  });
});
