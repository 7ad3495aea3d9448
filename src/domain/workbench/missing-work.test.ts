import { describe, expect, it } from 'vitest';
import {
  aMeasure,
  anAssignment,
  aPerson,
  aPost,
  aPower,
  aProfile,
  aRisk,
  id,
  someFacts,
} from '../../../test/support/some-facts.ts';
import { defaultIndicatorSet } from '../assessments/default-indicator-set.ts';
import type { Facts } from '../registers/facts.ts';
import { missingWork } from './missing-work.ts';

const settings = {
  cycle: { code: '2026', title: '', startsOn: '2026-01-01', endsOn: '2026-12-31', dueOn: '2026-11-30', phases: [] },
  indicatorSets: [],
};
const kindsOf = (facts: Facts, own = {}) =>
  missingWork(facts, { ...settings, ...own }).flatMap(({ missing }) =>
    missing.map(({ kind, count, total }) => `${kind} ${count}/${total}`),
  );
const level = { level: 1, by: '甲', why: '' };

describe('还缺什么', () => {
  it('什么都没填：每一步都说从哪里开始', () => {
    expect(kindsOf(someFacts({}))).toEqual(['no-posts 1/1', 'no-persons 1/1', 'no-powers 1/1', 'no-risks 1/1']);
  });

  it('单位负责人、联系人、电话缺一项就提示', () => {
    const profiles = [aProfile({ leaderName: '甲', contactName: '乙', contactPhone: '' })];
    expect(kindsOf(someFacts({ profiles }))).toContain('profile-incomplete 1/1');
  });

  it('岗位无人任职，已卸任的不算在任', () => {
    const facts = someFacts({
      posts: [aPost({ id: id('p1') }), aPost({ id: id('p2') })],
      persons: [aPerson()],
      assignments: [
        anAssignment({ postId: id('p1'), toOn: '2026-05-01' }),
        anAssignment({ id: id('a2'), postId: id('p2'), fromOn: null, toOn: null }),
      ],
    });
    expect(kindsOf(facts)).toContain('vacant-posts 1/2');
  });

  it('未定级、未分类、没有措施的风险点分别数出，已消除的不算', () => {
    const facts = someFacts({
      powers: [aPower()],
      risks: [
        aRisk({ id: id('r1'), selfLevel: null, unitLevel: null, category: null }),
        aRisk({ id: id('r2'), selfLevel: level, category: 'post-duty' }),
        aRisk({ id: id('r3'), selfLevel: null, change: 'eliminated' }),
      ],
      measures: [aMeasure({ id: id('m1') })],
      measureRisks: [{ measureId: id('m1'), riskId: id('r2') }],
    });
    const kinds = kindsOf(facts);
    expect(kinds).toContain('risks-ungraded 1/2');
    expect(kinds).toContain('risks-unclassified 1/2');
    expect(kinds).toContain('risks-without-measure 1/2');
  });

  it('没有责任岗位、没有完成日期的措施', () => {
    const facts = someFacts({
      measures: [
        aMeasure({ id: id('m1'), responsiblePostId: null, dueKind: 'date', dueOn: null }),
        aMeasure({ id: id('m2'), responsiblePostId: id('p1'), dueKind: 'long-term', dueOn: null }),
      ],
    });
    const kinds = kindsOf(facts);
    expect(kinds).toContain('measures-without-responsible 1/2');
    expect(kinds).toContain('measures-without-due 1/2');
  });

  it('自评按单位指标数，加分和否决项不催', () => {
    const set = defaultIndicatorSet();
    const items = set.groups.flatMap((group) => group.items);
    const asked = items.filter(({ rule }) => rule.kind !== 'bonus' && rule.kind !== 'veto');
    const score = (itemId: string) => ({
      id: itemId,
      setId: set.id,
      itemId,
      occurrences: null,
      percent: null,
      given: 1,
      evidence: '',
      remark: '',
    });
    const own = { indicatorSets: [set] };
    expect(kindsOf(someFacts({}), own)).toContain('no-scores 1/1');
    const one = someFacts({ scores: [score(asked[0]?.id ?? '')] });
    expect(kindsOf(one, own)).toContain(`scores-missing ${asked.length - 1}/${asked.length}`);
  });
});
