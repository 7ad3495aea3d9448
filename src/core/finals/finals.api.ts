import { z } from 'zod';
import { command, query } from '../api/procedure.ts';
import { dropLooseAttachments } from '../attachments/loose-attachments.ts';
import { dropChanges } from '../history/changes.repo.ts';
import { lockedAt, lockSnapshot, unlockSnapshot } from '../snapshots/snapshots.repo.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';

/** 送审稿 → 定稿: what is signed and sent does not change any more; a change means 重新送审. */
export const finals = {
  get: query(z.strictObject(scopeFields), ({ db, session }, scope) => ({
    lockedAt: lockedAt(db, readEntry(db, session, scope).snapshot.id) ?? null,
  })),

  lock: command(z.strictObject(scopeFields), ({ tx, session, now }, scope) => {
    const { snapshot } = readEntry(tx, session, scope);
    lockSnapshot(tx, snapshot.id, now(), session.operator);
    dropChanges(tx, snapshot.id);
    dropLooseAttachments(tx, snapshot.id);
    return { lockedAt: lockedAt(tx, snapshot.id) ?? null };
  }),

  reopen: command(z.strictObject({ ...scopeFields, reason: z.string().min(1).max(500) }), ({ tx, session }, input) => {
    unlockSnapshot(tx, readEntry(tx, session, { unit: input.unit, cycle: input.cycle }).snapshot.id);
    return { lockedAt: null };
  }),
};
