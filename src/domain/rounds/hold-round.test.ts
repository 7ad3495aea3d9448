import { describe, expect, it } from 'vitest';
import { aRisk, aRound, id } from '../../../test/support/some-facts.ts';
import { reviewSteps } from '../risks/review-step.ts';
import type { Risk } from '../risks/risk.ts';
import { chainGaps } from './chain-gaps.ts';
import { holdRound } from './hold-round.ts';
import type { Round, RoundRisks } from './round.ts';

const two = (reviewStep: Risk['reviewStep']): Risk[] => [
  aRisk({ id: id('r1'), reviewStep }),
  aRisk({ id: id('r2'), reviewStep }),
];

describe('一次会议为许多风险点走一步', () => {
  it('全部到达该步，并记下从哪一步来', () => {
    const held = holdRound(aRound({ step: 'self-found' }), two('draft'));
    expect(held.risks.map(({ reviewStep }) => reviewStep)).toEqual(['self-found', 'self-found']);
    expect(held.roundRisks).toEqual([{ roundId: 'round-1', fromStep: 'draft', riskIds: ['r1', 'r2'] }]);
  });

  it('跳步拒绝，并说出缺哪几步', () => {
    expect(() => holdRound(aRound({ step: 'mass-discussed' }), two('self-found'))).toThrow(
      /ROUND_STEP_JUMP .*"missing":"peer-proposed,organisation-pointed"/,
    );
  });

  it('中间各步都登记了不适用才可以跨过', () => {
    const skip = aRound({ id: id('s1'), step: 'peer-proposed', skippedWhy: '仅一人' });
    const other = aRound({ id: id('s2'), step: 'organisation-pointed', skippedWhy: '无上级点题' });
    const round = aRound({ step: 'mass-discussed' });
    expect(() => holdRound(round, two('self-found'), [skip])).toThrow(/"missing":"organisation-pointed"/);
    expect(holdRound(round, two('self-found'), [skip, other]).risks[0]?.reviewStep).toBe('mass-discussed');
  });

  it('不适用要有理由，写明后同样前进一步', () => {
    const round = aRound({ step: 'peer-proposed', skippedWhy: ' ' });
    expect(() => holdRound(round, two('self-found'))).toThrow(/ROUND_SKIP_WITHOUT_REASON/);
    const held = holdRound({ ...round, skippedWhy: '仅一人' }, two('self-found'));
    expect(held.risks[0]?.reviewStep).toBe('peer-proposed');
  });

  it('退回要有理由', () => {
    const round = aRound({ step: 'self-found' });
    expect(() => holdRound(round, two('publicised'))).toThrow(/ROUND_BACK_WITHOUT_REASON/);
    const held = holdRound({ ...round, backWhy: '公示期间有异议' }, two('publicised'));
    expect(held.risks[0]?.reviewStep).toBe('self-found');
  });

  it('同一步再开一次会，位置不变', () => {
    expect(holdRound(aRound({ step: 'self-found' }), two('self-found')).risks[0]?.reviewStep).toBe('self-found');
  });

  it('有一个不符合就全部不动', () => {
    const risks = [aRisk({ reviewStep: 'draft' }), aRisk({ id: id('r2'), reviewStep: 'publicised' })];
    expect(() => holdRound(aRound({ step: 'self-found' }), risks)).toThrow(/ROUND_BACK_WITHOUT_REASON/);
    expect(risks.map(({ reviewStep }) => reviewStep)).toEqual(['draft', 'publicised']);
  });
});

describe('查找程序是否走完', () => {
  const walk = (upTo: Risk['reviewStep']) => {
    let risks = two('draft');
    const rounds: Round[] = [];
    const links: RoundRisks[] = [];
    for (const step of reviewSteps.slice(1, reviewSteps.indexOf(upTo) + 1)) {
      const round = aRound({ id: id(`round-${step}`), step });
      const held = holdRound(round, risks, rounds);
      risks = held.risks;
      rounds.push(round);
      links.push(...held.roundRisks);
    }
    return { risks, rounds, links };
  };

  it('一步一步走到登记，没有缺漏', () => {
    const { risks, rounds, links } = walk('registered');
    expect(chainGaps(risks, rounds, links, 'registered').size).toBe(0);
    expect(chainGaps(risks, rounds, links, 'filed').get(id('r1'))).toEqual(['filed']);
  });

  it('位置到了、没有会议记录的，列为缺漏', () => {
    const { risks, rounds, links } = walk('collectively-decided');
    const without = links.filter(({ roundId }) => roundId !== id('round-mass-discussed'));
    expect(chainGaps(risks, rounds, without, 'collectively-decided').get(id('r2'))).toEqual(['mass-discussed']);
  });

  it('不列风险点的不适用对全部有效，没有理由的无效', () => {
    const { risks, rounds, links } = walk('collectively-decided');
    const without = links.filter(({ roundId }) => roundId !== id('round-mass-discussed'));
    const skip = aRound({ id: id('skip'), step: 'mass-discussed', skippedWhy: '涉密岗位' });
    expect(chainGaps(risks, [...rounds, skip], without, 'collectively-decided').size).toBe(0);
    expect(chainGaps(risks, [...rounds, { ...skip, skippedWhy: '' }], without, 'collectively-decided').size).toBe(2);
  });
});
