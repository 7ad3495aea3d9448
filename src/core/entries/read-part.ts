/** A large entry in parts, so that nobody waits for all of it at once. */
import { type Facts, type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import type { ReadDb } from '../db/handles.ts';
import { countRows, listRowsAfter } from '../registers/register-parts.repo.ts';
import { keyFields } from '../registers/register-layout.ts';

/** Behind which row the next part begins: its register and its key. */
export type PartPlace = { register: RegisterName; key: string[] };
/** `done` of `total` rows were read with this part; `next` = null after the last one. */
export type EntryPart = {
  stamp: string;
  facts: Partial<Facts>;
  next: PartPlace | null;
  /** rows of this part */
  count: number;
  /** rows of the wanted registers */
  total: number;
};

/**
 * The next rows of the wanted registers, register by register, each in the order of its keys, not of its positions.
 *
 * @param after  from the part before; undefined = from the beginning
 * @param limit  rows of one part
 */
export function readPart(
  db: ReadDb,
  snapshotId: number,
  wanted: readonly RegisterName[],
  after: PartPlace | undefined,
  limit: number,
): EntryPart {
  const stamp = db.touched.stamp(snapshotId);
  const inOrder = registerNames.filter((name) => wanted.includes(name));
  const total = inOrder.reduce((sum, name) => sum + countRows(db, snapshotId, name), 0);
  const from = after === undefined ? 0 : Math.max(0, inOrder.indexOf(after.register));
  const facts: Partial<Record<RegisterName, object[]>> = {};
  let room = limit;
  for (const register of inOrder.slice(from)) {
    const key = register === after?.register ? after.key : undefined;
    const rows: object[] = listRowsAfter(db, snapshotId, register, key, room);
    facts[register] = rows;
    room -= rows.length;
    const last = rows.at(-1);
    if (room > 0 || last === undefined) continue;
    const values = last as Record<string, unknown>;
    const next = { register, key: keyFields(register).map(({ name }) => String(values[name])) };
    return { stamp, facts: facts as Partial<Facts>, next, count: limit, total };
  }
  return { stamp, facts: facts as Partial<Facts>, next: null, count: limit - room, total };
}
