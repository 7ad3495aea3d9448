/** Where a row came from and why it is believed: its package, who signed it, and who compared the key with the paper. */
import { DomainError } from '../../domain/errors.ts';
import type { Day, UnitCode } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { findPeerKey, type PeerKeyState } from '../keys/peer-keys.repo.ts';
import { type KeyRevocation, listRevocations } from '../keys/revocations.repo.ts';
import { listVouchers, parentsOf } from '../packages/combined.repo.ts';
import { findPackage, type HeldPackage } from '../packages/packages.repo.ts';

type EnclosingPackage = Pick<HeldPackage, 'digest' | 'unit' | 'submissionNo' | 'type' | 'state' | 'authenticity'>;

export type PackageOrigin = Pick<
  HeldPackage,
  | 'digest'
  | 'type'
  | 'unit'
  | 'cycle'
  | 'seq'
  | 'submissionNo'
  | 'claimedAt'
  | 'heldAt'
  | 'authenticity'
  | 'findings'
  | 'state'
  | 'decidedAt'
> & {
  /** null: signed by this ledger itself, or a key that is no longer held */
  signer: {
    unit: UnitCode;
    keyCode: string;
    state: PeerKeyState;
    serial: string | null;
    checkedBy: string | null;
    checkedOn: Day | null;
    revocation: KeyRevocation | null;
    /** the unit above that compared the stamped paper and stands for it */
    voucher: { by: UnitCode; checkedBy: string; on: Day } | null;
  } | null;
  /** combined packages that carried or named it, the units' above */
  enclosing: EnclosingPackage[];
};

/** @throws DomainError PACKAGE_UNKNOWN { digest } */
export function packageOrigin(db: ReadDb, digest: string): PackageOrigin {
  const held = findPackage(db, digest);
  if (held === undefined) throw new DomainError('PACKAGE_UNKNOWN', { digest });
  const { type, unit, cycle, seq, submissionNo, claimedAt, heldAt, authenticity, findings, state, decidedAt } = held;
  return {
    digest,
    type,
    unit,
    cycle,
    seq,
    submissionNo,
    claimedAt,
    heldAt,
    authenticity,
    findings,
    state,
    decidedAt,
    signer: signerOf(db, held),
    enclosing: parentsOf(db, digest).flatMap((parent) => enclosingOf(findPackage(db, parent))),
  };
}

const enclosingOf = (held: HeldPackage | undefined): EnclosingPackage[] => {
  if (held === undefined) return [];
  const { digest, unit, submissionNo, type, state, authenticity } = held;
  return [{ digest, unit, submissionNo, type, state, authenticity }];
};

const signerOf = (db: ReadDb, { keySha256 }: HeldPackage): PackageOrigin['signer'] => {
  const key = findPeerKey(db, keySha256);
  if (key === undefined) return null;
  const voucher = listVouchers(db).find(({ unit, keyCode }) => unit === key.unit && keyCode === key.keyCode);
  return {
    unit: key.unit,
    keyCode: key.keyCode,
    state: key.state,
    serial: key.serial,
    checkedBy: key.checkedBy,
    checkedOn: key.checkedOn,
    revocation: listRevocations(db).get(keySha256) ?? null,
    voucher: voucher === undefined ? null : { by: voucher.by, checkedBy: voucher.checkedBy, on: voucher.on },
  };
};
