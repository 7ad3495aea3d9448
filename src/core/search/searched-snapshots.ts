/** Whose texts a search looks through: of every unit what counts, and where nothing is accepted what came last. */
import { descendantsOf } from '../../domain/units/unit-tree.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { newestPackages } from '../packages/newest-packages.ts';
import { listAccepted } from '../packages/packages.repo.ts';
import { findWorking, listOnBehalf } from '../snapshots/snapshots.repo.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';

export type SearchedSnapshot = {
  unit: UnitCode;
  snapshotId: number;
  /** the package it came in; null for an entry of this ledger */
  digest: string | null;
};

/**
 * At most one snapshot per unit, in the task's order, the ledger's own unit first: the own entry and 代报, else the
 * accepted package, else the newest one, whatever was decided about it.
 */
export function searchedSnapshots(db: ReadDb, session: Session, { settings }: HeldTask): SearchedSnapshot[] {
  const cycle = settings.cycle.code;
  const own = session.identity.unitCode;
  const found = new Map<UnitCode, SearchedSnapshot>();
  for (const [unit, { held, snapshotId }] of newestPackages(db, cycle))
    found.set(unit, { unit, snapshotId, digest: held.digest });
  const accepted = listAccepted(db, cycle);
  for (const { unit, snapshotId, digest } of accepted) found.set(unit, { unit, snapshotId, digest });
  const isAccepted = new Set(accepted.map(({ unit }) => unit));
  for (const { id, unit } of listOnBehalf(db, own, cycle))
    if (!isAccepted.has(unit)) found.set(unit, { unit, snapshotId: id, digest: null });
  const working = findWorking(db, own, cycle);
  if (working !== undefined) found.set(own, { unit: own, snapshotId: working.id, digest: null });
  const order = [own, ...descendantsOf(settings.units, settings.countyCode).map(({ code }) => code)];
  const known = order.flatMap((code) => found.get(code) ?? []);
  const strangers = [...found.values()].filter(({ unit }) => !order.includes(unit));
  return [...new Set([...known, ...strangers])];
}
