import { type Facts, type RegisterName, registerNames } from './facts.ts';

/** Columns by which rows name rows of another register. */
const references: Partial<Record<RegisterName, Partial<Record<RegisterName, readonly string[]>>>> = {
  offices: { posts: ['officeId'], powers: ['officeId'], risks: ['officeId'] },
  persons: { assignments: ['personId'] },
  posts: { assignments: ['postId'], risks: ['postId'], measures: ['responsiblePostId', 'leaderPostId'] },
  powers: { risks: ['powerId'] },
  regulations: { measureRegulations: ['regulationId'] },
};

/** Registers whose rows may name rows of this one; empty where nothing can. */
export const usersOf = (register: RegisterName): RegisterName[] =>
  registerNames.filter((name) => references[register]?.[name] !== undefined);

/**
 * How many rows name one of these rows, by register. Rows in use cannot be removed.
 *
 * @param facts at least the registers of `usersOf(register)`
 */
export function usesOf(
  facts: Partial<Facts>,
  register: RegisterName,
  ids: ReadonlySet<string>,
): Partial<Record<RegisterName, number>> {
  const counts: Partial<Record<RegisterName, number>> = {};
  for (const user of usersOf(register)) {
    const rows: readonly object[] = facts[user] ?? [];
    const columns = references[register]?.[user] ?? [];
    const count = rows.filter((row) =>
      Object.entries(row).some(([name, value]) => columns.includes(name) && ids.has(String(value))),
    ).length;
    if (count > 0) counts[user] = count;
  }
  return counts;
}
