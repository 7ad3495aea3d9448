import { toHalfWidth } from './plain-text.ts';

/**
 * Digit groups that may be bank account numbers: 16–19 digits with a right Luhn digit (cards), or 15–21 digits next to
 * a word such as 账号. Only a hint: contract and document numbers can look the same.
 */
export const findAccountNumbers = (text: string): string[] => {
  const half = toHalfWidth(text);
  const found: string[] = [];
  for (const match of half.matchAll(/(?<![0-9.])[0-9](?:[ -]?[0-9]){14,20}(?![0-9])/g)) {
    const digits = match[0].replaceAll(/[^0-9]/g, '');
    const before = half.slice(Math.max(0, match.index - 12), match.index);
    const isCard = digits.length >= 16 && digits.length <= 19 && hasLuhnDigit(digits);
    if (isCard || /账号|帐号|账户|卡号|开户/.test(before)) found.push(digits);
  }
  return found;
};

const hasLuhnDigit = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
};
