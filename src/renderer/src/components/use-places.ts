import { useState } from 'react';

type Placed = { id: string; position: number };

/**
 * Places of rows in a register: new ones come after the last, those that are there, or come back, keep theirs. What was
 * given is remembered, as the next row is often typed before the register answered with the one before.
 *
 * @param given places this table gave; written to
 */
export const placed = <Row extends Placed>(
  rows: readonly Row[],
  there: readonly Placed[],
  given: Map<string, number>,
): Row[] => {
  const known = new Map(there.map(({ id, position }) => [id, position]));
  let last = 0;
  for (const position of [...known.values(), ...given.values()]) last = Math.max(last, position);
  return rows.map((row) => {
    const own = row.position > 0 ? row.position : undefined;
    const position = known.get(row.id) ?? given.get(row.id) ?? own ?? (last += 1);
    given.set(row.id, position);
    return position === row.position ? row : { ...row, position };
  });
};

/** `placed` for one table: `place(rows, there)`. */
export const usePlaces = (): (<Row extends Placed>(rows: readonly Row[], there: readonly Placed[]) => Row[]) => {
  const [given] = useState(() => new Map<string, number>());
  return (rows, there) => placed(rows, there, given);
};
