import type { TaskContext } from '../api/procedure.ts';
import type { WriteTx } from '../db/handles.ts';
import { currentCrl, saveCrl } from '../keys/crls.repo.ts';
import { listPeerKeys, type PeerKey, savePeerKey } from '../keys/peer-keys.repo.ts';
import type { Root } from '../packages/pki/certificate-issue.ts';
import { readRequest } from '../packages/pki/certificate-request.ts';
import { serialOf } from '../packages/pki/keys.ts';
import { issueRevocationList } from '../packages/pki/revocation-list-issue.ts';
import { addSealEvent } from './seal-events.repo.ts';

/** A list with the next number, signed but not stored yet. */
export type Revocation = { number: number; der: Uint8Array; keys: PeerKey[] };

const revokedKey = (key: PeerKey, at: string): PeerKey => {
  const request = key.csr === null ? undefined : readRequest(key.csr);
  return { ...key, state: 'revoked', serial: key.serial ?? serialOf(request?.spki ?? new Uint8Array()), revokedAt: at };
};

/** @param keys not revoked before; all go onto one new list, with those revoked earlier */
export async function revocationOf(
  { db, now }: TaskContext,
  root: Root,
  keys: readonly PeerKey[],
): Promise<Revocation> {
  const at = now();
  const revoked = keys.map((key) => revokedKey(key, at));
  const all = [...listPeerKeys(db).filter(({ state }) => state === 'revoked'), ...revoked];
  const entries = all.flatMap(({ serial, revokedAt }) =>
    serial === null || revokedAt === null ? [] : [{ serial, at: new Date(revokedAt) }],
  );
  const number = (currentCrl(db)?.number ?? 0) + 1;
  return { number, der: await issueRevocationList(root, number, entries, new Date(at)), keys: revoked };
}

/** @param why the reason, and the check whose act it belongs to */
export function saveRevocation(
  tx: WriteTx,
  { session, now }: TaskContext,
  { number, der, keys }: Revocation,
  { reason, checkedWith }: { reason: string; checkedWith: number | null },
): void {
  saveCrl(tx, { number, der }, now());
  for (const key of keys) {
    savePeerKey(tx, key, now());
    addSealEvent(tx, {
      kind: 'revoked',
      way: 'none',
      unit: key.unit,
      signSpkiSha256: key.signSpkiSha256,
      keyCode: key.keyCode,
      checkedBy: session.operator,
      operator: session.operator,
      note: reason,
      revokedWith: checkedWith,
      at: now(),
    });
  }
}
