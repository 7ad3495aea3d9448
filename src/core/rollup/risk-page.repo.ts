import type { UnitCode } from '../../domain/ids.ts';
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import type { ReadDb } from '../db/handles.ts';
import { conditionsSql } from './cross-conditions.ts';
import { riskFrom, riskRows } from './risk-source.ts';
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

type Asked = {
  /** at most one of a unit */
  snapshotIds: readonly number[];
  conditions: readonly Condition[];
  withEliminated: boolean;
  offset: number;
  limit: number;
};

/**
 * Some of the risk points that meet all conditions, by unit and printed number; `total` counts them all. They are
 * counted by snapshot, so that only the snapshots a page lies in are sorted and read.
 */
export function listRiskPage(db: ReadDb, asked: Asked): RiskPage {
  const { where, parameters } = conditionsSql('risks', asked.conditions);
  const meets = `${asked.withEliminated ? '1' : "r.change <> 'eliminated'"} AND ${where}`;
  const counts = db.raw
    .prepare<unknown[], Counted>(
      `SELECT g.owner AS id, g.n FROM (
         SELECT owner, count(*) AS n FROM (${riskRows('r.snapshot_id AS owner', meets)}) GROUP BY owner
       ) g JOIN snapshots s ON s.id = g.owner ORDER BY s.unit`,
    )
    .all({ ids: JSON.stringify(asked.snapshotIds), ...parameters });
  const { ids, skip } = snapshotsOfPage(counts, asked);
  const rows = db.raw
    .prepare<unknown[], RiskOfCell>(
      `SELECT s.unit, r.snapshot_id AS snapshotId, s.package AS digest, r.id, r.number, r.name, r.category,
         ${EFFECTIVE_LEVEL} AS level, p.name AS power, o.name AS postName
       FROM ${riskFrom('p. o.')} JOIN snapshots s ON s.id = r.snapshot_id
       WHERE r.snapshot_id IN (SELECT value FROM json_each(:ids)) AND ${meets}
       ORDER BY s.unit, r.number, r.id LIMIT :limit OFFSET :skip`,
    )
    .all({ ids: JSON.stringify(ids), ...parameters, limit: asked.limit, skip });
  return { total: counts.reduce((sum, { n }) => sum + n, 0), rows };
}

type Counted = { id: number; n: number };

/** The snapshots that a page's rows are in, and how many rows of them come before it. */
function snapshotsOfPage(counts: readonly Counted[], { offset, limit }: Asked): { ids: number[]; skip: number } {
  const ids: number[] = [];
  let before = 0;
  let skip = 0;
  for (const { id, n } of counts) {
    if (before + n > offset && before < offset + limit) {
      if (ids.length === 0) skip = offset - before;
      ids.push(id);
    }
    before += n;
  }
  return { ids, skip };
}
