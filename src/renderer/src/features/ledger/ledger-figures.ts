import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { Totals } from '../../../../domain/registers/totals.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';

export type Figure = { label: string; count: number };

/** The figures a ledger opens with: the same names and order for a unit's own entry and a county's sum. */
export const ledgerFigures = (totals: Totals, settings: TaskSettings): Figure[] =>
  [
    ['岗位', 'posts'] as const,
    ['职权', 'powers'] as const,
    ['风险点', 'risks'] as const,
    ...settings.levels.names.map((_, index) => [levelName(settings.levels, index + 1), `level:${index + 1}`] as const),
    ['防控措施', 'measures'] as const,
    ['配套制度', 'regulations'] as const,
  ].map(([label, key]) => ({ label, count: totals[key] ?? 0 }));
