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
import { riskRows } from './risk-source.ts';

/** A group as SQL gives it: keys as they are stored, null where the row has none or the unit decides. */
export type RawCell = { unit: UnitCode; row: string | null; column: string | null; entity: string; n: number };

const tables: Record<Exclude<CountedRegister, 'risks'>, { from: string; owner: string }> = {
  posts: { from: 'posts o', owner: 'o.snapshot_id' },
  powers: { from: 'powers p', owner: 'p.snapshot_id' },
  measures: { from: 'measures m', owner: 'm.snapshot_id' },
};

/** The rows that are counted, with the columns that divide them. */
const countedRows = (register: CountedRegister, columns: string, where: string): string => {
  if (register === 'risks') return riskRows(`r.snapshot_id AS owner, ${columns}`, where);
  const { from, owner } = tables[register];
  return `SELECT ${owner} AS owner, ${columns} FROM ${from}
    WHERE ${owner} IN (SELECT value FROM json_each(:ids)) AND ${where}`;
};

/** What is counted once; posts and powers are named inside their unit's snapshot only. */
const entities: Partial<Record<Figure, { entity: string; where: string }>> = {
  riskUnits: { entity: "'' || r.snapshot_id", where: '1' },
  riskPosts: { entity: "r.snapshot_id || ' ' || r.post_id", where: 'o.id IS NOT NULL' },
  riskPowers: { entity: "r.snapshot_id || ' ' || r.power_id", where: 'p.id IS NOT NULL' },
};

const sourceOf = ({ figure, ...definition }: CrossDefinition, conditions: readonly Condition[]) => {
  const register = registerOf(figure);
  const { entity, where: hasEntity } = entities[figure] ?? { entity: null, where: '1' };
  const { where, parameters } = conditionsSql(register, conditions);
  const live = register === 'risks' && !countsEliminated({ figure, ...definition }) ? "r.change <> 'eliminated'" : '1';
  return { register, entity, parameters, where: `${live} AND ${hasEntity} AND ${where}` };
};

/** Groups of the rows a definition counts, by one grouped query; a tag's list of keys is one key here. */
export function countCells(
  db: ReadDb,
  snapshotIds: readonly number[],
  definition: CrossDefinition,
  conditions: readonly Condition[],
): RawCell[] {
  const { register, entity, parameters, where } = sourceOf(definition, conditions);
  const keyOf = (dimension: Dimension | null): string | null =>
    dimension === null ? null : (columnOf(register, dimension) ?? null);
  const keys = { row: keyOf(definition.rows), col: keyOf(definition.columns), entity };
  // Sorting the rows is the dear part: only what divides them is sorted by, and it becomes text afterwards.
  const columns = Object.entries(keys).map(([name, column]) => `${column ?? 'NULL'} AS ${name}`);
  const dividing = Object.entries(keys).flatMap(([name, column]) => (column === null ? [] : [name]));
  return db.raw
    .prepare<unknown[], RawCell>(
      `SELECT s.unit, CAST(g.row AS TEXT) AS row, CAST(g.col AS TEXT) AS "column", coalesce(g.entity, '') AS entity, g.n
       FROM (
         SELECT owner, row, col, entity, count(*) AS n FROM (${countedRows(register, columns.join(', '), where)})
         GROUP BY ${['owner', ...dividing].join(', ')}
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
  const { register, entity, parameters, where } = sourceOf(definition, conditions);
  const what = entity === null ? 'count(*)' : 'count(DISTINCT entity)';
  const rows = countedRows(register, `${entity ?? 'NULL'} AS entity`, where);
  return (
    db.raw
      .prepare<unknown[], { n: number }>(`SELECT ${what} AS n FROM (${rows})`)
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
