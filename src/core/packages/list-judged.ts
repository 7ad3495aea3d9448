import type { ReadDb } from '../db/handles.ts';
import { type KeyRevocation, listRevocations } from '../keys/revocations.repo.ts';
import { judgePackage } from './decide-package.ts';
import { type HeldPackage, listPackages, type PackageFilter } from './packages.repo.ts';

/** A held package with its verdict as it is now. */
export type JudgedPackage = HeldPackage &
  ReturnType<typeof judgePackage> & {
    /** of the key that signed it; what was accepted before stays accepted */
    revocation: KeyRevocation | null;
  };

/** In the order of `listPackages`. */
export function listJudged(db: ReadDb, filter: PackageFilter): JudgedPackage[] {
  const revoked = listRevocations(db);
  return listPackages(db, filter).map((held) => ({
    ...held,
    ...judgePackage(db, held),
    revocation: revoked.get(held.keySha256) ?? null,
  }));
}
