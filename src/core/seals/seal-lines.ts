import type { Instant, UnitCode } from '../../domain/ids.ts';
import type { PackageType } from '../../domain/packages/manifest.ts';
import type { ReadDb } from '../db/handles.ts';
import { listPeerKeys, type PeerKey } from '../keys/peer-keys.repo.ts';
import { type HeldVoucher, listVouchers } from '../packages/combined.repo.ts';
import { vouchersByCode } from './certify-vouched.ts';

/** A package signed by a key; `via` = the unit in whose combined package it came. */
export type KeyPackage = {
  digest: string;
  type: PackageType;
  seq: number;
  heldAt: Instant;
  via: UnitCode | null;
};

type Row = KeyPackage & { key: string; authenticity: 'pass' | 'pending' };

export type SealLine = Pick<
  PeerKey,
  'signSpkiSha256' | 'unit' | 'keyCode' | 'state' | 'checkedBy' | 'checkedOn' | 'serial' | 'revokedAt'
> & {
  firstSeenAt: Instant;
  voucher: HeldVoucher | null;
  /** the package that brought the key; null where it came with a task or certificate only */
  brought: KeyPackage | null;
  /** its newest package */
  newest: KeyPackage | null;
  /** packages that are 待定 as long as the key waits */
  waitingPackages: number;
  /** something of the unit is accepted, which can be sent down to a new ledger */
  canRestore: boolean;
};

function packagesByKey(db: ReadDb): Map<string, Row[]> {
  const rows = db.raw
    .prepare<[], Row>(
      `SELECT p.key_sha256 AS key, p.digest, p.type, p.seq, p.held_at AS heldAt, p.authenticity,
         (SELECT parent.unit FROM package_children c JOIN packages parent ON parent.digest = c.parent
          WHERE c.digest = p.digest AND c.is_included = 1 AND parent.direction = 'in' ORDER BY parent.held_at LIMIT 1) AS via
       FROM packages p WHERE p.direction = 'in' ORDER BY p.seq, p.digest`,
    )
    .all();
  return Map.groupBy(rows, ({ key }) => key);
}

const packageOf = (row: Row | undefined): KeyPackage | null => {
  if (row === undefined) return null;
  const { digest, type, seq, heldAt, via } = row;
  return { digest, type, seq, heldAt, via };
};

/** Keys of other units as the seal desk sees them, by unit. */
export function sealLines(db: ReadDb, isWanted: (key: PeerKey) => boolean): SealLine[] {
  const vouchers = vouchersByCode(listVouchers(db));
  const packages = packagesByKey(db);
  const accepted = new Set(
    db.raw
      .prepare<[], { unit: string }>('SELECT DISTINCT unit FROM accepted WHERE cycle = (SELECT max(cycle) FROM tasks)')
      .all()
      .map(({ unit }) => unit),
  );
  const seen = new Map(
    db.raw
      .prepare<[], { key: string; at: Instant }>('SELECT sign_spki_sha256 AS key, first_seen_at AS at FROM peer_keys')
      .all()
      .map(({ key, at }) => [key, at]),
  );
  return listPeerKeys(db)
    .filter(isWanted)
    .map(({ signSpkiSha256, unit, keyCode, state, checkedBy, checkedOn, serial, revokedAt }) => {
      const own = packages.get(signSpkiSha256) ?? [];
      return {
        signSpkiSha256,
        unit,
        keyCode,
        state,
        checkedBy,
        checkedOn,
        serial,
        revokedAt,
        firstSeenAt: seen.get(signSpkiSha256) ?? '',
        voucher: vouchers.get(`${unit}:${keyCode}`) ?? null,
        brought: packageOf(own.toSorted((a, b) => (a.heldAt < b.heldAt ? -1 : a.heldAt > b.heldAt ? 1 : 0))[0]),
        newest: packageOf(own.at(-1)),
        waitingPackages: own.filter(({ authenticity }) => authenticity === 'pending').length,
        canRestore: accepted.has(unit),
      };
    });
}
