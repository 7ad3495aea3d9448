import type { CycleCode, Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

export type Snapshot = { id: number; unit: UnitCode; cycle: CycleCode; kind: 'working' | 'received' };

/** The entry of a unit that is kept in this ledger (its own, or 代报); undefined before anything was entered. */
export const findWorking = (db: ReadDb, unit: UnitCode, cycle: CycleCode): Snapshot | undefined =>
  db.raw
    .prepare<[string, string], Snapshot>(
      "SELECT id, unit, cycle, kind FROM snapshots WHERE unit = ? AND cycle = ? AND kind = 'working'",
    )
    .get(unit, cycle);

export const findSnapshot = (db: ReadDb, id: number): Snapshot | undefined =>
  db.raw.prepare<[number], Snapshot>('SELECT id, unit, cycle, kind FROM snapshots WHERE id = ?').get(id);

export function addSnapshot(
  tx: WriteTx,
  unit: UnitCode,
  cycle: CycleCode,
  origin: { kind: 'working' } | { kind: 'received'; digest: string },
  at: string,
): Snapshot {
  const id = Number(
    prepared(tx, 'INSERT INTO snapshots (unit, cycle, kind, package, created_at) VALUES (?, ?, ?, ?, ?)').run(
      unit,
      cycle,
      origin.kind,
      origin.kind === 'received' ? origin.digest : null,
      at,
    ).lastInsertRowid,
  );
  return { id, unit, cycle, kind: origin.kind };
}

/** Snapshots that came in a package: the sender's own and those of 代报 units. */
export const listReceived = (db: ReadDb, digest: string): Snapshot[] =>
  db.raw
    .prepare<[string], Snapshot>('SELECT id, unit, cycle, kind FROM snapshots WHERE package = ? ORDER BY unit')
    .all(digest);

/** Working entries of a cycle that this ledger keeps for units below (代报). */
export const listOnBehalf = (db: ReadDb, own: UnitCode, cycle: CycleCode): (Snapshot & { createdAt: Instant })[] =>
  db.raw
    .prepare<[string, string], Snapshot & { createdAt: Instant }>(
      "SELECT id, unit, cycle, kind, created_at AS createdAt FROM snapshots WHERE kind = 'working' AND cycle = ? AND unit <> ? ORDER BY unit",
    )
    .all(cycle, own);

/** 定稿: when the working entry was locked; undefined while it may be changed. */
export const lockedAt = (db: ReadDb, snapshotId: number): string | undefined =>
  db.raw.prepare<[number], { at: string }>('SELECT locked_at AS at FROM finals WHERE snapshot_id = ?').get(snapshotId)
    ?.at;

export function lockSnapshot(tx: WriteTx, snapshotId: number, at: string, operator: string): void {
  tx.raw
    .prepare('INSERT INTO finals (snapshot_id, locked_at, operator) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(snapshotId, at, operator);
}

export function unlockSnapshot(tx: WriteTx, snapshotId: number): void {
  tx.raw.prepare('DELETE FROM finals WHERE snapshot_id = ?').run(snapshotId);
}
