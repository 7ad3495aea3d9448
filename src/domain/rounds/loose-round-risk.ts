import type { RiskId } from '../ids.ts';
import type { Facts } from '../registers/facts.ts';

/** The first risk that a round names although it is not there, or names twice; undefined = all in order. */
export const looseRoundRisk = ({ risks, roundRisks }: Pick<Facts, 'risks' | 'roundRisks'>): RiskId | undefined => {
  const known = new Set(risks.map(({ id }) => id));
  for (const { riskIds } of roundRisks) {
    const loose = riskIds.find((id, index) => !known.has(id) || (index > 0 && (riskIds[index - 1] ?? '') >= id));
    if (loose !== undefined) return loose;
  }
  return undefined;
};
