import { describe, expect, it } from 'vitest';
import { type AcceptCandidate, whyNotAcceptable } from './acceptable.ts';
import { firstAnswerBy } from './answer-by.ts';
import { isOwing, marksOf } from './unit-marks.ts';

describe('单位旁边的标记', () => {
  it('代报、缺报、密钥已注销另作标记', () => {
    expect(marksOf({ reportedBy: 'QH-01', isReportedHere: false, missing: null, isKeyRevoked: false })).toEqual([
      'on-behalf',
    ]);
    expect(marksOf({ reportedBy: null, isReportedHere: true, missing: {}, isKeyRevoked: true })).toEqual([
      'on-behalf',
      'named-missing',
      'key-revoked',
    ]);
    expect(marksOf({ reportedBy: null, isReportedHere: false, missing: null, isKeyRevoked: false })).toEqual([]);
  });

  it('未报、逾期和退回未改的还欠着', () => {
    expect((['not-submitted', 'overdue', 'returned', 'submitted', 'exempt'] as const).map(isOwing)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('催办单先写的补报日期', () => {
  it.each<[string, string[], string]>([
    ['期限已过：一周以后', ['2026-11-20'], '2026-12-05'],
    ['期限还远：不早于期限', ['2026-12-20', '2026-12-05'], '2026-12-20'],
    ['各单位期限不一：不早于最晚的', ['2026-11-20', '2027-01-10', '2026-12-01'], '2027-01-10'],
    ['一个单位也没有：一周以后', [], '2026-12-05'],
  ])('%s', (_, dueDays, expected) => {
    expect(firstAnswerBy('2026-11-28', dueDays)).toBe(expected);
  });
});

describe('批量接受只收干净的', () => {
  const clean: AcceptCandidate = {
    state: 'submitted',
    isReportedByOther: false,
    errors: 0,
    verdicts: [],
    isDisputed: false,
    openChildren: [],
  };
  it.each<[string, Partial<AcceptCandidate>, string | null]>([
    ['核验通过、没有错误', {}, null],
    ['复核都建议接受', { verdicts: ['accept', 'accept'] }, null],
    ['没有报', { state: 'overdue' }, 'nothing-there'],
    ['免报没有报', { state: 'exempt' }, 'nothing-there'],
    ['已经接受', { state: 'accepted' }, 'decided'],
    ['已经退回', { state: 'returned' }, 'decided'],
    ['密钥没有核对', { state: 'to-verify' }, 'to-verify'],
    ['接受过，要先看差异', { state: 'to-confirm' }, 'to-confirm'],
    ['由别的单位代报', { isReportedByOther: true }, 'by-other'],
    ['重算有错误', { errors: 1 }, 'errors'],
    ['复核意见不一', { verdicts: ['accept', 'return'] }, 'reviews-differ'],
    ['建议的等级不一样，还没有裁定', { isDisputed: true }, 'reviews-differ'],
    ['复核建议退回', { verdicts: ['return'] }, 'review-says-return'],
    ['里面的下级还没有接受', { openChildren: ['上湾村'] }, 'children-open'],
  ])('%s', (_, change, why) => {
    expect(whyNotAcceptable({ ...clean, ...change })).toBe(why);
  });
});
