/** Bringing typed Chinese text to one form. Nothing here changes wording. */

/** Full-width ASCII and the ideographic space become half-width; Chinese punctuation that has no ASCII twin stays. */
export const toHalfWidth = (text: string): string => {
  // Asked for every cell several times; most have nothing to change.
  if (!/[\uFF01-\uFF5E\u3000]/.test(text)) return text;
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
};

/** For comparing headings and key words: half-width, no white space, lower case, no marks around. */
export const normaliseHeading = (text: string): string =>
  toHalfWidth(text)
    .replaceAll(/[\s\u200B-\u200F\u2028\u2029\uFEFF\u00A0]+/g, '')
    .toLowerCase()
    .replaceAll(/^[*★:_-]+|[*★:_-]+$/g, '')
    .replaceAll(/[_-](?=[a-z])/g, '');

/** Removes all white space; for cells that hold a word or a number. */
export const compact = (text: string): string => toHalfWidth(text).replaceAll(/[\s\u00A0]+/g, '');

/** Joins lines that were only broken to fit a cell: no space between Chinese characters, one between Latin words. */
export const joinLines = (text: string): string =>
  text
    .trim()
    .replaceAll(/(?<=[A-Za-z0-9,;])[ \t]*\n[ \t]*(?=[A-Za-z0-9])/g, ' ')
    .replaceAll(/[ \t\u3000]*\n[ \t\u3000]*/g, '');

/** A number written with full-width digits, a unit or brackets, e.g. 「（１０分）」; undefined when it is anything else. */
export const readNumber = (text: string): number | undefined => {
  const plain = compact(text)
    .replaceAll(/^[(（【[]|[)）】\]]$/g, '')
    .replace(/分$/, '')
    .replaceAll(',', '');
  return /^[+-]?\d+(\.\d+)?%?$/.test(plain) ? Number.parseFloat(plain) : undefined;
};
