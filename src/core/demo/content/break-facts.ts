import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import type { MeasureId } from '../../../domain/ids.ts';
import type { Facts } from '../../../domain/registers/facts.ts';

export type BrokenFacts = {
  facts: Facts;
  /** the row to pin the remark to */
  measureId: MeasureId;
  /** what the reviewer writes when he sends the package back */
  remark: string;
};

const vague = '加强教育，提高认识，严格按照制度办事，杜绝此类问题发生。';

/**
 * A variant that passes every check of the unit and yet has to come back: the 前期预防 of the first high risk is an
 * empty phrase that names neither who nor when nor how. Only a person reading it sees that. The facts as they were
 * are the corrected version.
 *
 * @throws Error when the facts hold no high risk with such a measure
 */
export const breakFacts = (facts: Facts): BrokenFacts => {
  for (const risk of facts.risks.filter((one) => effectiveLevel(one) === 1)) {
    const own = new Set(facts.measureRisks.filter(({ riskId }) => riskId === risk.id).map((link) => link.measureId));
    const measure = facts.measures.find(({ id, phase }) => phase === 'prevent' && own.has(id));
    if (!measure) continue;
    const measures = facts.measures.map((one) => (one.id === measure.id ? { ...one, text: vague } : one));
    const remark = `风险点${risk.number}的前期预防措施过于笼统，没有写明谁来做、什么时间做、怎样留痕，请修改后重新报送。`;
    return { facts: { ...facts, measures }, measureId: measure.id, remark };
  }
  throw new Error('no high risk with a preventive measure to make vague');
};
