import type { CellValue } from 'exceljs';
import type { CellMark } from '../../../domain/imports/sheet.ts';

/** Stands for a formula whose result was not stored. */
export const noResult = '〔公式〕';

/**
 * Text of a foreign cell as a person sees it, and what is special about it. Formulas are never evaluated.
 *
 * @param format the cell's number format, '' for General
 */
export const cellText = (value: CellValue, format: string): { text: string; mark?: CellMark } => {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return { text: numberText(value, format) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { text: dateText(value) };
  if ('error' in value) return { text: String(value.error), mark: 'error-value' };
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join('') };
  if ('formula' in value || 'sharedFormula' in value) return formulaText(value, format);
  return 'text' in value ? cellText(value.text, format) : { text: '' };
};

const formulaText = (
  value: Extract<CellValue, { result?: unknown }>,
  format: string,
): { text: string; mark: CellMark } => {
  const formula = 'formula' in value ? String(value.formula) : '';
  if (value.result === undefined || value.result === null) return { text: noResult, mark: 'formula-without-result' };
  const { text, mark } = cellText(value.result, format);
  // 「[1]Sheet1!A1」: a value of another file, as it was when this one was saved.
  const isExternal = /\[[^\]]+\][^!]*!/.test(formula);
  return { text, mark: mark ?? (isExternal ? 'external-link' : 'formula') };
};

/** Number as shown for the formats people use in tables: General, decimals, percent, thousands, leading zeros. */
const numberText = (value: number, format: string): string => {
  const shown = (format.split(';')[0] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const decimals = /\.(0+)/.exec(shown)?.[1]?.length ?? 0;
  if (/^[#0,.]*%$/.test(shown)) return `${(value * 100).toFixed(decimals)}%`;
  if (/^0{2,}$/.test(shown) && Number.isInteger(value) && value >= 0) return String(value).padStart(shown.length, '0');
  if (/^#,##0(\.0+)?$/.test(shown))
    return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (/^0\.0+$/.test(shown)) return value.toFixed(decimals);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
};

/** Excel dates have no zone; exceljs gives them as UTC. */
const dateText = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  const time = iso.slice(11, 16);
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
};
