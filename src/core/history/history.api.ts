import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import { changeSentence } from '../../text/labels/change-labels.ts';
import { type CommandContext, command, query } from '../api/procedure.ts';
import { unrecorded, type WriteTx } from '../db/handles.ts';
import type { Scope } from '../ledgers/session.ts';
import { removeRows, saveRows } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { type Change, imagesOf, listChanges, markChange } from './changes.repo.ts';
import type { RowImage } from './journal.ts';

const shown = (change: Change) => ({
  ...change,
  text: changeSentence(change.path, change.title, change.rowCount),
});

/** 撤销 and 重做 of the last fifty changes of an entry, whatever page they were made on; none before a 定稿. */
export const history = {
  /** Newest first; undone ones are listed too and can be done again, the last undone first. */
  list: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const changes = listChanges(db, readEntry(db, session, scope).snapshot.id).map(shown);
    return {
      changes,
      undo: changes.find(({ isUndone }) => !isUndone) ?? null,
      redo: changes.findLast(({ isUndone }) => isUndone) ?? null,
    };
  }),

  /** Takes the last change back: every row it touched is again as it was. @throws DomainError HISTORY_NOTHING_TO_UNDO */
  undo: command(z.strictObject(scopeFields), (context, scope) => {
    const { snapshotId, changes } = openHistory(context, scope);
    const last = changes.find(({ isUndone }) => !isUndone);
    if (last === undefined) throw new DomainError('HISTORY_NOTHING_TO_UNDO');
    putBack(context.tx, snapshotId, imagesOf(context.tx, last.seq), 'before');
    markChange(context.tx, last.seq, true);
    return shown({ ...last, isUndone: true });
  }),

  /** Does the last undone change again. @throws DomainError HISTORY_NOTHING_TO_REDO */
  redo: command(z.strictObject(scopeFields), (context, scope) => {
    const { snapshotId, changes } = openHistory(context, scope);
    const next = changes.findLast(({ isUndone }) => isUndone);
    if (next === undefined) throw new DomainError('HISTORY_NOTHING_TO_REDO');
    putBack(context.tx, snapshotId, imagesOf(context.tx, next.seq), 'after');
    markChange(context.tx, next.seq, false);
    return shown({ ...next, isUndone: false });
  }),
};

function openHistory(context: CommandContext, scope: Scope): { snapshotId: number; changes: Change[] } {
  const { snapshot } = openEntry(context.tx, context.session, scope, context);
  return { snapshotId: snapshot.id, changes: listChanges(context.tx, snapshot.id) };
}

function putBack(tx: WriteTx, snapshotId: number, images: readonly RowImage[], side: 'before' | 'after'): void {
  // Rows refer to each other in both directions of a change; whole again is only the end of it.
  tx.raw.pragma('defer_foreign_keys = ON');
  const plain = unrecorded(tx);
  for (const { register, before, after } of images) {
    const wanted = side === 'before' ? before : after;
    const there = side === 'before' ? after : before;
    if (wanted !== null) saveRows(plain, snapshotId, register, [wanted] as unknown as Registers[RegisterName][]);
    else if (there !== null) removeRows(plain, snapshotId, register, [there] as never);
  }
}
