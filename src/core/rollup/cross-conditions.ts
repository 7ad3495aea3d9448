/**
 * Columns and conditions of the counted registers, by dimension. The SQL is all here: what a page sends chooses among
 * these and is bound, it never becomes text of a statement.
 */
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import { type CountedRegister, type Dimension, isTag } from '../../domain/rollup/cross-definition.ts';
import { EFFECTIVE_LEVEL } from './rollup-counts.repo.ts';

const POST_KIND = (where: string): string =>
  `CASE WHEN ${where} THEN NULL WHEN o.is_head THEN 'head' WHEN o.is_key THEN 'key' ELSE 'other' END`;
const MAJOR = "CASE p.is_major WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END";
const power = { powerKind: 'p.kind', keySite: 'p.key_sites', area: 'p.areas', system: 'p.systems', major: MAJOR };

const columns: Record<CountedRegister, Partial<Record<Dimension, string>>> = {
  risks: {
    ...power,
    level: EFFECTIVE_LEVEL,
    category: 'r.category',
    change: 'r.change',
    postKind: POST_KIND('o.id IS NULL'),
  },
  posts: { postKind: POST_KIND('0') },
  powers: power,
  measures: { phase: 'm.phase' },
};

/** Expression whose value is the key, or a JSON list of keys for a tag; undefined for what a unit is. */
export const columnOf = (register: CountedRegister, dimension: Dimension): string | undefined =>
  columns[register][dimension];

/** Conditions as SQL over named parameters; those of units are left to whoever chooses the snapshots. */
export const conditionsSql = (
  register: CountedRegister,
  conditions: readonly Condition[],
): { where: string; parameters: Record<string, string> } => {
  const parts: string[] = [];
  const parameters: Record<string, string> = {};
  for (const [index, { dimension, keys }] of conditions.entries()) {
    const column = columnOf(register, dimension);
    if (column === undefined) continue;
    const name = `keys${index}`;
    parameters[name] = JSON.stringify(keys);
    parts.push(`(${isTag(dimension) ? tagSql(column, name) : valueSql(column, name)})`);
  }
  return { where: parts.join(' AND ') || '1', parameters };
};

const valueSql = (column: string, name: string): string =>
  `coalesce(CAST(${column} AS TEXT), 'none') IN (SELECT value FROM json_each(:${name}))`;

const tagSql = (column: string, name: string): string =>
  `EXISTS (SELECT 1 FROM json_each(${column}) t WHERE t.value IN (SELECT value FROM json_each(:${name})))
   OR (coalesce(json_array_length(${column}), 0) = 0 AND 'none' IN (SELECT value FROM json_each(:${name})))`;
