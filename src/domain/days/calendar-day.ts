/** Calendar days as text; no clock and no time zone in here. */
import type { Day } from '../ids.ts';

const dayMs = 86_400_000;

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text;

/** Whole days from one day to another; negative when `to` lies before `from`. Both must be days that exist. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** The day a number of days later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day => toDay(Date.parse(day) + days * dayMs);

const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
