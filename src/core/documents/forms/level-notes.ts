/** Lines under a table of risks: the equation that must hold, and what the reader has to know about levels. */
import { balance } from '../../../domain/registers/balance.ts';
import { countFacts } from '../../../domain/registers/count-facts.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { FactsLookup } from './facts-lookup.ts';
import type { FormFacts } from './form-facts.ts';

/** 平衡关系 between the levels and the number of risks, counted from the same rows as the cover and the roll-up. */
export function levelBalance(form: FormFacts): string[] {
  return balanceLines(form, 'risks').slice(0, 1);
}

/** 平衡关系 between the phases and the number of measures. */
export function measureBalance(form: FormFacts): string[] {
  return balanceLines(form, 'measures');
}

function balanceLines(form: FormFacts, sumKey: string): string[] {
  const { facts, settings, approved } = form;
  return balance(countFacts(facts, settings, approved), settings)
    .lines.filter((line) => line.sumKey === sumKey)
    .map(({ sentence }) => `平衡关系：${sentence}`);
}

/** @param listsEliminated whether the table has rows for eliminated risks */
export function levelNotes(form: FormFacts, lookup: FactsLookup, listsEliminated = true): string[] {
  const eliminated = lookup.risks.filter((risk) => !isLiveRisk(risk)).length;
  const approved = new Set(form.approved.map(({ riskId }) => riskId));
  const decidedAbove = lookup.risks.filter((risk) => isLiveRisk(risk) && approved.has(risk.id)).length;
  return [
    ...(decidedAbove > 0 ? [`其中 ${decidedAbove} 个风险点的等级由上级核定。`] : []),
    ...(eliminated > 0 && listsEliminated ? [`标有“本期已消除”的 ${eliminated} 个风险点不计入合计。`] : []),
    ...(eliminated > 0 && !listsEliminated ? [`另有 ${eliminated} 个风险点本期已消除，未列入。`] : []),
  ];
}
