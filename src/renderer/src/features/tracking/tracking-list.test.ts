import { describe, expect, it } from 'vitest';
import { listCells, listColumns } from './tracking-list.ts';
import type { Tracked } from './tracking-rows.ts';

const line = (change: Partial<Tracked>): Tracked =>
  ({
    unit: 'QH-01-01',
    name: '上湾村',
    reportedBy: null,
    state: 'accepted',
    dueOn: '2026-11-30',
    receivedOn: '2026-11-20',
    acceptedOn: { township: null, county: '2026-11-21' },
    missing: null,
    lateDays: 0,
    submissionNo: 2,
    totals: { risks: 8, measures: 9 },
    marks: [],
    revocation: null,
    onBehalf: null,
    reviewer: null,
    reviews: [],
    note: '',
    ...change,
  }) as Tracked;

/** The cell under the heading of the list. */
const cell = (change: Partial<Tracked>, key: string) =>
  listCells(line(change), (code) => code)[listColumns.findIndex((column) => column.key === key)];

describe('报送进度的清单', () => {
  it('密钥已注销的写明日期和原因，以前接受的不变', () => {
    const revocation = { on: '2026-11-25', reason: '口令和电脑一起丢失' };
    expect(cell({ marks: ['key-revoked'], revocation }, 'marks')).toBe('密钥 2026-11-25 注销：口令和电脑一起丢失');
    expect(cell({ marks: ['key-revoked'], revocation }, 'state')).toBe('已接受');
  });

  it('代报的写明报到哪一步，缺报另作标记', () => {
    const onBehalf = { stage: 'sent', sentOn: '2026-11-28', acceptedOn: null } as const;
    expect(cell({ marks: ['on-behalf', 'named-missing'], onBehalf, state: 'on-behalf' }, 'marks')).toBe(
      '已随本单位2026年11月28日的报送报出；缺报',
    );
    expect(cell({ marks: ['on-behalf'], reportedBy: 'QH-01' }, 'marks')).toBe('代报');
  });

  it('没有标记的空着；第几次按报送数', () => {
    expect(cell({}, 'marks')).toBe('');
    expect(cell({}, 'seq')).toBe(2);
  });
});
