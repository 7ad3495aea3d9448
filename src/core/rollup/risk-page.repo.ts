import type { UnitCode } from '../../domain/ids.ts';
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import type { ReadDb } from '../db/handles.ts';
import { conditionsSql } from './cross-conditions.ts';
import { EFFECTIVE_LEVEL } from './rollup-counts.repo.ts';

/** A risk point behind a figure, down to the package it came in. */
export type RiskOfCell = {
  unit: UnitCode;
  snapshotId: number;
  /** null: entered in this ledger */
  digest: string | null;
  id: string;
  number: string;
  name: string;
  category: string | null;
  level: number | null;
  power: string | null;
  postName: string | null;
};

export type RiskPage = { total: number; rows: RiskOfCell[] };

const FROM = `risks r JOIN snapshots s ON s.id = r.snapshot_id
  LEFT JOIN powers p ON p.snapshot_id = r.snapshot_id AND p.id = r.power_id
  LEFT JOIN posts o ON o.snapshot_id = r.snapshot_id AND o.id = r.post_id`;

/** Some of the risk points that meet all conditions, by unit and printed number; `total` counts them all. */
export function listRiskPage(
  db: ReadDb,
  asked: {
    snapshotIds: readonly number[];
    conditions: readonly Condition[];
    withEliminated: boolean;
    offset: number;
    limit: number;
  },
): RiskPage {
  const { where, parameters } = conditionsSql('risks', asked.conditions);
  const live = asked.withEliminated ? '1' : "r.change <> 'eliminated'";
  const sql = `FROM ${FROM} WHERE r.snapshot_id IN (SELECT value FROM json_each(:ids)) AND ${live} AND ${where}`;
  const bound = { ids: JSON.stringify(asked.snapshotIds), ...parameters };
  const total = db.raw.prepare<unknown[], { n: number }>(`SELECT count(*) AS n ${sql}`).get(bound)?.n ?? 0;
  const rows = db.raw
    .prepare<unknown[], RiskOfCell>(
      `SELECT s.unit, r.snapshot_id AS snapshotId, s.package AS digest, r.id, r.number, r.name, r.category,
         ${EFFECTIVE_LEVEL} AS level, p.name AS power, o.name AS postName
       ${sql} ORDER BY s.unit, r.number, r.id LIMIT :limit OFFSET :offset`,
    )
    .all({ ...bound, limit: asked.limit, offset: asked.offset });
  return { total, rows };
}
