/** Controls, zero-width joiners and marks, variation selectors: invisible, but renderers and Excel stumble over them. */
const INVISIBLE = /[\p{Cc}\p{Variation_Selector}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;

/**
 * Text as it can be printed: line ends as `\n`, tabs as a blank, no control characters, no invisible marks, no half
 * surrogates, composed (NFC).
 */
export function cleanText(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (/^[\x20-\x7e\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e]*$/.test(value)) return value;
  const lines = value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n');
  return lines.map((line) => withoutHalves(line).replace(INVISIBLE, '').normalize('NFC')).join('\n');
}

function withoutHalves(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '');
}
