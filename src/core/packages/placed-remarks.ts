/** Remarks of a return as the unit meets them: each at the row of the page where it is mended. */
import type { Attachment, RegisterName } from '../../domain/registers/facts.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Scope, Session } from '../ledgers/session.ts';
import { findRow } from '../registers/registers.repo.ts';
import { findWorking } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { newestSent } from './packages.repo.ts';
import { type HeldRemark, listRemarks } from './remarks.repo.ts';

export type RowPlace = { register: RegisterName; rowId: string; field: string | null };
export type PlacedRemark = HeldRemark & { place: RowPlace };

/** Remarks at rows of the own year, of its newest submission while that stands returned; those dealt with included. */
export function placedRemarks(db: ReadDb, session: Session, { cycle }: Pick<Scope, 'cycle'>): PlacedRemark[] {
  const code = getTask(db, cycle).settings.cycle.code;
  const sent = newestSent(db, code);
  if (sent?.state !== 'returned') return [];
  const snapshot = findWorking(db, session.identity.unitCode, code)?.id;
  return listRemarks(db, sent.digest).flatMap((remark) => {
    const { register, rowId, field } = remark;
    if (register === null || rowId === null) return [];
    const pinned = { register, rowId, field };
    const owner = snapshot === undefined ? undefined : ownerOf(db, snapshot, pinned);
    return { ...remark, place: owner ?? pinned };
  });
}

const isRegister = (name: string): name is RegisterName => (registerNames as readonly string[]).includes(name);

/** A file or an earlier wording has no line of its own: it is seen at the row it belongs to. */
function ownerOf(db: ReadDb, snapshotId: number, { register, rowId }: RowPlace): RowPlace | undefined {
  if (register === 'attachments') {
    const file: Attachment | undefined = findRow(db, snapshotId, register, rowId);
    return file && isRegister(file.register) ? { register: file.register, rowId: file.rowId, field: null } : undefined;
  }
  if (register !== 'riskRevisions') return undefined;
  const riskId = findRow(db, snapshotId, register, rowId)?.riskId;
  return riskId && { register: 'risks', rowId: riskId, field: null };
}
