import { registerNames, type Facts } from '../../../domain/registers/facts.ts';

type Row = { position?: number; id?: string };

/** Place of a row: by position where it has one, then by id; links by the ids they join. */
const compare = (a: object, b: object): number => {
  const [one, two]: Row[] = [a, b];
  const byPosition = (one?.position ?? 0) - (two?.position ?? 0);
  if (byPosition !== 0) return byPosition;
  const [left, right] = [one?.id ?? JSON.stringify(a), two?.id ?? JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Rows in the order that Facts promises. */
export const sortFacts = (facts: Facts): Facts =>
  Object.fromEntries(registerNames.map((name) => [name, [...facts[name]].sort(compare)])) as Facts;
