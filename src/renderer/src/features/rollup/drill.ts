import type { Condition } from '../../../../domain/rollup/cross-conditions.ts';
import type { Figure } from '../../../../domain/rollup/cross-definition.ts';

/** What was counted: the cycle (none = the newest) and whether undecided packages count. */
export type Basis = { cycle?: string; withReceived: boolean };

/** A figure somebody wants to see behind. */
export type Drill = { figure: Figure; conditions: Condition[]; withEliminated: boolean; basis: Basis };
