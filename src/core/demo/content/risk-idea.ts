/** What a demonstration risk is made from: a row of the starter catalogue, or an idea of the unit's own. */
import type { LevelOrdinal } from '../../../domain/ids.ts';

export type RiskIdea = {
  /** post of the unit the risk lies at */
  role: string;
  power: string;
  riskPoint: string;
  manifestation: string;
  /** name of the category; empty = 未分类 */
  category: string;
  level: LevelOrdinal;
  prevent: string;
  monitor: string;
  dispose: string;
  origin: 'own' | 'catalogue';
};
