import { measurePhaseNames, measurePhases } from '../measures/measure.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import type { Totals } from './totals.ts';

/** One equation under a table, e.g. 较高 3 + 一般 5 + 较低 2 + 未定级 0 = 风险点合计 10. */
export type BalanceLine = { sumKey: string; parts: number; sum: number; ok: boolean; sentence: string };
export type Balance = { ok: boolean; lines: BalanceLine[] };

/**
 * The equations that must hold between printed figures: Σ levels + 未定级 = risks, Σ categories + 未分类 = risks,
 * Σ phases = measures. An equation without any of its keys in the totals is left out.
 *
 * @param settings names of levels and categories for the sentences
 */
export const balance = (totals: Totals, settings: Pick<TaskSettings, 'levels' | 'vocabularies'>): Balance => {
  const levels = settings.levels.names.map((name, index) => ({ key: `level:${index + 1}`, name }));
  const categories = settings.vocabularies.categories.map(({ code, name }) => ({ key: `category:${code}`, name }));
  const lines = [
    equation(totals, [...levels, { key: 'level:none', name: '未定级' }], { key: 'risks', name: '风险点合计' }),
    equation(totals, [...categories, { key: 'category:none', name: '未分类' }], { key: 'risks', name: '风险点合计' }),
    equation(
      totals,
      measurePhases.map((phase) => ({ key: `phase:${phase}`, name: measurePhaseNames[phase] })),
      { key: 'measures', name: '防控措施合计' },
    ),
  ].flatMap((line) => line ?? []);
  return { ok: lines.every(({ ok }) => ok), lines };
};

type Named = { key: string; name: string };

const equation = (totals: Totals, terms: Named[], whole: Named): BalanceLine | undefined => {
  const sum = totals[whole.key];
  if (sum === undefined || !terms.some(({ key }) => key in totals)) return undefined;
  const values = terms.map(({ key, name }) => ({ name, value: totals[key] ?? 0 }));
  const parts = values.reduce((total, { value }) => total + value, 0);
  const left = values.map(({ name, value }) => `${name} ${value}`).join(' + ');
  const ok = parts === sum;
  const right = ok ? `= ${whole.name} ${sum}` : `= ${parts} ≠ ${whole.name} ${sum}`;
  return { sumKey: whole.key, parts, sum, ok, sentence: `${left} ${right}。` };
};
