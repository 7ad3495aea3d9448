import { describe, expect, it } from 'vitest';
import type { RiskId, RoundId } from '../ids.ts';
import { aRisk } from '../../../test/support/some-facts.ts';
import { looseRoundRisk } from './loose-round-risk.ts';

const risks = ['r1', 'r2'].map((id) => aRisk({ id: id as RiskId }));
const named = (...ids: string[]) => ({
  risks,
  roundRisks: [{ roundId: 'o1' as RoundId, fromStep: 'draft' as const, riskIds: ids as RiskId[] }],
});

describe('轮次所列的风险点', () => {
  it.each([
    ['都在，各一次，已排序', named('r1', 'r2'), undefined],
    ['有一个不在', named('r1', 'r3'), 'r3'],
    ['同一个列了两次', named('r1', 'r1'), 'r1'],
    ['没有排序', named('r2', 'r1'), 'r1'],
  ])('%s', (_, facts, loose) => {
    expect(looseRoundRisk(facts)).toBe(loose);
  });
});
