import type { Day } from '../../../domain/ids.ts';

/** `2026-05-31` → `2026年5月31日`. */
export function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026-05-31` → `5月31日`, for places where the year is known. */
export function chineseMonthDay(day: Day): string {
  return chineseDay(day).replace(/^\d+年/u, '');
}
