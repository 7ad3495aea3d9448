import { describe, expect, it } from 'vitest';
import { aUnit } from '../../../test/support/some-facts.ts';
import type { Participation } from './unit.ts';
import { onBehalfOf } from './on-behalf.ts';
import { type LatestPackage, latestState, unitState } from './unit-state.ts';
import { ancestorsOf, childrenOf, descendantsOf, sendersTo, townshipOf } from './unit-tree.ts';
import { validateUnits } from './validate-units.ts';

const units = [
  aUnit({ code: 'C', name: '某县', level: 'county', kind: 'party', parent: null, submitTo: null }),
  aUnit({ code: 'T2', level: 'township', position: 3 }),
  aUnit({ code: 'T1', level: 'township', position: 2 }),
  aUnit({ code: 'D1', position: 1 }),
  aUnit({ code: 'V12', level: 'village', parent: 'T1', submitTo: 'T1', position: 2 }),
  aUnit({ code: 'V11', level: 'village', parent: 'T1', submitTo: 'T1', position: 1 }),
  aUnit({ code: 'O1', kind: 'outpost', parent: 'D1', submitTo: 'D1' }),
];
const codes = (list: { code: string }[] | undefined) => list?.map(({ code }) => code);

describe('单位树', () => {
  it('下级按顺序号排列', () => {
    expect(codes(childrenOf(units, 'C'))).toEqual(['D1', 'T1', 'T2']);
    expect(codes(descendantsOf(units, 'C'))).toEqual(['D1', 'O1', 'T1', 'V11', 'V12', 'T2']);
    expect(codes(sendersTo(units, 'T1'))).toEqual(['V11', 'V12']);
  });

  it('上级由近到远；所在乡镇', () => {
    expect(codes(ancestorsOf(units, 'V11'))).toEqual(['T1', 'C']);
    expect(townshipOf(units, 'V11')?.code).toBe('T1');
    expect(townshipOf(units, 'T1')?.code).toBe('T1');
    expect(townshipOf(units, 'O1')).toBeUndefined();
  });
});

describe('单位树的核对', () => {
  const problems = (...changes: ReturnType<typeof aUnit>[]) =>
    validateUnits([...units, ...changes], 'C').map(({ code }) => code);

  it('正常的没有问题', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    ['UNIT_CODE_REPEATED', aUnit({ code: 'D1' })],
    ['UNIT_CODE', aUnit({ code: '县_1' })],
    ['UNIT_NAME', aUnit({ code: 'X', name: ' ' })],
    ['UNIT_PARENT_UNKNOWN', aUnit({ code: 'X', parent: 'nobody', submitTo: null })],
    ['UNIT_SUBMIT_TO_UNKNOWN', aUnit({ code: 'X', submitTo: 'nobody' })],
    ['UNIT_SUBMIT_TO_OUTSIDE', aUnit({ code: 'X', submitTo: 'T1' })],
    ['UNIT_CIRCLE', aUnit({ code: 'X', parent: 'X' })],
    ['UNIT_ROOT', aUnit({ code: 'X', level: 'county', parent: null, submitTo: null })],
    ['UNIT_DUE_DAY', aUnit({ code: 'X', dueOn: '2026-02-30' })],
  ])('%s', (code, unit) => {
    expect(problems(unit)).toEqual([code]);
  });

  it('上级绕成一圈时不会停不下来', () => {
    expect(problems(aUnit({ code: 'X', parent: 'Y' }), aUnit({ code: 'Y', parent: 'X' }))).toEqual([
      'UNIT_CIRCLE',
      'UNIT_CIRCLE',
    ]);
    expect(codes(descendantsOf([aUnit({ code: 'X', parent: 'X' })], 'X'))).toEqual([]);
  });
});

describe('报送状态', () => {
  it.each<[string, Participation, string, LatestPackage | null, string, number]>([
    ['到期当日未报', 'takes-part', '2026-11-30', null, 'not-submitted', 0],
    ['过期一天未报', 'takes-part', '2026-12-01', null, 'overdue', 1],
    ['试点单位也会逾期', 'pilot', '2026-12-10', null, 'overdue', 10],
    ['垂管单位也会逾期', 'vertical', '2026-12-01', null, 'overdue', 1],
    ['免报永不逾期', 'exempt', '2027-01-01', null, 'exempt', 0],
    ['免报而报了的照常显示', 'exempt', '2027-01-01', { state: 'accepted', receivedOn: '2026-12-20' }, 'accepted', 0],
    ['按期报送', 'takes-part', '2026-12-20', { state: 'submitted', receivedOn: '2026-11-30' }, 'submitted', 0],
    ['迟报两天', 'takes-part', '2026-12-20', { state: 'accepted', receivedOn: '2026-12-02' }, 'accepted', 2],
    ['待核对', 'takes-part', '2026-11-20', { state: 'to-verify', receivedOn: '2026-11-20' }, 'to-verify', 0],
    [
      '退回未重报，按今天算',
      'takes-part',
      '2026-12-05',
      { state: 'returned', receivedOn: '2026-11-20' },
      'returned',
      5,
    ],
  ])('%s', (_, participation, today, latest, state, lateDays) => {
    expect(unitState({ participation, dueOn: '2026-11-30' }, today, latest)).toEqual({ state, lateDays });
  });
});

describe('代报', () => {
  const dayOf = (instant: string) => instant.slice(0, 10);
  const begun = '2026-11-10T08:00:00.000Z';
  const sent = (state: string) => ({
    heldAt: '2026-11-20T08:00:00.000Z',
    state,
    decidedAt: '2026-11-25T08:00:00.000Z',
  });
  it.each([
    ['还没有报出', undefined, 'entered', null, 'on-behalf'],
    ['随本单位报出了', 'received', 'sent', null, 'on-behalf'],
    ['上级退回了', 'returned', 'returned', null, 'on-behalf'],
    ['上级接受了', 'accepted', 'accepted', '2026-11-25', 'accepted'],
  ])('%s：过了期限也不算逾期', (_, state, stage, acceptedOn, shown) => {
    const onBehalf = onBehalfOf(begun, state === undefined ? undefined : sent(state), dayOf);
    expect(onBehalf).toMatchObject({ stage, acceptedOn });
    const due = { participation: 'takes-part' as const, dueOn: '2026-11-30' };
    expect(unitState(due, '2026-12-20', null, onBehalf)).toEqual({ state: shown, lateDays: 0 });
  });
  it('报出以后才代报的，还没有报出；有自己的报送包，以自己的为准', () => {
    const late = onBehalfOf('2026-11-21T08:00:00.000Z', sent('accepted'), dayOf);
    expect(late).toEqual({ stage: 'entered', sentOn: null, acceptedOn: null });
    const due = { participation: 'takes-part' as const, dueOn: '2026-11-30' };
    const own = { state: 'returned' as const, receivedOn: '2026-11-20' };
    expect(unitState(due, '2026-12-01', own, late)).toEqual({ state: 'returned', lateDays: 1 });
  });
});

describe('最新一份报送的状态', () => {
  it.each([
    ['没有处理过的是已报送', 'received', false, false, 'submitted'],
    ['密钥没有核对的先核对', 'received', true, true, 'to-verify'],
    ['已接受以后又来的等待确认', 'received', false, true, 'to-confirm'],
    ['接受了的', 'accepted', false, false, 'accepted'],
    ['退回了的，以前接受过的数字照旧', 'returned', false, true, 'returned'],
  ])('%s', (_, decision, isPending, isAfterAccepted, state) => {
    expect(latestState(decision, isPending, isAfterAccepted)).toBe(state);
  });
});
