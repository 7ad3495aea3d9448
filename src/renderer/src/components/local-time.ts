import type { Instant } from '../../../domain/ids.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant on this machine's clock: 2026-11-22 08:05. */
export const localTime = (instant: Instant): string => {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** Today on this machine's clock, `YYYY-MM-DD`. */
export const localToday = (): string => localTime(new Date().toISOString()).slice(0, 10);
