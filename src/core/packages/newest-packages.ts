import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listPeerKeys, type PeerKeyState } from '../keys/peer-keys.repo.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import { isAnnual, listPutAside } from './decide-package.ts';
import { type HeldPackage, listPackages } from './packages.repo.ts';

/** A package with the snapshot in it that a unit's rows are read from. */
export type CarryingPackage = { held: HeldPackage; snapshotId: number };

/** A lineage of a revoked key ends; one whose key is not certified yet does not push a certified one aside. */
const keyRanks: Record<PeerKeyState, number> = { certified: 2, checked: 1, waiting: 1, revoked: 0 };

/**
 * Of every unit the newest package that carries its rows: its own before that of the unit that filled in for it (代报),
 * then by the state of the signing key, then by seq. A function of the set of packages, not of the order they came in.
 *
 * @param isWanted leaves packages out, e.g. those already decided
 */
export function newestPackages(
  db: ReadDb,
  cycle: CycleCode,
  isWanted: (held: HeldPackage) => boolean = () => true,
): Map<UnitCode, CarryingPackage> {
  const states = new Map(listPeerKeys(db).map(({ signSpkiSha256, state }) => [signSpkiSha256, state]));
  const rankOf = ({ keySha256 }: HeldPackage): number => keyRanks[states.get(keySha256) ?? 'waiting'];
  const isNewer = (held: HeldPackage, before: HeldPackage, unit: UnitCode): boolean => {
    if (held.unit !== before.unit) return held.unit === unit;
    if (held.keySha256 !== before.keySha256 && rankOf(held) !== rankOf(before)) return rankOf(held) > rankOf(before);
    return true; // the list rises by key, seq and digest
  };
  const aside = listPutAside(db);
  const newest = new Map<UnitCode, CarryingPackage>();
  for (const held of listPackages(db, { cycle, direction: 'in' })) {
    if (!isAnnual(held) || aside.has(held.digest) || !isWanted(held)) continue;
    for (const { id, unit } of listReceived(db, held.digest)) {
      const before = newest.get(unit)?.held;
      if (before === undefined || isNewer(held, before, unit)) newest.set(unit, { held, snapshotId: id });
    }
  }
  return newest;
}
