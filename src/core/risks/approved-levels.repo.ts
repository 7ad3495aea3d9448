import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import type { ApprovedLevel } from '../../domain/risks/risk.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

export const listApprovedLevels = (db: ReadDb, cycle: CycleCode, unit: UnitCode): ApprovedLevel[] =>
  db.raw
    .prepare<[string, string], ApprovedLevel>(
      `SELECT risk_id AS riskId, level, by, why, on_day AS "on" FROM approved_levels WHERE cycle = ? AND unit = ? ORDER BY risk_id`,
    )
    .all(cycle, unit);

export function saveApprovedLevels(
  tx: WriteTx,
  cycle: CycleCode,
  unit: UnitCode,
  levels: readonly ApprovedLevel[],
): void {
  const statement = tx.raw.prepare(
    `INSERT INTO approved_levels (cycle, unit, risk_id, level, by, why, on_day) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (cycle, unit, risk_id) DO UPDATE
       SET level = excluded.level, by = excluded.by, why = excluded.why, on_day = excluded.on_day`,
  );
  for (const { riskId, level, by, why, on } of levels) statement.run(cycle, unit, riskId, level, by, why, on);
}

/** The risk must stand in a snapshot received from the unit. @throws DomainError ROW_NOT_FOUND { register, id } */
export function requireReceivedRisk(db: ReadDb, unit: UnitCode, cycle: CycleCode, riskId: string): void {
  const found = db.raw
    .prepare(
      `SELECT 1 FROM risks r JOIN snapshots s ON s.id = r.snapshot_id
       WHERE s.unit = ? AND s.cycle = ? AND s.kind = 'received' AND r.id = ? LIMIT 1`,
    )
    .get(unit, cycle, riskId);
  if (found === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '风险点', id: riskId });
}

/** Whose risk it is that a package carries: the sender's, or that of a unit it reports for. @throws DomainError ROW_NOT_FOUND { register, id } */
export function carriedRiskUnit(db: ReadDb, digest: string, riskId: string): UnitCode {
  const found = db.raw
    .prepare<[string, string], { unit: UnitCode }>(
      `SELECT s.unit FROM risks r JOIN snapshots s ON s.id = r.snapshot_id WHERE s.package = ? AND r.id = ? LIMIT 1`,
    )
    .get(digest, riskId);
  if (found === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '风险点', id: riskId });
  return found.unit;
}
