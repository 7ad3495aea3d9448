/** Keys of other units: waiting for the seal check, certified, or revoked. */
import type { Day, Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

export type PeerKeyState = 'waiting' | 'checked' | 'certified' | 'revoked';
export type PeerKey = {
  signSpkiSha256: string;
  unit: UnitCode;
  keyCode: string;
  csr: Uint8Array | null;
  encryptSpki: Uint8Array;
  encryptSpkiSha256: string;
  state: PeerKeyState;
  checkedBy: string | null;
  checkedOn: Day | null;
  certificate: Uint8Array | null;
  serial: string | null;
  revokedAt: Instant | null;
};

const columns = `sign_spki_sha256 AS signSpkiSha256, unit, key_code AS keyCode, csr, encrypt_spki AS encryptSpki,
  encrypt_spki_sha256 AS encryptSpkiSha256, state, checked_by AS checkedBy, checked_on AS checkedOn, certificate, serial,
  revoked_at AS revokedAt`;

export const listPeerKeys = (db: ReadDb): PeerKey[] =>
  db.raw.prepare<[], PeerKey>(`SELECT ${columns} FROM peer_keys ORDER BY unit, first_seen_at, sign_spki_sha256`).all();

export const findPeerKey = (db: ReadDb, signSpkiSha256: string): PeerKey | undefined =>
  prepared<[string], PeerKey>(db, `SELECT ${columns} FROM peer_keys WHERE sign_spki_sha256 = ?`).get(signSpkiSha256);

/** The key packages to a unit are written to: the newest that is not revoked, certified ones first. */
export const currentPeerKey = (db: ReadDb, unit: UnitCode): PeerKey | undefined =>
  db.raw
    .prepare<[string], PeerKey>(
      `SELECT ${columns} FROM peer_keys WHERE unit = ? AND state <> 'revoked'
       ORDER BY state = 'certified' DESC, first_seen_at DESC, sign_spki_sha256 LIMIT 1`,
    )
    .get(unit);

/** Adds a key or fills in what was learnt about it; a state never goes back from revoked. */
export function savePeerKey(tx: WriteTx, key: PeerKey, at: Instant): void {
  tx.raw
    .prepare(
      `INSERT INTO peer_keys (sign_spki_sha256, unit, key_code, csr, encrypt_spki, encrypt_spki_sha256, state, checked_by,
         checked_on, certificate, serial, revoked_at, first_seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (sign_spki_sha256) DO UPDATE SET
         csr = coalesce(excluded.csr, csr), state = excluded.state, checked_by = excluded.checked_by,
         checked_on = excluded.checked_on, certificate = excluded.certificate, serial = excluded.serial,
         revoked_at = excluded.revoked_at
       WHERE peer_keys.state <> 'revoked'`,
    )
    .run(
      key.signSpkiSha256,
      key.unit,
      key.keyCode,
      key.csr,
      key.encryptSpki,
      key.encryptSpkiSha256,
      key.state,
      key.checkedBy,
      key.checkedOn,
      key.certificate,
      key.serial,
      key.revokedAt,
      at,
    );
}
