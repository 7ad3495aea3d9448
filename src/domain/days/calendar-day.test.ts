import { expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from './calendar-day.ts';

it.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-01', false],
  ['2026-01-01T00:00:00Z', false],
  ['', false],
])('%j 是不是日期：%s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

it.each([
  ['2026-01-31', '2026-02-01', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-05-31', '2026-05-31', 0],
])('%s 到 %s 是 %i 天', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});
