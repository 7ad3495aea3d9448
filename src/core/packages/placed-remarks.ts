/** Remarks of a return as the unit meets them: each at the row where it is mended, in whose entry that stands. */
import type { UnitCode } from '../../domain/ids.ts';
import type { Attachment, RegisterName } from '../../domain/registers/facts.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Scope, Session } from '../ledgers/session.ts';
import { registerList } from '../registers/register-list.ts';
import { findRow } from '../registers/registers.repo.ts';
import { findWorking, listOnBehalf } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { findPackage, newestSent } from './packages.repo.ts';
import { type HeldRemark, listRemarks } from './remarks.repo.ts';

export type RowPlace = { register: RegisterName; rowId: string; field: string | null };
export type PlacedRemark = HeldRemark & {
  place: RowPlace;
  /** whose entry the row stands in: the own one, or that of a unit reported for (代报) */
  unit: UnitCode;
};

/**
 * Remarks at rows of the own year and of the 代报 entries that went up with it, of the newest submission while that
 * stands returned; those dealt with included.
 */
export function placedRemarks(db: ReadDb, session: Session, { cycle }: Pick<Scope, 'cycle'>): PlacedRemark[] {
  const code = getTask(db, cycle).settings.cycle.code;
  const own = session.identity.unitCode;
  const sent = newestSent(db, code);
  if (sent?.state !== 'returned') return [];
  const working = findWorking(db, own, code);
  const entries = [...(working === undefined ? [] : [working]), ...listOnBehalf(db, own, code)];
  return listRemarks(db, sent.digest).flatMap((remark) => {
    const { register, rowId, field } = remark;
    if (register === null || rowId === null) return [];
    const pinned = { register, rowId, field };
    const hasId = (registerList[register].key as readonly string[]).includes('id');
    const entry = hasId ? entries.find(({ id }) => findRow(db, id, register, rowId) !== undefined) : undefined;
    const owner = entry === undefined ? undefined : ownerOf(db, entry.id, pinned);
    return { ...remark, place: owner ?? pinned, unit: entry?.unit ?? own };
  });
}

/** All remarks of a package; `reportedFor` = the row stands in the entry this ledger keeps for that unit (代报). */
export function namedRemarks(db: ReadDb, session: Session, digest: string) {
  const held = findPackage(db, digest);
  const placed = held?.direction === 'out' ? placedRemarks(db, session, { cycle: held.cycle }) : [];
  const units = new Map(placed.map(({ id, unit }) => [id, unit]));
  return listRemarks(db, digest).map((remark) => {
    const unit = units.get(remark.id);
    return { ...remark, reportedFor: unit === undefined || unit === session.identity.unitCode ? null : unit };
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
