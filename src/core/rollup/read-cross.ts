/** From a definition to its table: which snapshots, one grouped query, then the pure rules. */
import { DomainError } from '../../domain/errors.ts';
import { cellConditions, type Condition } from '../../domain/rollup/cross-conditions.ts';
import { type CrossDefinition, type Dimension, findMisfit, isOfUnit } from '../../domain/rollup/cross-definition.ts';
import { type CrossTable, crossTable, totalKey } from '../../domain/rollup/cross-table.ts';
import { dimensionNames, figureNames } from '../../text/labels/rollup-labels.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { type CountedSnapshot, countedSnapshots } from './counted-snapshots.ts';
import { crossAxis, noneKey, unitKeys, withRetired } from './cross-axis.ts';
import { countCells, countPlain, keysOfCell, type RawCell } from './cross-cells.repo.ts';
import { unitFilter } from './unit-filter.ts';

export type CrossBasis = { db: ReadDb; session: Session; task: HeldTask; withReceived: boolean };

/** Snapshots of the units that conditions on units leave over. */
export function snapshotsWithin(basis: CrossBasis, conditions: readonly Condition[]): CountedSnapshot[] {
  const { db, session, task, withReceived } = basis;
  const isWithin = unitFilter(task.settings, conditions);
  return [...countedSnapshots(db, session, task, withReceived).values()].filter(({ unit }) => isWithin?.(unit) ?? true);
}

export type ReadCross = CrossTable & {
  /** units counted in the table, and of how many */
  counted: number;
  expected: number;
};

/** @throws DomainError CROSS_DIMENSION { figure, dimension } */
export function readCross(basis: CrossBasis, definition: CrossDefinition): ReadCross {
  const misfit = findMisfit(definition);
  if (misfit !== undefined)
    throw new DomainError('CROSS_DIMENSION', {
      figure: figureNames[definition.figure],
      dimension: dimensionNames[misfit],
    });
  const conditions = cellConditions(definition, totalKey, totalKey);
  const snapshots = snapshotsWithin(basis, conditions);
  const ids = snapshots.map(({ snapshotId }) => snapshotId);
  const raw = countCells(basis.db, ids, definition, conditions);
  const row = axisOf(basis, definition, definition.rows, raw, 'row');
  const column = definition.columns === null ? null : axisOf(basis, definition, definition.columns, raw, 'column');
  const counted = new Set(snapshots.map(({ unit }) => unit));
  const table = crossTable({
    definition,
    cells: raw.map((cell) => ({
      row: row.keysOf(cell),
      column: column?.keysOf(cell) ?? [],
      entity: cell.entity,
      n: cell.n,
    })),
    rowAxis: row.keys.map((one) => ({ ...one, isMissing: isWithoutUnits(basis, definition.rows, one.key, counted) })),
    columnAxis: column?.keys ?? [],
    units: snapshots.map(({ unit }) => ({
      row: row.unitKey?.(unit) ?? null,
      column: column?.unitKey?.(unit) ?? null,
    })),
    plainCount: countPlain(basis.db, ids, definition, conditions),
  });
  return { ...table, counted: counted.size, expected: expectedUnits(basis, conditions) };
}

type Axis = {
  keys: ReturnType<typeof crossAxis>;
  unitKey: ((code: string) => string) | undefined;
  keysOf(cell: RawCell): string[];
};

/**
 * A filtered dimension shows what it is filtered to, so that tags of the same risk do not come back as rows. A dimension
 * of units shows those that the filters on units leave over: a unit that is not asked has not failed to send.
 */
const axisOf = (
  { task, session }: CrossBasis,
  definition: CrossDefinition,
  dimension: Dimension,
  raw: readonly RawCell[],
  side: 'row' | 'column',
): Axis => {
  const unitKey = unitKeys(dimension, task.settings.units);
  const keysOf = (cell: RawCell): string[] =>
    unitKey === undefined ? keysOfCell(dimension, cell[side]) : [unitKey(cell.unit)];
  const all = withRetired(crossAxis(dimension, task.settings, session.identity.unitCode), raw.flatMap(keysOf));
  const wanted = definition.filters[dimension];
  const isWithin = unitFilter(task.settings, cellConditions(definition, totalKey, totalKey));
  const asked =
    unitKey === undefined || isWithin === undefined
      ? undefined
      : new Set([
          ...task.settings.units
            .map(({ code }) => code)
            .filter(isWithin)
            .map(unitKey),
          ...raw.flatMap(keysOf),
        ]);
  const keys = all.filter(({ key }) => (wanted?.includes(key) ?? true) && (asked?.has(key) ?? true));
  return { keys, unitKey, keysOf };
};

/** Only units and townships can be missing: the other values of a dimension are there when somebody counts them. */
const isWithoutUnits = (
  { task }: CrossBasis,
  dimension: Dimension,
  key: string,
  counted: ReadonlySet<string>,
): boolean => {
  if (!isOfUnit(dimension) || key === noneKey) return false;
  const keyOf = unitKeys(dimension, task.settings.units);
  return keyOf !== undefined && ![...counted].some((unit) => keyOf(unit) === key);
};

/** Units that were asked: 免报 ones are not. */
const expectedUnits = ({ task, session }: CrossBasis, conditions: readonly Condition[]): number => {
  const isWithin = unitFilter(task.settings, conditions);
  const root = session.identity.unitCode;
  return task.settings.units.filter(
    ({ code, participation }) => code !== root && participation !== 'exempt' && (isWithin?.(code) ?? true),
  ).length;
};
