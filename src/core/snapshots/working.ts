/** Which entry a call means, and whether it may be changed: the one way from a call's scope to a snapshot. */
import { WHOLE_ENTRY } from '../../text/labels/register-labels.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { type ReadDb, unrecorded, type WriteTx } from '../db/handles.ts';
import type { Scope, Session } from '../ledgers/session.ts';
import { cycleCode, unitCode } from '../registers/fields.ts';
import { insertRows } from '../registers/registers.repo.ts';
import { getTask, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import { addSnapshot, findWorking, lockedAt, type Snapshot } from './snapshots.repo.ts';

/** Fields every call on a unit's year accepts; left out = own unit, newest cycle. */
export const scopeFields = { unit: unitCode.optional(), cycle: cycleCode.optional() };

export type Entry = { snapshot: Snapshot; unit: Unit; task: HeldTask };

function place(db: ReadDb, session: Session, scope: Scope): { unit: Unit; task: HeldTask } {
  const task = getTask(db, scope.cycle);
  const unit = getUnit(task, scope.unit ?? session.identity.unitCode);
  const own = unit.code === session.identity.unitCode;
  if (!own && unit.submitTo !== session.identity.unitCode) throw new DomainError('UNIT_NOT_BELOW', { unit: unit.code });
  return { unit, task };
}

/**
 * The entry for reading.
 *
 * @throws DomainError TASK_MISSING · UNIT_UNKNOWN · UNIT_NOT_BELOW · ROW_NOT_FOUND when nothing was entered yet
 */
export function readEntry(db: ReadDb, session: Session, scope: Scope): Entry {
  const { unit, task } = place(db, session, scope);
  const snapshot = findWorking(db, unit.code, task.settings.cycle.code);
  if (snapshot === undefined) throw new DomainError('ROW_NOT_FOUND', { register: WHOLE_ENTRY, id: unit.code });
  return { snapshot, unit, task };
}

/**
 * The entry for writing; made on first use, with the unit's own line. A unit below is 代报 and marked so for ever.
 *
 * @throws DomainError WORKING_LOCKED { unit, cycle } after 定稿, and what `readEntry` throws
 */
export function openEntry(
  tx: WriteTx,
  session: Session,
  scope: Scope,
  services: { now(): string; newId(): string },
): Entry {
  const { unit, task } = place(tx, session, scope);
  const cycle = task.settings.cycle.code;
  const found = findWorking(tx, unit.code, cycle);
  if (found !== undefined) {
    if (lockedAt(tx, found.id) !== undefined) throw new DomainError('WORKING_LOCKED', { unit: unit.name, cycle });
    return { snapshot: found, unit, task };
  }
  const snapshot = addSnapshot(tx, unit.code, cycle, { kind: 'working' }, services.now());
  const isOwn = unit.code === session.identity.unitCode;
  insertRows(unrecorded(tx), snapshot.id, 'profiles', [
    {
      id: services.newId() as never,
      unitCode: unit.code,
      cycle,
      unitName: unit.name,
      leaderName: '',
      contactName: '',
      contactPhone: '',
      reportedBy: isOwn ? null : session.identity.unitCode,
      note: '',
    },
  ]);
  return { snapshot, unit, task };
}
