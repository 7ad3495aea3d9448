import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import { usersOf, usesOf } from '../../domain/registers/uses-of.ts';
import { registerCounts } from '../../text/register-counts.ts';
import { command, type CommandContext, query } from '../api/procedure.ts';
import type { WriteTx } from '../db/handles.ts';
import { type Entry, openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { registerList } from './register-list.ts';
import { listRows, removeRows, saveRows } from './registers.repo.ts';

/** Rows one call may carry; more come in several calls. */
const MAX_ROWS = 5000;

export const removeInput = z.strictObject({ ...scopeFields, ids: z.array(z.string().max(40)).max(MAX_ROWS) });

/** Removes all the rows or none. @throws DomainError ROW_NOT_FOUND { register, id } · ROW_IN_USE { register, uses } */
export function removeByIds(
  { tx }: CommandContext,
  { snapshot }: Entry,
  register: RegisterName,
  ids: readonly string[],
): number {
  requireUnused(tx, snapshot.id, register, ids);
  const removed = removeRows(tx, snapshot.id, register, ids.map((id) => ({ id })) as never);
  if (removed < ids.length)
    throw new DomainError('ROW_NOT_FOUND', { register: registerList[register].title, id: ids.join('、') });
  return removed;
}

function requireUnused(tx: WriteTx, snapshotId: number, register: RegisterName, ids: readonly string[]): void {
  const users = usersOf(register);
  if (users.length === 0) return;
  const rows = Object.fromEntries(users.map((user) => [user, listRows(tx, snapshotId, user)]));
  const uses = registerCounts(usesOf(rows, register, new Set(ids)));
  if (uses !== '') throw new DomainError('ROW_IN_USE', { register: registerList[register].title, uses });
}

/**
 * The plain procedures of a register that needs no rule of its own: list, save (add or replace by id), remove.
 * Registers with rules (risks, rounds …) have their own file.
 */
export const registerApi = <K extends RegisterName>(register: K) => ({
  list: query(z.strictObject(scopeFields), ({ db, session }, scope) =>
    listRows(db, readEntry(db, session, scope).snapshot.id, register),
  ),
  save: command(
    z.strictObject({
      ...scopeFields,
      rows: z.array(registerList[register].schema as z.ZodType<Registers[K]>).max(MAX_ROWS),
    }),
    (context, { rows, ...scope }) => {
      const { snapshot } = openEntry(context.tx, context.session, scope, context);
      saveRows(context.tx, snapshot.id, register, rows as Registers[K][]);
      return { saved: rows.length };
    },
  ),
  remove: command(removeInput, (context, { ids, ...scope }) => ({
    removed: removeByIds(context, openEntry(context.tx, context.session, scope, context), register, ids),
  })),
});
