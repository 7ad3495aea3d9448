import type { ReadDb, WriteTx } from '../db/handles.ts';

export type KeyPurpose = 'root' | 'sign' | 'encrypt';
export type OwnKey = {
  spkiSha256: string;
  purpose: KeyPurpose;
  spki: Uint8Array;
  /** encrypted PKCS#8, PEM */
  privateKey: string;
  recoveryWrap: string;
  /** DER; null until the county issued one */
  certificate: Uint8Array | null;
  /** former keys open old packages only; their passphrase is the one of their time */
  retiredAt: string | null;
};

const columns = `spki_sha256 AS spkiSha256, purpose, spki, private_key AS privateKey, recovery_wrap AS recoveryWrap, certificate, retired_at AS retiredAt`;

/** Keys in use, newest first; retired signing keys are left out, encryption keys stay readable for ever. */
export const listOwnKeys = (db: ReadDb): OwnKey[] =>
  db.raw
    .prepare<[], OwnKey>(
      `SELECT ${columns} FROM own_keys WHERE retired_at IS NULL OR purpose = 'encrypt' ORDER BY retired_at IS NOT NULL, created_at DESC, spki_sha256`,
    )
    .all();

export const findOwnKey = (db: ReadDb, purpose: KeyPurpose): OwnKey | undefined =>
  listOwnKeys(db).find((key) => key.purpose === purpose);

export function saveOwnKey(tx: WriteTx, key: OwnKey, at: string): void {
  tx.raw
    .prepare(
      `INSERT INTO own_keys (spki_sha256, purpose, spki, private_key, recovery_wrap, certificate, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (spki_sha256) DO UPDATE SET private_key = excluded.private_key, recovery_wrap = excluded.recovery_wrap`,
    )
    .run(key.spkiSha256, key.purpose, key.spki, key.privateKey, key.recoveryWrap, key.certificate, at);
}

export function setOwnCertificate(tx: WriteTx, spkiSha256: string, certificate: Uint8Array): void {
  tx.raw.prepare('UPDATE own_keys SET certificate = ? WHERE spki_sha256 = ?').run(certificate, spkiSha256);
}

export function retireOwnKeys(tx: WriteTx, at: string): void {
  tx.raw.prepare('UPDATE own_keys SET retired_at = ? WHERE retired_at IS NULL').run(at);
}
