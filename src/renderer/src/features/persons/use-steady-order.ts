import { useMemo, useState } from 'react';

/**
 * Rows of a register without places of its own, in the order they were first seen: a row that was just typed stays where
 * it was typed.
 *
 * @param firstOrder how the rows that are there at first are sorted
 */
export function useSteadyOrder<Row extends { id: string }>(
  rows: readonly Row[],
  firstOrder: (a: Row, b: Row) => number,
): readonly Row[] {
  const [seen, setSeen] = useState(() => rows.toSorted(firstOrder).map(({ id }) => id));
  const known = new Set(seen);
  const added = rows.filter(({ id }) => !known.has(id)).toSorted(firstOrder);
  if (added.length > 0) setSeen([...seen, ...added.map(({ id }) => id)]);
  return useMemo(() => {
    const place = new Map(seen.map((id, at) => [id, at]));
    return rows.toSorted((a, b) => (place.get(a.id) ?? seen.length) - (place.get(b.id) ?? seen.length));
  }, [rows, seen]);
}
