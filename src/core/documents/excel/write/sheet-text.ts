/** Text as Excel stores and shows it. */
import { cleanText } from '../../layout/clean-text.ts';

const MOST_CHARACTERS = 32_767;

/**
 * Cell text: never a formula (it is always written as a string), no control characters; `_x000D_`, which Excel would read
 * as a control character, is escaped.
 */
export function cellString(text: string): string {
  return cleanText(text)
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .slice(0, MOST_CHARACTERS)
    .toWellFormed();
}

/** Text in a page header or footer, where `&` begins a code. */
export function headerText(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').replaceAll('&', '&&');
}

/** Names that Excel accepts: at most 31 characters, none of `[]:*?/\'`, unique without regard to case. */
export function sheetNames(wished: string[]): string[] {
  const used = new Set<string>();
  return wished.map((name) => {
    const base =
      cleanText(name)
        .replaceAll('\n', ' ')
        .replace(/[[\]:*?/\\']/g, '')
        .trim()
        .slice(0, 31) || '表';
    let unique = base;
    for (let number = 2; used.has(unique.toLowerCase()); number++) {
      unique = `${base.slice(0, 31 - String(number).length - 2)}(${number})`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}
