import type { UnitCode } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { EFFECTIVE_LEVEL } from './rollup-counts.repo.ts';

/** A risk point as a roll-up's drill-down shows it, down to the package it came in. */
export type RiskLine = {
  unit: UnitCode;
  snapshotId: number;
  digest: string | null;
  id: string;
  number: string;
  name: string;
  manifestation: string;
  category: string | null;
  level: number | null;
  power: string | null;
  postName: string | null;
  isKeyPost: number;
};

export type RiskFilter = {
  level?: number | null | undefined;
  category?: string | null | undefined;
  powerKind?: string | undefined;
  area?: string | undefined;
  system?: string | undefined;
  isKeyPost?: boolean | undefined;
  /** points of the 主要负责人 */
  isHeadPost?: boolean | undefined;
  limit: number;
};

/** Rows behind a figure, by unit and printed number. A filter that is null asks for risks without the value. */
export function listRiskLines(db: ReadDb, snapshotIds: readonly number[], filter: RiskFilter): RiskLine[] {
  const conditions = ["r.change <> 'eliminated'"];
  if (filter.level !== undefined) conditions.push('level IS :level');
  if (filter.category !== undefined) conditions.push('r.category IS :category');
  if (filter.powerKind !== undefined) conditions.push('p.kind = :powerKind');
  if (filter.area !== undefined) conditions.push('EXISTS (SELECT 1 FROM json_each(p.areas) WHERE value = :area)');
  if (filter.system !== undefined) conditions.push('EXISTS (SELECT 1 FROM json_each(p.systems) WHERE value = :system)');
  if (filter.isKeyPost !== undefined) conditions.push('isKeyPost = :isKeyPost');
  if (filter.isHeadPost !== undefined) conditions.push('coalesce(o.is_head, 0) = :isHeadPost');
  return db.raw
    .prepare<unknown[], RiskLine>(
      `SELECT s.unit, r.snapshot_id AS snapshotId, s.package AS digest, r.id, r.number, r.name, r.manifestation, r.category,
         ${EFFECTIVE_LEVEL} AS level, p.name AS power, o.name AS postName,
         coalesce(o.is_key OR o.is_head, 0) AS isKeyPost
       FROM risks r
       JOIN snapshots s ON s.id = r.snapshot_id
       LEFT JOIN powers p ON p.snapshot_id = r.snapshot_id AND p.id = r.power_id
       LEFT JOIN posts o ON o.snapshot_id = r.snapshot_id AND o.id = r.post_id
       WHERE r.snapshot_id IN (SELECT value FROM json_each(:ids)) AND ${conditions.join(' AND ')}
       ORDER BY s.unit, r.number LIMIT :limit`,
    )
    .all({
      ids: JSON.stringify(snapshotIds),
      level: filter.level ?? null,
      category: filter.category ?? null,
      powerKind: filter.powerKind ?? null,
      area: filter.area ?? null,
      system: filter.system ?? null,
      isKeyPost: Number(filter.isKeyPost ?? false),
      isHeadPost: Number(filter.isHeadPost ?? false),
      limit: filter.limit,
    });
}
