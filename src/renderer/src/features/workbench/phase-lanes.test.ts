import { describe, expect, it } from 'vitest';
import { defaultPhases } from '../../../../domain/cycles/default-phases.ts';
import { placeOfDay, placePhases, shortDays } from './phase-lanes.ts';

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('年度时间线', () => {
  it('日子落在年度里的位置，年度以外取近的一端', () => {
    expect(placeOfDay(year, '2026-01-01')).toBe(0);
    expect(placeOfDay(year, '2026-07-02')).toBeCloseTo((182 / 365) * 100);
    expect(placeOfDay(year, '2025-12-01')).toBe(0);
    expect(placeOfDay(year, '2027-12-01')).toBe(100);
  });

  it('不重叠的阶段同一行，重叠的往下排', () => {
    expect(new Set(placePhases(year, defaultPhases(2026)).map(({ lane }) => lane))).toEqual(new Set([0]));
    const [first] = defaultPhases(2026);
    if (first === undefined) throw new Error('no phases');
    const same = { ...first, id: 'again', startsOn: first.endsOn };
    expect(placePhases(year, [first, same]).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('日期写短', () => {
    expect(shortDays({ startsOn: '2026-06-01', endsOn: '2026-06-30' })).toBe('6.1–6.30');
  });
});
