import type { RowsChange } from './task-change.ts';

/** The list with rows put in and taken out: a known key keeps its place, a new one goes to the end. */
export const changeRows = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { save, remove }: RowsChange<Row>,
): Row[] => {
  const given = new Map(save.map((row) => [keyOf(row), row]));
  const known = new Set(rows.map(keyOf));
  const gone = new Set(remove);
  return [
    ...rows.filter((row) => !gone.has(keyOf(row))).map((row) => given.get(keyOf(row)) ?? row),
    ...[...given].filter(([key]) => !known.has(key)).map(([, row]) => row),
  ];
};
