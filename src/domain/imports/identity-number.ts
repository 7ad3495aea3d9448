/** Resident identity numbers in running text (never kept, shown or written to a log in full). */
import { toHalfWidth } from './plain-text.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';
const separated = /(?<![0-9])[0-9](?:[ \t\n\-·.]{0,2}[0-9]){16}[ \t\n\-·.]{0,2}[0-9Xx](?![0-9])/g;

/**
 * Whether 18 characters are a resident identity number: a date of birth that exists and the right check digit.
 * The region code is not looked up, as codes are withdrawn and numbers stay.
 *
 * @source GB 11643-1999 公民身份号码, 4 (structure) and appendix A (ISO 7064 MOD 11-2)
 */
export const isIdentityNumber = (digits: string): boolean => {
  if (!/^\d{17}[\dXx]$/.test(digits)) return false;
  const year = Number(digits.slice(6, 10));
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (year < 1850 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkDigits[sum % 11] === digits[17]?.toUpperCase();
};

/**
 * Whether 18 digits are an identity number that a spreadsheet program has stored as a number: it keeps 15 digits and
 * makes zeros of the last three, so the check digit is lost.
 */
const isRoundedIdentityNumber = (digits: string): boolean =>
  digits.endsWith('000') && [...checkDigits].some((check) => isIdentityNumber(`${digits.slice(0, 17)}${check}`));

/** Masked form: the first three and the last two characters stay. */
export const maskIdentityNumber = (digits: string): string => `${digits.slice(0, 3)}*************${digits.slice(-2)}`;

/**
 * Text with every identity number masked, also one typed with full-width digits, spaces or hyphens.
 * Text without one comes back unchanged.
 */
export const maskIdentityNumbers = (text: string): { text: string; masked: string[] } => {
  const masked: string[] = [];
  const half = toHalfWidth(text);
  let result = '';
  let done = 0;
  for (const match of half.matchAll(separated)) {
    const digits = match[0].replaceAll(/[^0-9Xx]/g, '');
    if (!isIdentityNumber(digits) && !isRoundedIdentityNumber(digits)) continue;
    const shown = maskIdentityNumber(digits);
    masked.push(shown);
    // toHalfWidth keeps the length, so places in the half-width copy are places in the text.
    result += text.slice(done, match.index) + shown;
    done = match.index + match[0].length;
  }
  return { text: result + text.slice(done), masked };
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
