/** What a 报表快照 is of; withReceived and the year are in its basis. */
import type { CrossDefinition } from '../rollup/cross-definition.ts';

export type CompareBy = 'unit' | 'township' | 'cycle';

/** 汇总表, 交叉表 or 比较; `keys` in the order of the columns, the first is the base. */
export type ReportDefinition =
  | { kind: 'rollup' }
  | { kind: 'cross'; definition: CrossDefinition }
  | { kind: 'compare'; by: CompareBy; keys: string[] };
export type ReportKind = ReportDefinition['kind'];
