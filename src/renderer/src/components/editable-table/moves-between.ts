/** A step of a row up (-1) or down (1); `isWhole`: its group went as a whole. */
export type Move = { id: string; by: -1 | 1; isWhole: boolean };

/** A row by its id and the group it stands in. */
export type PlacedRow = { id: string; group: string };

/**
 * The steps that led from one order to the next: inside its group first, then with its group past others.
 *
 * @param asked steps that were sent, negative = up
 * @returns undefined where something else changed the order, or more than was asked
 */
export function movesBetween(
  before: readonly PlacedRow[],
  now: readonly PlacedRow[],
  id: string,
  asked: number,
): Move[] | undefined {
  const [from, to] = [placeOf(before, id), placeOf(now, id)];
  if (from === undefined || to === undefined) return undefined;
  const [inGroup, ofGroup] = [to.inGroup - from.inGroup, to.ofGroup - from.ofGroup];
  const by = asked < 0 ? -1 : 1;
  if (inGroup * by < 0 || ofGroup * by < 0 || Math.abs(inGroup) + Math.abs(ofGroup) > Math.abs(asked)) return undefined;
  const steps = (count: number, isWhole: boolean): Move[] =>
    Array.from({ length: Math.abs(count) }, () => ({ id, by, isWhole }));
  return [...steps(inGroup, false), ...steps(ofGroup, true)];
}

const placeOf = (rows: readonly PlacedRow[], id: string): { inGroup: number; ofGroup: number } | undefined => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return undefined;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const own = rows.filter(({ group }) => group === row.group);
  return { inGroup: own.indexOf(row), ofGroup: groups.indexOf(row.group) };
};
