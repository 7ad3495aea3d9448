import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecoveryCode, recoveryGroups } from './recovery-code.ts';

const secrets = fc.stringMatching(/^\d{40}$/u);

const wrongGroup = (typed: string): unknown => {
  try {
    parseRecoveryCode(typed);
    return 'accepted';
  } catch (error) {
    return (error as { params?: { groups?: unknown } }).params?.groups;
  }
};

describe('恢复单：40 位随机数字，十组，每组第五位是校验', () => {
  it('印出来再抄回去，得到同样的 40 位', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(parseRecoveryCode(recoveryGroups(secret).join(' '))).toBe(secret);
      }),
    );
  });

  it('任何一位抄错，都指出是哪一组', () => {
    const place = fc.integer({ min: 0, max: 49 });
    fc.assert(
      fc.property(secrets, place, fc.integer({ min: 1, max: 9 }), (secret, at, change) => {
        const digits = recoveryGroups(secret).join('');
        const typed = digits.slice(0, at) + ((Number(digits[at]) + change) % 10) + digits.slice(at + 1);
        expect(wrongGroup(typed)).toBe(String(Math.floor(at / 5) + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('组内相邻两位颠倒，也指出是哪一组', () => {
    fc.assert(
      fc.property(secrets, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }), (secret, group, at) => {
        const groups = recoveryGroups(secret);
        const own = groups[group] ?? '';
        fc.pre(own[at] !== own[at + 1]);
        groups[group] = own.slice(0, at) + own[at + 1] + own[at] + own.slice(at + 2);
        expect(wrongGroup(groups.join(''))).toBe(String(group + 1));
      }),
    );
  });

  it('两组对调，也看得出来', () => {
    const groups = recoveryGroups('1111222233334444555566667777888899990000');
    const swapped = [groups[1], groups[0], ...groups.slice(2)].join('');
    expect(wrongGroup(swapped)).toBe('1、2');
  });

  it('位数不对时说出有几位', () => {
    expect(() => parseRecoveryCode('123')).toThrowError(
      expect.objectContaining({ code: 'E_RECOVERY_FORM', params: { digits: 3 } }),
    );
  });
});
