import { describe, expect, it } from 'vitest';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { breakFacts } from '../../src/core/demo/content/break-facts.ts';
import { effectiveLevel } from '../../src/domain/risks/effective-level.ts';
import { chainGaps } from '../../src/domain/rounds/chain-gaps.ts';
import { catalogue, county } from './demo-county.ts';

describe('要退回的一份', () => {
  it('只有一条前期预防措施变得空泛，其余不变', () => {
    for (const { facts: made } of county) {
      const facts = { ...made, measures: made.measures.toReversed() };
      const { facts: broken, measureId, remark } = breakFacts(facts);
      const changed = broken.measures.filter((measure, index) => measure !== facts.measures[index]);
      expect(changed.map(({ id, phase }) => ({ id, phase }))).toEqual([{ id: measureId, phase: 'prevent' }]);
      expect(changed[0]?.text.length).toBeGreaterThanOrEqual(10);
      expect({ ...broken, measures: [] }).toEqual({ ...facts, measures: [] });
      const riskIds = facts.measureRisks.filter((link) => link.measureId === measureId).map(({ riskId }) => riskId);
      const risk = facts.risks.find(({ id, number }) => riskIds.includes(id) && remark.includes(number));
      expect(risk && effectiveLevel(risk)).toBe(1);
    }
  });
});

describe('测速用的单位', () => {
  const settings = benchSettings(3);

  it('要多少给多少，三期齐全，查找程序走完', () => {
    const facts = benchFacts(settings, catalogue, 2, 200, 600);
    expect(facts.profiles[0]?.unitCode).toBe('QH-B003');
    expect([facts.risks.length, facts.measures.length]).toEqual([200, 600]);
    const phaseOf = new Map(facts.measures.map(({ id, phase }) => [id, phase]));
    for (const { id } of facts.risks) {
      const own = facts.measureRisks
        .filter(({ riskId }) => riskId === id)
        .map(({ measureId }) => phaseOf.get(measureId));
      expect(own).toHaveLength(3);
      expect(new Set(own).size).toBe(3);
    }
    expect(chainGaps(facts.risks, facts.rounds, facts.roundRisks, 'registered').size).toBe(0);
    expect(new Set(facts.risks.map(({ manifestation }) => manifestation)).size).toBe(200);
  });

  it('没有的单位拒绝', () => {
    expect(() => benchFacts(settings, catalogue, 3, 1, 1)).toThrow('no unit 3');
  });
});
