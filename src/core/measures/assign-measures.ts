import { DomainError } from '../../domain/errors.ts';
import type { Day, MeasureId, PostId, RiskId } from '../../domain/ids.ts';
import type { DueKind, Measure, MeasurePhase } from '../../domain/measures/measure.ts';
import type { WriteTx } from '../db/handles.ts';
import { getRow, listRows, saveRows } from '../registers/registers.repo.ts';

/** Undefined = leave as it is; null = nobody any more. */
export type Assignment = {
  responsiblePostId?: PostId | null | undefined;
  leaderPostId?: PostId | null | undefined;
  due?: { kind: DueKind; on: Day | null } | undefined;
  supervisor?: string | undefined;
};
/** Measures by their ids, those of whole risks, or both; `phases` leaves the others out. */
export type Chosen = { measureIds: MeasureId[]; riskIds: RiskId[]; phases?: MeasurePhase[] | undefined };

const assigned = (measure: Measure, { responsiblePostId, leaderPostId, due, supervisor }: Assignment): Measure => ({
  ...measure,
  responsiblePostId: responsiblePostId === undefined ? measure.responsiblePostId : responsiblePostId,
  leaderPostId: leaderPostId === undefined ? measure.leaderPostId : leaderPostId,
  dueKind: due?.kind ?? measure.dueKind,
  dueOn: due === undefined ? measure.dueOn : due.on,
  supervisor: supervisor ?? measure.supervisor,
});

/**
 * Sets responsible people and dates of many measures at once, or of none.
 *
 * @returns how many measures were chosen
 * @throws DomainError ROW_NOT_FOUND for an unknown measure or risk
 */
export function assignMeasures(tx: WriteTx, snapshotId: number, chosen: Chosen, assignment: Assignment): number {
  for (const riskId of chosen.riskIds) getRow(tx, snapshotId, 'risks', riskId);
  const risks = new Set(chosen.riskIds);
  const links = listRows(tx, snapshotId, 'measureRisks').filter(({ riskId }) => risks.has(riskId));
  const ids = new Set([...chosen.measureIds, ...links.map(({ measureId }) => measureId)]);
  const measures = listRows(tx, snapshotId, 'measures').filter(({ id }) => ids.has(id));
  const known = new Set(measures.map(({ id }) => id));
  const missing = chosen.measureIds.find((id) => !known.has(id));
  if (missing !== undefined) throw new DomainError('ROW_NOT_FOUND', { register: '防控措施', id: missing });
  const meant = measures.filter(({ phase }) => chosen.phases?.includes(phase) ?? true);
  const rows = meant.map((measure) => assigned(measure, assignment));
  saveRows(tx, snapshotId, 'measures', rows);
  return rows.length;
}
