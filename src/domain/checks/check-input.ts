/** What a check reads, prepared once for all of them: the rows, the task, and what only the caller knows. */
import type { LevelOrdinal, RiskId } from '../ids.ts';
import type { Measure } from '../measures/measure.ts';
import type { Facts, RegisterName } from '../registers/facts.ts';
import { countFacts } from '../registers/count-facts.ts';
import type { Totals } from '../registers/totals.ts';
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import type { Risk } from '../risks/risk.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import { comparableText } from '../text-findings/comparable-text.ts';
import { type FactText, factTexts } from './fact-texts.ts';

/** Facts from outside the unit's rows; a check that needs an absent one finds nothing. */
export type CheckContext = {
  /** the unit's accepted totals of the cycle before */
  previousTotals?: Totals;
  /** catalogue wording as `comparableText` gives it */
  catalogueTexts?: ReadonlySet<string>;
  /** characters of a text that no bundled font can print */
  unprintable?: (text: string) => string[];
  /** the rows as `countFacts` counts them, where the caller has them already */
  totals?: Totals;
};

/** A finding before the task's severity and sentence are put to it. */
export type Found = { register: RegisterName; rowId: string | null; params: Record<string, string | number> };

export type CheckInput = {
  facts: Facts;
  settings: TaskSettings;
  parameters: Record<string, number | string>;
  context: CheckContext;
  /** risks that still count */
  risks: Risk[];
  measuresOf: ReadonlyMap<RiskId, Measure[]>;
  levelOf: (risk: Risk) => LevelOrdinal | null;
  /** every text a person wrote, with the row it stands in */
  texts: FactText[];
  /** the figures of the rows */
  totals: Totals;
  /** `comparableText`, which several checks ask of the same texts */
  wordsOf: (text: string) => string;
  /** findings of the checks that ran before */
  before: Found[];
};
export type CheckFunction = (input: CheckInput) => Found[];

/** The shared part of the input; `parameters` and `before` are set per check. */
export const checkInput = (facts: Facts, settings: TaskSettings, context: CheckContext): CheckInput => ({
  facts,
  settings,
  context,
  parameters: {},
  risks: facts.risks.filter(isLiveRisk),
  measuresOf: measuresByRisk(facts),
  levelOf: (risk) => effectiveLevel(risk),
  texts: factTexts(facts),
  totals: context.totals ?? countFacts(facts, settings),
  wordsOf: remembered(comparableText),
  before: [],
});

function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = work(text)));
    return result;
  };
}

/** A number parameter, or the default where the task gives none that can be read. */
export const numberParameter = (input: CheckInput, name: string, otherwise: number): number => {
  const value = Number(input.parameters[name] ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

const measuresByRisk = (facts: Facts): Map<RiskId, Measure[]> => {
  const measures = new Map(facts.measures.map((measure) => [measure.id, measure]));
  const byRisk = new Map<RiskId, Measure[]>();
  for (const { measureId, riskId } of facts.measureRisks) {
    const measure = measures.get(measureId);
    if (measure === undefined) continue;
    const list = byRisk.get(riskId);
    if (list === undefined) byRisk.set(riskId, [measure]);
    else list.push(measure);
  }
  return byRisk;
};
