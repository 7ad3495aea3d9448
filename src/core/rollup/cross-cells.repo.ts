import type { UnitCode } from '../../domain/ids.ts';
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import {
  type CountedRegister,
  type CrossDefinition,
  countsEliminated,
  type Dimension,
  type Figure,
  isTag,
  registerOf,
} from '../../domain/rollup/cross-definition.ts';
import type { ReadDb } from '../db/handles.ts';
import { columnOf, conditionsSql } from './cross-conditions.ts';

/** A group as SQL gives it: keys as they are stored, null where the row has none or the unit decides. */
export type RawCell = { unit: UnitCode; row: string | null; column: string | null; entity: string; n: number };

const POWER = 'p.snapshot_id = r.snapshot_id AND p.id = r.power_id';
const POST = 'o.snapshot_id = r.snapshot_id AND o.id = r.post_id';
const IDS = 'IN (SELECT value FROM json_each(:ids))';

const sources: Record<CountedRegister, { from: string; owner: string }> = {
  risks: { from: `risks r LEFT JOIN powers p ON ${POWER} LEFT JOIN posts o ON ${POST}`, owner: 'r.snapshot_id' },
  posts: { from: 'posts o', owner: 'o.snapshot_id' },
  powers: { from: 'powers p', owner: 'p.snapshot_id' },
  measures: { from: 'measures m', owner: 'm.snapshot_id' },
};

/** What is counted once; posts and powers are named inside their unit's snapshot only. */
const entities: Partial<Record<Figure, { entity: string; where: string }>> = {
  riskUnits: { entity: "'' || r.snapshot_id", where: '1' },
  riskPosts: { entity: "r.snapshot_id || ' ' || r.post_id", where: 'o.id IS NOT NULL' },
  riskPowers: { entity: "r.snapshot_id || ' ' || r.power_id", where: 'p.id IS NOT NULL' },
};

const sourceOf = ({ figure, ...definition }: CrossDefinition, conditions: readonly Condition[]) => {
  const register = registerOf(figure);
  const { from, owner } = sources[register];
  const { entity, where: hasEntity } = entities[figure] ?? { entity: "''", where: '1' };
  const { where, parameters } = conditionsSql(register, conditions);
  const live = register === 'risks' && !countsEliminated({ figure, ...definition }) ? "r.change <> 'eliminated'" : '1';
  return {
    register,
    entity,
    owner,
    parameters,
    sql: `${from} WHERE ${owner} ${IDS} AND ${live} AND ${hasEntity} AND ${where}`,
  };
};

/** Groups of the rows a definition counts, by one grouped query; a tag's list of keys is one key here. */
export function countCells(
  db: ReadDb,
  snapshotIds: readonly number[],
  definition: CrossDefinition,
  conditions: readonly Condition[],
): RawCell[] {
  const { register, entity, owner, parameters, sql } = sourceOf(definition, conditions);
  const keyOf = (dimension: Dimension | null): string => {
    const column = dimension === null ? undefined : columnOf(register, dimension);
    return column === undefined ? 'NULL' : `CAST(${column} AS TEXT)`;
  };
  return db.raw
    .prepare<unknown[], RawCell>(
      `SELECT s.unit, g.row, g.col AS "column", g.entity, g.n FROM (
         SELECT ${owner} AS owner, ${keyOf(definition.rows)} AS row, ${keyOf(definition.columns)} AS col,
           ${entity} AS entity, count(*) AS n
         FROM ${sql} GROUP BY 1, 2, 3, 4
       ) g JOIN snapshots s ON s.id = g.owner`,
    )
    .all({ ids: JSON.stringify(snapshotIds), ...parameters });
}

/** The same rows without any division: what the table's total must be. */
export function countPlain(
  db: ReadDb,
  snapshotIds: readonly number[],
  definition: CrossDefinition,
  conditions: readonly Condition[],
): number {
  const { entity, parameters, sql } = sourceOf(definition, conditions);
  const what = entities[definition.figure] === undefined ? 'count(*)' : `count(DISTINCT ${entity})`;
  return (
    db.raw
      .prepare<unknown[], { n: number }>(`SELECT ${what} AS n FROM ${sql}`)
      .get({ ids: JSON.stringify(snapshotIds), ...parameters })?.n ?? 0
  );
}

/** Stored key(s) of a group in a dimension that no unit decides. */
export const keysOfCell = (dimension: Dimension, stored: string | null): string[] => {
  if (stored === null) return ['none'];
  if (!isTag(dimension)) return [stored];
  const tags = JSON.parse(stored) as string[];
  return tags.length === 0 ? ['none'] : tags;
};
