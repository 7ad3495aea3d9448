/** Checks of measures and of the regulations they rest on. */
import { measurePhaseNames, measurePhases } from '../measures/measure.ts';
import type { CheckFunction } from './check-input.ts';
import { short } from './row-title.ts';

/** A risk of the most severe level needs 前期预防, 中期监控 and 后期处置. */
const highRiskPhases: CheckFunction = ({ risks, levelOf, measuresOf }) =>
  risks.flatMap((risk) => {
    if (levelOf(risk) !== 1) return [];
    const present = new Set((measuresOf.get(risk.id) ?? []).map(({ phase }) => phase));
    const missing = measurePhases.filter((phase) => !present.has(phase)).map((phase) => measurePhaseNames[phase]);
    if (missing.length === 0) return [];
    const params = { number: risk.number, name: risk.name, missing: missing.join('、') };
    return [{ register: 'risks', rowId: risk.id, params }];
  });

/** A risk of the most severe level, none of whose measures rests on a regulation. */
const highRiskRegulation: CheckFunction = ({ facts, risks, levelOf, measuresOf }) => {
  const regulated = new Set(facts.measureRegulations.map(({ measureId }) => measureId));
  return risks
    .filter((risk) => levelOf(risk) === 1 && !(measuresOf.get(risk.id) ?? []).some(({ id }) => regulated.has(id)))
    .map(({ id, number, name }) => ({ register: 'risks', rowId: id, params: { number, name } }));
};

const measureWithoutResponsible: CheckFunction = ({ facts }) =>
  facts.measures
    .filter(({ responsiblePostId }) => responsiblePostId === null)
    .map(({ id, text }) => ({ register: 'measures', rowId: id, params: { text: short(text) } }));

export const measureChecks = {
  'high-risk-phases': highRiskPhases,
  'high-risk-regulation': highRiskRegulation,
  'measure-without-responsible': measureWithoutResponsible,
} satisfies Record<string, CheckFunction>;
