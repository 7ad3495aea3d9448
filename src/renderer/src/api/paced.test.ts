import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paced } from './paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows the first at once, then the newest of each pause', () => {
  const shown: number[] = [];
  const progress = paced((value: number) => shown.push(value));
  for (const value of [1, 2, 3]) progress.show(value);
  expect(shown).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(shown).toEqual([1, 3]);
  progress.show(4);
  expect(shown).toEqual([1, 3]);
  vi.advanceTimersByTime(100);
  expect(shown).toEqual([1, 3, 4]);
});

it('shows at once again after a pause in which nothing came', () => {
  const shown: number[] = [];
  const progress = paced((value: number) => shown.push(value));
  progress.show(1);
  vi.advanceTimersByTime(250);
  progress.show(2);
  expect(shown).toEqual([1, 2]);
});

it('shows nothing after its end', () => {
  const shown: number[] = [];
  const progress = paced((value: number) => shown.push(value));
  progress.show(1);
  progress.show(2);
  progress.end();
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([1]);
});
