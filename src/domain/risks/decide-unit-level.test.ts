import { describe, expect, it } from 'vitest';
import { anAssignment, aPost, aRisk, id } from '../../../test/support/some-facts.ts';
import { defaultDecisions } from '../tasks/default-decisions.ts';
import { decideUnitLevel, deciderOf, type UnitDecision } from './decide-unit-level.ts';
import { effectiveLevel } from './effective-level.ts';
import { gradeRisk } from './grade-risk.ts';

const decision = (own: Partial<UnitDecision> = {}): UnitDecision => ({
  level: 2,
  by: '乙某',
  personId: id('person-2'),
  why: '',
  on: '2026-05-10',
  ...own,
});
const unit = {
  posts: [aPost(), aPost({ id: id('post-head'), name: '局长', isHead: true })],
  assignments: [anAssignment({ toOn: '2026-06-30' })],
};

describe('单位审定：本人不能审定自己的风险点', () => {
  it('他人审定，记下审定人和理由', () => {
    const decided = decideUnitLevel(aRisk(), decision({ level: 1, why: '涉及资金' }), unit, 3);
    expect(decided.unitLevel).toEqual({ level: 1, by: '乙某', why: '涉及资金' });
    expect(decided.selfLevel?.level).toBe(2);
  });

  it('岗位任职人审定自己的，拒绝；离任之后可以', () => {
    const own = { personId: id<'person'>('person-1'), by: '甲某' };
    expect(() => decideUnitLevel(aRisk(), decision(own), unit, 3)).toThrow(/RISK_OWN_POINT .*甲某/);
    expect(decideUnitLevel(aRisk(), decision({ ...own, on: '2026-07-01' }), unit, 3).unitLevel?.by).toBe('甲某');
  });

  it('主要负责人的，谁来审定都拒绝', () => {
    const risk = aRisk({ postId: id('post-head') });
    expect(() => decideUnitLevel(risk, decision({ personId: null }), unit, 3)).toThrow(/RISK_OWN_POINT_HEAD .*局长/);
  });

  it('科室的风险点不受此限', () => {
    const risk = aRisk({ subject: 'office', postId: null, officeId: id('office-1') });
    expect(decideUnitLevel(risk, decision({ personId: id('person-1') }), unit, 3).unitLevel?.level).toBe(2);
  });

  it('没有自评、等级不存在、改等级不写理由，都拒绝', () => {
    expect(() => decideUnitLevel(aRisk({ selfLevel: null }), decision(), unit, 3)).toThrow(/RISK_NOT_GRADED/);
    expect(() => decideUnitLevel(aRisk(), decision({ level: 4, why: '理由' }), unit, 3)).toThrow(/RISK_LEVEL_UNKNOWN/);
    expect(() => decideUnitLevel(aRisk(), decision({ level: 1, why: ' ' }), unit, 3)).toThrow(/WITHOUT_REASON/);
  });
});

it.each([
  ['department', 1, '主要领导'],
  ['township', 2, '分管领导'],
  ['department', 3, '股室负责人'],
  ['village', 1, '两委集体研究，乡镇纪委审核'],
] as const)('谁审定：%s 第 %i 级 → %s', (unitLevel, level, decider) => {
  expect(deciderOf(defaultDecisions(3), unitLevel, level)).toBe(decider);
});

it('两级时没有股室负责人审定的一级，四级时最低一级由股室负责人审定', () => {
  const deciders = (count: number) =>
    defaultDecisions(count).flatMap((rule) => (rule.unitLevel === 'department' ? rule.decider : []));
  expect(deciders(2)).toEqual(['主要领导', '分管领导']);
  expect(deciders(4)).toEqual(['主要领导', '分管领导', '分管领导', '股室负责人']);
});

it('统计用等级：上级核定优先，其次单位审定，再次自评', () => {
  const self = { level: 3, by: '', why: '' };
  const unitLevel = { level: 2, by: '', why: '' };
  expect(effectiveLevel({ selfLevel: null, unitLevel: null })).toBeNull();
  expect(effectiveLevel({ selfLevel: self, unitLevel: null })).toBe(3);
  expect(effectiveLevel({ selfLevel: self, unitLevel })).toBe(2);
  expect(effectiveLevel({ selfLevel: self, unitLevel }, { level: 1 })).toBe(1);
});

describe('自评', () => {
  const rule = { method: 'matrix', matrix: { middleFrom: 4, highFrom: 9 } } as const;
  const input = { method: 'matrix', likelihood: 3, harm: 3 } as const;

  it('采用建议等级，保留作答', () => {
    const { risk, proposed } = gradeRisk(aRisk(), { input, level: null, by: '甲某', why: '' }, rule, 3);
    expect(proposed.level).toBe(1);
    expect(risk).toMatchObject({ grading: input, selfLevel: { level: 1, by: '甲某' } });
  });

  it('与建议不同要写理由', () => {
    const grade = { input, level: 2, by: '甲某', why: '' };
    expect(() => gradeRisk(aRisk(), grade, rule, 3)).toThrow(/RISK_LEVEL_WITHOUT_REASON/);
    const { risk } = gradeRisk(aRisk(), { ...grade, why: '已有两人复核' }, rule, 3);
    expect(risk.selfLevel).toEqual({ level: 2, by: '甲某', why: '已有两人复核' });
  });
});
