import { describe, expect, it } from 'vitest';
import {
  aMeasure,
  anAssignment,
  anOffice,
  aPerson,
  aPost,
  aPower,
  aRisk,
  aRound,
  id,
  noFacts,
  someFacts,
} from '../../../test/support/some-facts.ts';
import { defaultTaskSettings } from '../tasks/default-settings.ts';
import { balance } from './balance.ts';
import { countFacts } from './count-facts.ts';

const settings = defaultTaskSettings({
  countyCode: 'C',
  countyName: '某县',
  officeName: '某县廉防办',
  cycleCode: '2026',
  dueOn: '2026-11-30',
  units: [],
});

const facts = someFacts({
  offices: [anOffice(), anOffice({ id: id('office-2') }), anOffice({ id: id('office-3') })],
  posts: [
    aPost({ id: id('post-1'), isHead: true, officeId: null }),
    aPost({ id: id('post-2'), officeId: id('office-1') }),
    aPost({ id: id('post-3'), officeId: id('office-2') }),
    aPost({ id: id('post-4'), officeId: id('office-3'), isKey: true }),
  ],
  persons: [aPerson(), aPerson({ id: id('person-2') }), aPerson({ id: id('person-3') })],
  assignments: [
    anAssignment({ id: id('a1'), personId: id('person-1'), postId: id('post-1') }),
    anAssignment({ id: id('a2'), personId: id('person-1'), postId: id('post-2') }), // 一肩挑
    anAssignment({ id: id('a3'), personId: id('person-2'), postId: id('post-3'), toOn: '2026-11-30' }),
    anAssignment({ id: id('a4'), personId: id('person-3'), postId: id('post-4'), toOn: '2026-11-29' }), // 已离任
  ],
  powers: [aPower({ isMajor: true }), aPower({ id: id('power-2') })],
  risks: [
    aRisk({ id: id('r1'), postId: id('post-1'), selfLevel: { level: 1, by: '', why: '' } }),
    aRisk({ id: id('r2'), postId: id('post-2'), unitLevel: { level: 3, by: '', why: '' }, reviewStep: 'publicised' }),
    aRisk({ id: id('r3'), subject: 'office', postId: null, officeId: id('office-2'), selfLevel: null, category: null }),
    aRisk({ id: id('r4'), postId: id('post-4'), change: 'eliminated' }),
    aRisk({ id: id('r5'), postId: id('post-2'), category: 'duty', reviewStep: 'draft' }),
  ],
  measures: [aMeasure(), aMeasure({ id: id('m2'), phase: 'monitor' }), aMeasure({ id: id('m3'), phase: 'monitor' })],
  rounds: [aRound(), aRound({ id: id('round-2'), skippedWhy: '本单位不足三人' })],
});

describe('单位各项数字', () => {
  it('由记录直接计数，已消除的风险点不计入', () => {
    expect(countFacts(facts, settings)).toEqual({
      offices: 3,
      posts: 4,
      keyPosts: 2,
      vacantPosts: 1,
      persons: 3,
      holders: 2,
      severalPosts: 1,
      powers: 2,
      majorPowers: 1,
      coveredOffices: 2,
      coveredPosts: 2,
      coveredHolders: 1,
      risks: 4,
      eliminatedRisks: 1,
      keyPostRisks: 1,
      publicisedRisks: 3,
      registeredRisks: 2,
      measures: 3,
      regulations: 0,
      rounds: 1,
      'level:1': 1,
      'level:2': 1,
      'level:3': 1,
      'level:none': 1,
      'category:ideology': 0,
      'category:duty': 1,
      'category:process': 2,
      'category:institution': 0,
      'category:environment': 0,
      'category:none': 1,
      'phase:prevent': 1,
      'phase:monitor': 2,
      'phase:dispose': 0,
    });
  });

  it('上级核定的等级优先', () => {
    const approved = [{ riskId: id<'risk'>('r2'), level: 1, by: '县廉防办', why: '', on: '2026-12-10' }];
    expect(countFacts(facts, settings, approved)).toMatchObject({ 'level:1': 2, 'level:2': 1, 'level:3': 0 });
  });

  it('键的次序不随记录变化', () => {
    expect(Object.keys(countFacts(facts, settings))).toEqual(Object.keys(countFacts(noFacts(), settings)));
  });

  it('自评分以十分之一分计，未自评时没有这一项', () => {
    const score = (itemId: string, given: number) => ({
      id: itemId,
      setId: 'unit-self-assessment',
      itemId,
      occurrences: null,
      percent: null,
      given,
      evidence: '',
      remark: '',
    });
    const scored = someFacts({ scores: [score('leadership-body', 4.5), score('finding-chain', 3)] });
    expect(countFacts(scored, settings)).toHaveProperty('selfScoreTenths', 75);
    expect(countFacts(noFacts(), settings)).not.toHaveProperty('selfScoreTenths');
  });
});

describe('数字平衡', () => {
  it('各等级＋未定级、各类别＋未分类、各阶段都等于合计', () => {
    const { ok, lines } = balance(countFacts(facts, settings), settings);
    expect(ok).toBe(true);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      '较高 1 + 一般 1 + 较低 1 + 未定级 1 = 风险点合计 4。',
      '思想道德 0 + 岗位职责 1 + 业务流程 2 + 制度机制 0 + 外部环境 0 + 未分类 1 = 风险点合计 4。',
      '前期预防 1 + 中期监控 2 + 后期处置 0 = 防控措施合计 3。',
    ]);
  });

  it('等级或类别不在本年度名称之内时显出差数', () => {
    const odd = someFacts({
      risks: [aRisk({ selfLevel: { level: 4, by: '', why: '' }, category: 'gone' }), aRisk({ id: id('r2') })],
    });
    const { ok, lines } = balance(countFacts(odd, settings), settings);
    expect(ok).toBe(false);
    expect(lines[0]?.sentence).toBe('较高 0 + 一般 1 + 较低 0 + 未定级 0 = 1 ≠ 风险点合计 2。');
    expect(lines.map((line) => line.ok)).toEqual([false, false, true]);
  });

  it('没有的数字不列等式', () => {
    expect(balance({ measures: 1, 'phase:prevent': 1 }, settings).lines).toHaveLength(1);
    expect(balance({ risks: 1 }, settings)).toEqual({ ok: true, lines: [] });
  });
});
