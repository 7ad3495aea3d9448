/** 报送进度: what is said of a unit beside its state. */
import type { UnitState } from '../units/unit-state.ts';

/** 代报 filled in by another unit, 缺报 named missing by the unit above, 密钥已注销 the key of what counts was revoked. */
export const unitMarks = ['on-behalf', 'named-missing', 'key-revoked'] as const;
export type UnitMark = (typeof unitMarks)[number];

export const marksOf = (seen: {
  reportedBy: string | null;
  isReportedHere: boolean;
  missing: object | null;
  isKeyRevoked: boolean;
}): UnitMark[] => [
  ...(seen.reportedBy !== null || seen.isReportedHere ? (['on-behalf'] as const) : []),
  ...(seen.missing === null ? [] : (['named-missing'] as const)),
  ...(seen.isKeyRevoked ? (['key-revoked'] as const) : []),
];

/** Does the unit still owe its package? Returned ones do: the corrected one has not come. */
export const isOwing = (state: UnitState): boolean =>
  state === 'not-submitted' || state === 'overdue' || state === 'returned';
