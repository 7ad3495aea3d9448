/** Which snapshots a roll-up counts: accepted ones, with the switch also received candidates, the own entry and 代报. */
import type { UnitCode } from '../../domain/ids.ts';
import { lineageOf } from '../../domain/packages/lineage.ts';
import { selfScoreKey, type Totals } from '../../domain/registers/totals.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { lineageSet } from '../packages/decide-package.ts';
import { newestPackages } from '../packages/newest-packages.ts';
import { findPackage, forkChoices, type HeldPackage, listAccepted } from '../packages/packages.repo.ts';
import { findWorking, listOnBehalf } from '../snapshots/snapshots.repo.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { countSnapshots } from './rollup-counts.repo.ts';

export type CountedSnapshot = {
  unit: UnitCode;
  snapshotId: number;
  /** the package it came in; null for the own entry and 代报 ones */
  digest: string | null;
  isAccepted: boolean;
};

/** Newest candidates that are neither returned nor withdrawn, one of every unit. */
function candidates(db: ReadDb, cycle: string): CountedSnapshot[] {
  const choices = forkChoices(db);
  const isCandidate = (held: HeldPackage): boolean =>
    held.state === 'received' && lineageOf(lineageSet(db, held), choices).candidate === held.digest;
  return [...newestPackages(db, cycle, isCandidate)].map(([unit, { held, snapshotId }]) => ({
    unit,
    snapshotId,
    digest: held.digest,
    isAccepted: false,
  }));
}

/** At most one snapshot per unit; an accepted one stands before a candidate. */
export function countedSnapshots(
  db: ReadDb,
  session: Session,
  task: HeldTask,
  withReceived: boolean,
): Map<UnitCode, CountedSnapshot> {
  const cycle = task.settings.cycle.code;
  const counted = new Map<UnitCode, CountedSnapshot>();
  if (withReceived) for (const candidate of candidates(db, cycle)) counted.set(candidate.unit, candidate);
  for (const { unit, snapshotId, digest } of listAccepted(db, cycle))
    counted.set(unit, { unit, snapshotId, digest, isAccepted: true });
  // 代报 entries of this very ledger; whatever was accepted of the unit itself stands before them.
  for (const { id, unit } of listOnBehalf(db, session.identity.unitCode, cycle))
    if (counted.get(unit)?.isAccepted !== true)
      counted.set(unit, { unit, snapshotId: id, digest: null, isAccepted: true });
  const own = findWorking(db, session.identity.unitCode, cycle);
  if (own !== undefined) counted.set(own.unit, { unit: own.unit, snapshotId: own.id, digest: null, isAccepted: true });
  return counted;
}

/** Totals per unit, counted by SQL from the rows; the self-score is the one signed into the package. */
export function totalsOfUnits(
  db: ReadDb,
  task: HeldTask,
  counted: ReadonlyMap<UnitCode, CountedSnapshot>,
): Map<UnitCode, Totals> {
  const snapshots = [...counted.values()];
  const bySnapshot = countSnapshots(
    db,
    snapshots.map(({ snapshotId }) => snapshotId),
    task.settings,
  );
  return new Map(
    snapshots.map(({ unit, snapshotId, digest }) => {
      const held = digest === null ? undefined : findPackage(db, digest);
      const score = held?.unit === unit ? held.totals[selfScoreKey] : undefined;
      return [unit, { ...bySnapshot.get(snapshotId), ...(score === undefined ? {} : { [selfScoreKey]: score }) }];
    }),
  );
}
