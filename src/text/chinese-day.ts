import type { Day } from '../domain/ids.ts';

/** `2026-05-31` → `2026年5月31日`; what is no day comes back as it was. */
export const chineseDay = (day: Day): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
};

/** `2026-05-31` → `5月31日`, for places where the year is known. */
export const chineseMonthDay = (day: Day): string => chineseDay(day).replace(/^\d+年/u, '');

/** `2026年5月31日至6月30日`: the year is written again only where it differs; one day where both are the same. */
export const chineseDays = (from: Day, to: Day): string => {
  if (from === to) return chineseDay(from);
  const end = chineseDay(to);
  return `${chineseDay(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
};
