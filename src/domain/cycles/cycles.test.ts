import { describe, expect, it } from 'vitest';
import type { Cycle } from './cycle.ts';
import { defaultPhases } from './default-phases.ts';
import { phasesOn } from './phases-on.ts';
import { reminders } from './reminders.ts';
import { validateCycle } from './validate-cycle.ts';

const cycle = (own: Partial<Cycle> = {}): Cycle => ({
  code: '2026',
  title: '2026年度廉政风险防控工作',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  dueOn: '2026-11-30',
  phases: defaultPhases(2026),
  ...own,
});
const phase = (startsOn: string, endsOn: string) => ({
  id: 'x',
  title: '专项',
  steps: [],
  startsOn,
  endsOn,
  actors: '',
  product: '',
});

describe('阶段', () => {
  it.each([
    ['2026-01-04', []],
    ['2026-02-28', ['动员部署']],
    ['2026-03-01', ['排查']],
    ['2026-05-31', ['排查']],
    ['2026-12-31', ['总结验收']],
  ])('%s 处于 %j', (day, titles) => {
    expect(phasesOn(cycle(), day).map(({ title }) => title)).toEqual(titles);
  });

  it('阶段可以重叠', () => {
    const overlapping = cycle({ phases: [phase('2026-03-01', '2026-05-31'), phase('2026-05-31', '2026-06-30')] });
    expect(phasesOn(overlapping, '2026-05-31')).toHaveLength(2);
  });

  it('默认六个阶段，次序与附件1一致', () => {
    expect(defaultPhases(2026).map(({ title }) => title)).toEqual([
      '动员部署',
      '排查',
      '教育培训',
      '制定措施',
      '自我评估、修正完善',
      '总结验收',
    ]);
  });
});

describe('年度的核对', () => {
  it('默认年度没有问题', () => {
    expect(validateCycle(cycle())).toEqual([]);
  });

  it.each<[string, Partial<Cycle>]>([
    ['CYCLE_CODE', { code: '26' }],
    ['CYCLE_CODE', { code: '2026-0' }],
    ['CYCLE_DAY', { dueOn: '2026-11-31' }],
    ['CYCLE_ENDS_BEFORE_START', { endsOn: '2025-12-31', phases: [phase('2026-01-01', '2025-12-31')] }],
    ['CYCLE_DUE_BEFORE_START', { dueOn: '2025-12-31' }],
    ['CYCLE_WITHOUT_PHASES', { phases: [] }],
    ['PHASE_DAY', { phases: [phase('2026-02-30', '2026-03-01')] }],
    ['PHASE_ENDS_BEFORE_START', { phases: [phase('2026-03-02', '2026-03-01')] }],
    ['PHASE_OUTSIDE_CYCLE', { phases: [phase('2025-12-31', '2026-03-01')] }],
    ['PHASE_OUTSIDE_CYCLE', { phases: [phase('2026-12-01', '2027-01-01')] }],
    ['PHASE_REPEATED', { phases: [phase('2026-03-01', '2026-03-02'), phase('2026-03-01', '2026-03-02')] }],
  ])('%s', (code, own) => {
    expect(validateCycle(cycle(own)).map((problem) => problem.code)).toContain(code);
  });

  it('同年第二个循环', () => {
    expect(validateCycle(cycle({ code: '2026-2' }))).toEqual([]);
  });
});

describe('提醒', () => {
  it('列出近期开始、结束的阶段和报送期限，由近到远', () => {
    expect(reminders(cycle(), '2026-11-25', 7)).toEqual([
      { kind: 'phase-ends', title: '自我评估、修正完善', on: '2026-11-30', daysLeft: 5 },
      { kind: 'due', title: '2026年度廉政风险防控工作', on: '2026-11-30', daysLeft: 5 },
      { kind: 'phase-starts', title: '总结验收', on: '2026-12-01', daysLeft: 6 },
    ]);
  });

  it('报送期限过了继续提醒，已过的阶段不再提醒', () => {
    expect(reminders(cycle(), '2026-12-03', 7)).toEqual([
      { kind: 'due', title: '2026年度廉政风险防控工作', on: '2026-11-30', daysLeft: -3 },
    ]);
  });

  it('单位另有期限的按单位的算', () => {
    expect(reminders(cycle(), '2026-10-10', 5, '2026-10-15')).toMatchObject([{ kind: 'due', daysLeft: 5 }]);
  });
});
