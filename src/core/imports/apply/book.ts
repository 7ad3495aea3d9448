/** A unit's year in memory while an import is worked out: rows are found or added here, written once at the end. */
import { compact } from '../../../domain/imports/plain-text.ts';
import { type Facts, registerNames, type Registers } from '../../../domain/registers/facts.ts';

type NamedRegister = 'offices' | 'persons' | 'posts' | 'powers' | 'regulations';
type Placed = NamedRegister | 'risks' | 'measures';

/** `names`, `positions` and `links` only save looking through all rows again and again. */
export type Book = {
  facts: Facts;
  newId: () => string;
  names: Map<NamedRegister, Map<string, unknown[]>>;
  positions: Map<Placed, number>;
  /** `left right` of the links there are */
  links: Set<string>;
};

/** The rows are copied: the given facts stay as they are. */
export function openBook(facts: Facts, newId: () => string): Book {
  const copy = Object.fromEntries(registerNames.map((register) => [register, [...facts[register]]])) as Facts;
  const links = [
    ...facts.measureRisks.map(({ measureId, riskId }) => `${measureId} ${riskId}`),
    ...facts.measureRegulations.map(({ measureId, regulationId }) => `${measureId} ${regulationId}`),
  ];
  return { facts: copy, newId, names: new Map(), positions: new Map(), links: new Set(links) };
}

/** The next free position; every call gives another. */
export function nextPosition(book: Book, register: Placed): number {
  const rows: readonly { position: number }[] = book.facts[register];
  const last = book.positions.get(register) ?? rows.reduce((most, { position }) => Math.max(most, position), -1);
  book.positions.set(register, last + 1);
  return last + 1;
}

const nameKey = (name: string): string => compact(name).toLowerCase();
const nameOf = (row: { name: string } | { title: string }): string => ('name' in row ? row.name : row.title);

/** Rows of that name, as `isSameName` compares. */
export function rowsNamed<K extends NamedRegister>(book: Book, register: K, name: string): Registers[K][] {
  let index = book.names.get(register);
  if (index === undefined) {
    index = Map.groupBy<string, unknown>(book.facts[register], (row) => nameKey(nameOf(row as { name: string })));
    book.names.set(register, index);
  }
  return (index.get(nameKey(name)) ?? []) as Registers[K][];
}

export function addNamed<K extends NamedRegister>(book: Book, register: K, row: Registers[K]): Registers[K] {
  const same = rowsNamed(book, register, nameOf(row));
  (book.facts[register] as Registers[K][]).push(row);
  book.names.get(register)?.set(nameKey(nameOf(row)), [...same, row]);
  return row;
}

/** @returns false when the link was there already */
export function addLink({ links }: Book, left: string, right: string): boolean {
  const key = `${left} ${right}`;
  if (links.has(key)) return false;
  links.add(key);
  return true;
}

/** Whether two names are the same but for spaces, line breaks and full-width letters. */
export const isSameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Longest text of one line (registers/fields: line). */
export const longestLine = 300;

/** The text as one line that fits; `cut` tells that the whole text must be kept elsewhere. */
export function asLine(text: string): { line: string; cut: boolean } {
  const line = text.trim();
  if (line.length <= longestLine) return { line, cut: false };
  // Never through the middle of a character outside the basic plane.
  return { line: `${line.slice(0, longestLine - 1).replace(/[\uD800-\uDBFF]$/, '')}…`, cut: true };
}
