/** The list with one row a place up (-1) or down (1); at the end of the list, or with an unknown key, as it was. */
export const moveRow = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { key, by }: { key: string; by: -1 | 1 },
): Row[] => {
  const from = rows.findIndex((row) => keyOf(row) === key);
  const row = rows[from];
  const to = from + by;
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  const moved = rows.toSpliced(from, 1);
  return moved.toSpliced(to, 0, row);
};
