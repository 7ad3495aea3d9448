import { addDays } from '../days/calendar-day.ts';
import type { Day } from '../ids.ts';

const ANSWER_DAYS = 7;

/**
 * Day a 催办单 asks for at first: a week from today, and never before somebody's last day to submit.
 *
 * @param dueDays due days of the units that are reminded, in any order; may be empty
 */
export const firstAnswerBy = (today: Day, dueDays: readonly Day[]): Day =>
  dueDays.reduce((latest, due) => (due > latest ? due : latest), addDays(today, ANSWER_DAYS));
