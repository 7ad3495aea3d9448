import type { CycleCode, RiskId, UnitCode } from '../../domain/ids.ts';
import type { ApprovedLevel, DecidedLevel } from '../../domain/risks/risk.ts';
import type { ReadDb } from '../db/handles.ts';

/** A risk point of a received year with the levels given to it so far. */
export type LevelRow = {
  riskId: RiskId;
  number: string;
  name: string;
  manifestation: string;
  postName: string | null;
  isHeadPost: boolean;
  self: DecidedLevel | null;
  unit: DecidedLevel | null;
  approved: Omit<ApprovedLevel, 'riskId'> | null;
};

type Row = Omit<LevelRow, 'isHeadPost' | 'self' | 'unit' | 'approved'> &
  Record<'self' | 'unit' | 'approved', string | null> & { isHeadPost: number };

const parsed = <Value>(json: string | null): Value | null => (json === null ? null : (JSON.parse(json) as Value));

/** Live points of one snapshot, by printed number. */
export const listLevelRows = (db: ReadDb, cycle: CycleCode, unit: UnitCode, snapshotId: number): LevelRow[] =>
  db.raw
    .prepare<unknown[], Row>(
      `SELECT r.id AS riskId, r.number, r.name, r.manifestation, o.name AS postName,
         coalesce(o.is_head, 0) AS isHeadPost, r.self_level AS self, r.unit_level AS unit,
         CASE WHEN a.risk_id IS NULL THEN NULL
           ELSE json_object('level', a.level, 'by', a.by, 'why', a.why, 'on', a.on_day) END AS approved
       FROM risks r
       LEFT JOIN posts o ON o.snapshot_id = r.snapshot_id AND o.id = r.post_id
       LEFT JOIN approved_levels a ON a.cycle = :cycle AND a.unit = :unit AND a.risk_id = r.id
       WHERE r.snapshot_id = :snapshotId AND r.change <> 'eliminated' ORDER BY r.number`,
    )
    .all({ cycle, unit, snapshotId })
    .map(({ isHeadPost, self, unit: decided, approved, ...row }) => ({
      ...row,
      isHeadPost: isHeadPost === 1,
      self: parsed(self),
      unit: parsed(decided),
      approved: parsed(approved),
    }));
