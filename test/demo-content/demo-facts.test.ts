import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { scoreSet } from '../../src/domain/assessments/score-set.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { effectiveLevel } from '../../src/domain/risks/effective-level.ts';
import { riskLevel } from '../../src/domain/risks/risk-level.ts';
import { chainGaps } from '../../src/domain/rounds/chain-gaps.ts';
import { holdRound } from '../../src/domain/rounds/hold-round.ts';
import { catalogue, county, settings, submitting } from './demo-county.ts';

const each = county.map(({ unit, facts }) => [unit.name, facts] as const);

/** Ids that rows point at, by the register they must be in. */
const references = (facts: Facts): Record<string, [Set<string>, (string | null)[]]> => {
  const ids = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
  const { posts, risks, powers, measures, measureRisks, measureRegulations, assignments, roundRisks } = facts;
  return {
    offices: [ids(facts.offices), [...posts, ...risks, ...powers].map(({ officeId }) => officeId)],
    posts: [
      ids(posts),
      [
        ...assignments.map(({ postId }) => postId),
        ...risks.flatMap((risk) => [risk.postId, risk.responsiblePostId, risk.leaderPostId]),
        ...measures.flatMap((measure) => [measure.responsiblePostId, measure.leaderPostId]),
      ],
    ],
    persons: [ids(facts.persons), assignments.map(({ personId }) => personId)],
    powers: [ids(powers), risks.map(({ powerId }) => powerId)],
    risks: [
      ids(risks),
      [
        ...[...measureRisks, ...facts.riskRevisions].map(({ riskId }) => riskId),
        ...roundRisks.flatMap(({ riskIds }) => riskIds),
      ],
    ],
    rounds: [ids(facts.rounds), roundRisks.map(({ roundId }) => roundId)],
    measures: [ids(measures), [...measureRisks, ...measureRegulations].map(({ measureId }) => measureId)],
    regulations: [ids(facts.regulations), measureRegulations.map(({ regulationId }) => regulationId)],
  };
};

describe('演示县的单位', () => {
  it('3 个乡镇、各 4 个村、4 个部门，逐级报送', () => {
    const count = (level: string): number => submitting.filter((unit) => unit.level === level).length;
    expect([count('township'), count('village'), count('department')]).toEqual([3, 12, 4]);
    for (const unit of submitting) expect(unit.submitTo).toBe(unit.level === 'village' ? unit.code.slice(0, 5) : 'QH');
    expect(
      submitting.filter(({ participation, exemplarTheme }) => participation === 'pilot' && exemplarTheme),
    ).toHaveLength(2);
  });

  it('同一种子得到同样的内容，换一个种子就不同', () => {
    const [unit] = submitting;
    if (!unit) throw new Error('no unit');
    const facts = demoFacts(unit, settings, catalogue, 'test');
    expect(facts).toEqual(county[0]?.facts);
    expect(demoFacts(unit, settings, catalogue, 'other').persons).not.toEqual(facts.persons);
  });

  it('不读时钟，不用系统随机数', () => {
    const folder = new URL('../../src/core/demo/content/', import.meta.url);
    const sources = ['random.ts', 'demo-facts.ts', 'demo-unit.ts', 'demo-risks.ts', 'demo-measures.ts', 'reword.ts'];
    const texts = sources.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(texts.filter((text) => /new Date|Date\.now|Math\.random|randomUUID/.test(text))).toEqual([]);
  });

  it('编号和标识全县不重复', () => {
    const rows = county.flatMap(({ facts }) => Object.values(facts).flat());
    const ids = rows.flatMap((row) => ('id' in row ? [String(row.id)] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = county.flatMap(({ facts }) => facts.risks.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain('QH-01-03-2026-001');
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe.each(each)('%s', (_, facts) => {
  it('引用的记录都在', () => {
    for (const [register, [known, used]] of Object.entries(references(facts))) {
      const missing = used.filter((id) => id !== null && !known.has(id));
      expect({ register, missing }).toEqual({ register, missing: [] });
    }
  });

  it('词表代码都在任务的词表中', () => {
    const { vocabularies } = settings;
    const known = (terms: readonly { code: string }[]): Set<string> => new Set(terms.map(({ code }) => code));
    const used: [Set<string>, (string | null)[]][] = [
      [known(vocabularies.categories), facts.risks.map(({ category }) => category)],
      [known(vocabularies.methods), facts.risks.flatMap(({ methods }) => methods)],
      [known(vocabularies.techniques), facts.risks.flatMap(({ techniques }) => techniques)],
      [known(vocabularies.channels), facts.risks.flatMap(({ channels }) => channels)],
      [known(vocabularies.powerKinds), facts.powers.map(({ kind }) => kind)],
      [known(vocabularies.areas), facts.powers.flatMap(({ areas }) => areas)],
      [known(vocabularies.systems), facts.powers.flatMap(({ systems }) => systems)],
      [known(vocabularies.keySites), facts.powers.flatMap(({ keySites }) => keySites)],
      [
        known([...vocabularies.preventMeans, ...vocabularies.monitorMeans, ...vocabularies.disposeMeans]),
        facts.measures.map(({ means }) => means),
      ],
    ];
    for (const [codes, values] of used) expect(values.filter((code) => code !== null && !codes.has(code))).toEqual([]);
  });

  it('自评等级就是评定方法算出的等级', () => {
    for (const { grading, selfLevel } of facts.risks) {
      if (grading === null) throw new Error('not graded');
      expect(riskLevel(settings.grading, grading, settings.levels.names.length).level).toBe(selfLevel?.level);
    }
  });

  it('主要负责人的风险点留给上级核定，其余由他人审定', () => {
    const head = facts.posts.find(({ isHead }) => isHead);
    const own = facts.risks.filter(({ postId }) => postId === head?.id);
    expect(own.length).toBeGreaterThan(0);
    for (const risk of own) expect(risk.unitLevel).toBeNull();
    for (const risk of facts.risks.filter(({ postId }) => postId !== head?.id)) {
      const holding = facts.assignments.filter(({ postId }) => postId === risk.postId).map(({ personId }) => personId);
      const holders = facts.persons.filter(({ id }) => holding.includes(id)).map(({ name }) => name);
      expect(risk.unitLevel).not.toBeNull();
      expect(holders).not.toContain(risk.unitLevel?.by);
    }
  });

  it('按日期重走查找轮次，每个风险点都到登记', () => {
    let risks = facts.risks.map((risk) => ({ ...risk, reviewStep: 'draft' as (typeof risk)['reviewStep'] }));
    const rounds = facts.rounds.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
    for (const [index, round] of rounds.entries()) {
      const listed = new Set(
        facts.roundRisks.filter(({ roundId }) => roundId === round.id).flatMap(({ riskIds }) => riskIds),
      );
      const held = holdRound(
        round,
        risks.filter(({ id }) => listed.has(id)),
        rounds.slice(0, index),
      );
      risks = risks.map((risk) => held.risks.find(({ id }) => id === risk.id) ?? risk);
      const given = facts.roundRisks.filter(({ roundId }) => roundId === round.id);
      expect(new Set(given)).toEqual(new Set(held.roundRisks));
    }
    expect(new Set(risks.map(({ reviewStep }) => reviewStep))).toEqual(new Set(['registered']));
    expect(chainGaps(facts.risks, facts.rounds, facts.roundRisks, 'registered').size).toBe(0);
  });

  it('高等级风险三期措施齐全，每条措施有责任岗位和时限', () => {
    const phaseOf = new Map(facts.measures.map(({ id, phase }) => [id, phase]));
    for (const risk of facts.risks) {
      const own = facts.measureRisks.filter(({ riskId }) => riskId === risk.id);
      const phases = new Set(own.map(({ measureId }) => phaseOf.get(measureId)));
      expect(phases.size).toBeGreaterThanOrEqual(effectiveLevel(risk) === 1 ? 3 : 1);
    }
    for (const { responsiblePostId, dueKind, dueOn } of facts.measures) {
      expect(responsiblePostId).not.toBeNull();
      expect(dueOn === null).toBe(dueKind !== 'date');
    }
  });

  it('自我评估逐项有分有依据，总分在 70 到 99 之间', () => {
    const [set] = settings.indicatorSets;
    if (!set) throw new Error('no set');
    const { total, missing } = scoreSet(set, facts.scores);
    expect(missing).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(70);
    expect(total).toBeLessThanOrEqual(99);
    expect(facts.scores.filter(({ evidence }) => evidence.length < 10)).toEqual([]);
  });
});
