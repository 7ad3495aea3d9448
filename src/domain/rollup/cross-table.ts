/** A cross table from counted cells: sums, totals that count everything once, shares, order. Pure; who counted is not asked. */
import type { CrossDefinition, Figure, Show } from './cross-definition.ts';
import { crossBalance, type CrossBalance } from './cross-balance.ts';
import type { CrossLine, CrossRow } from './cross-line.ts';

/** A group of equal rows; `n` of them. A tag dimension has several keys, and `none` where there is none. */
export type CrossCell = {
  row: readonly string[];
  column: readonly string[];
  /** what figures of distinct things count once; ignored by the others */
  entity: string;
  n: number;
};

export type AxisKey = {
  key: string;
  title: string;
  /** nothing was received for it: its cells stay empty, they are not 0 */
  isMissing?: boolean;
  /** shown only where something was counted: 未定级, 已停用 */
  isOnlyIfCounted?: boolean;
};

/** A counted unit as far as the axes are about units; null = the axis is not, so the unit belongs to all of it. */
export type CountedUnit = { row: string | null; column: string | null };

export type CrossInput = {
  definition: CrossDefinition;
  cells: readonly CrossCell[];
  rowAxis: readonly AxisKey[];
  /** empty = no columns but the total */
  columnAxis: readonly AxisKey[];
  units: readonly CountedUnit[];
  /** the same rows counted once more without any division; the total must agree with it */
  plainCount: number;
};

export type CrossTable = {
  columns: { key: string; title: string }[];
  rows: CrossRow[];
  /** 合计, or 去重合计 where `balance.rowsOverlap` */
  total: CrossLine;
  balance: CrossBalance;
};

export const totalKey = '*';
const isDistinct = (figure: Figure): boolean =>
  figure === 'riskUnits' || figure === 'riskPosts' || figure === 'riskPowers';

export const crossTable = (input: CrossInput): CrossTable => {
  const { definition } = input;
  const count = counter(input);
  const columns = [
    ...input.columnAxis.filter(({ key, isOnlyIfCounted }) => isOnlyIfCounted !== true || count(totalKey, key) > 0),
    { key: totalKey, title: '' },
  ].map(({ key, title }) => ({ key, title }));
  const lineOf = (row: string): CrossLine => {
    const counts = columns.map(({ key }) => count(row, key));
    return { counts, shown: columns.map(({ key }) => shownValue(input, count, row, key)) };
  };
  const rows = input.rowAxis
    .map(({ key, title, isMissing, isOnlyIfCounted }) => ({
      row: { key, title, line: isMissing === true ? null : lineOf(key) },
      isOnlyIfCounted,
    }))
    .filter(({ row, isOnlyIfCounted }) => {
      const isZero = row.line === null || row.line.counts.at(-1) === 0;
      return !isZero || (definition.zeros && isOnlyIfCounted !== true);
    })
    .map(({ row }) => row);
  const total = lineOf(totalKey);
  return {
    columns,
    rows: sortRows(rows, columns, definition.sort),
    total,
    balance: crossBalance({ definition, columns, rows, total, plainCount: input.plainCount }),
  };
};

type Count = (row: string, column: string) => number;

/** Every cell goes into its own place and once into the totals of its row, its column and all. */
const counter = ({ definition, cells, rowAxis, columnAxis }: CrossInput): Count => {
  const knownRows = new Set(rowAxis.map(({ key }) => key));
  const knownColumns = new Set(columnAxis.map(({ key }) => key));
  const sums = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  const distinct = isDistinct(definition.figure);
  for (const { row, column, entity, n } of cells)
    for (const at of [...row.filter((key) => knownRows.has(key)), totalKey])
      for (const over of [...column.filter((key) => knownColumns.has(key)), totalKey]) {
        const place = placeOf(at, over);
        if (!distinct) sums.set(place, (sums.get(place) ?? 0) + n);
        else if (seen.has(place)) seen.get(place)?.add(entity);
        else seen.set(place, new Set([entity]));
      }
  return (row, column) => (distinct ? seen.get(placeOf(row, column))?.size : sums.get(placeOf(row, column))) ?? 0;
};
const placeOf = (row: string, column: string): string => `${row}\n${column}`;

const shownValue = ({ definition, units }: CrossInput, count: Count, row: string, column: string): number => {
  const n = count(row, column);
  const bases: Record<Exclude<Show, 'count'>, () => number> = {
    rowShare: () => percent(n, count(row, totalKey)),
    columnShare: () => percent(n, count(totalKey, column)),
    perUnit: () => tenths(n, unitsIn(units, row, column)),
  };
  return definition.show === 'count' ? n : bases[definition.show]();
};

const unitsIn = (units: readonly CountedUnit[], row: string, column: string): number =>
  units.filter(
    (unit) =>
      (row === totalKey || unit.row === null || unit.row === row) &&
      (column === totalKey || unit.column === null || unit.column === column),
  ).length;

/** One digit after the point; nothing of nothing is 0. */
const tenths = (n: number, of: number): number => (of === 0 ? 0 : Math.round((n / of) * 10) / 10);
const percent = (n: number, of: number): number => tenths(n * 100, of);

/** Rows without figures stay last whichever way the table is sorted. */
const sortRows = (
  rows: readonly CrossRow[],
  columns: readonly { key: string }[],
  sort: CrossDefinition['sort'],
): CrossRow[] => {
  const at = columns.findIndex(({ key }) => key === sort?.column);
  if (sort === null || at < 0) return [...rows];
  const sign = sort.isDescending ? -1 : 1;
  const valueOf = ({ line }: CrossRow): number => line?.shown[at] ?? Infinity * sign;
  return rows.toSorted((a, b) => (valueOf(a) === valueOf(b) ? 0 : (valueOf(a) - valueOf(b)) * sign));
};
