import type { DueKind } from '../measures/measure.ts';
import { compact } from './plain-text.ts';

/** `text`: what could not be read as one of the three kinds; it is kept as written. */
export type DueDraft =
  | { kind: Extract<DueKind, 'date'>; dueOn: string }
  | { kind: 'long-term' | 'immediate' }
  | { kind: 'text'; text: string };

const longTerm = /^(长期(坚持|有效|执行|落实)?|持续(坚持|推进|落实)?|常态化?(坚持|推进)?|经常性?|永久|坚持)$/;
const immediate = /^(立行立改|立即(整改|执行|落实)?|即知即改|即行即改|立即)$/;
const day = /^(?:于|在)?(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?(?:之?前|以前|止|完成|前完成)?$/;
const month = /^(?:于|在)?(\d{4})[年./-](\d{1,2})月?(?:份)?(底|末)?(?:之?前|以前|止|完成|前完成)?$/;
const year = /^(\d{4})年?(?:度)?(年?底|年?末|全年|内)?(?:之?前|以前|止|完成|前完成)?$/;

/**
 * Due date of a measure. A month or a year means its last day (「2024年6月底前」 → 2024-06-30).
 *
 * @returns undefined for a blank cell; kind `text` for anything else, e.g. 「每季度」 or 「6月底」 (no year)
 */
export const readDue = (text: string): DueDraft | undefined => {
  const plain = compact(text).replace(/[。.]$/, '');
  if (plain === '') return undefined;
  if (longTerm.test(plain)) return { kind: 'long-term' };
  if (immediate.test(plain)) return { kind: 'immediate' };
  const dueOn = readDay(plain);
  return dueOn === undefined ? { kind: 'text', text: text.trim() } : { kind: 'date', dueOn };
};

const readDay = (plain: string): string | undefined => {
  const byDay = day.exec(plain);
  if (byDay) return calendarDay(Number(byDay[1]), Number(byDay[2]), Number(byDay[3]));
  const byMonth = month.exec(plain);
  if (byMonth)
    return calendarDay(Number(byMonth[1]), Number(byMonth[2]), lastDay(Number(byMonth[1]), Number(byMonth[2])));
  const byYear = year.exec(plain);
  return byYear ? calendarDay(Number(byYear[1]), 12, 31) : undefined;
};

const lastDay = (inYear: number, inMonth: number): number => {
  if (inMonth === 2) return (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(inMonth) ? 30 : 31;
};

const calendarDay = (inYear: number, inMonth: number, inDay: number): string | undefined => {
  const exists = inYear >= 1990 && inYear <= 2100 && inMonth >= 1 && inMonth <= 12;
  if (!exists || inDay < 1 || inDay > lastDay(inYear, inMonth)) return undefined;
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(inDay).padStart(2, '0')}`;
};
