import { finding, type Finding } from './finding.ts';
import { findAccountNumbers } from './account-number.ts';
import { maskIdentityNumbers } from './identity-number.ts';
import { replacePrivateUse } from './private-use.ts';

// C0 and C1 controls but tab and line feed, zero-width characters, bidirectional controls, byte order marks.
const invisible = /(?![\t\n])\p{Cc}|[\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const damaged = /\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text of one cell made safe to keep: line ends unified, invisible characters removed, private use characters replaced,
 * identity numbers masked (always; the finding says whether somebody has confirmed it).
 *
 * @param masked true when the user has confirmed masking: the row is then no longer held back
 */
export const cleanCell = (text: string, column: number, masked: boolean): { text: string; findings: Finding[] } => {
  const findings: Finding[] = [];
  const unified = text.replaceAll(/\r\n?|[\u2028\u2029\v\u0085]/g, '\n');
  const visible = unified.replaceAll(invisible, '');
  if (visible !== unified) findings.push(finding('control-characters', column));
  if (visible.search(damaged) >= 0) findings.push(finding('replacement-character', column));

  const real = replacePrivateUse(visible.replaceAll(damaged, '\uFFFD'));
  if (real.replaced > 0) findings.push(finding('private-use-replaced', column, { count: real.replaced }));
  if (real.unknown.length > 0) {
    findings.push(finding('private-use-unknown', column, { codes: real.unknown.join('、') }));
  }
  const safe = maskIdentityNumbers(real.text);
  for (const shown of safe.masked) {
    findings.push(finding(masked ? 'identity-number-masked' : 'identity-number', column, { shown }));
  }
  const accounts = findAccountNumbers(safe.text);
  if (accounts.length > 0) findings.push(finding('bank-account-like', column, { count: accounts.length }));
  return { text: safe.text.trim(), findings };
};
