/** 撤销核对: a wrong sheet was scanned. Possible until the certificate, or the word of the voucher, has left this ledger. */
import { DomainError } from '../../domain/errors.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import type { TaskContext } from '../api/procedure.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { findPeerKey, type PeerKey, savePeerKey } from '../keys/peer-keys.repo.ts';
import { vouchersPath, vouchersSchema } from '../packages/combined-bodies.ts';
import { certificatePath } from '../packages/container/container-paths.ts';
import { readArchive } from '../packages/container/signed-archive.ts';
import { readEntry } from '../packages/container/zip-reader.ts';
import { listPackages, setAuthenticity } from '../packages/packages.repo.ts';
import { findSealEvent, listSealEvents, setUndone } from './seal-events.repo.ts';

/** Does a package of this ledger carry the key's certificate, or vouch for it? Read from what was sent, not from clocks. */
function hasLeft(db: ReadDb, { unit, signSpkiSha256, keyCode }: PeerKey): boolean {
  return listPackages(db, { direction: 'out' })
    .filter(
      ({ receivers, type }) =>
        type === 'combined' || receivers.length === 0 || receivers.some((one) => one.unit === unit),
    )
    .some(({ signedSha256 }) => {
      const { bytes, entries } = readArchive(getBlob(db, signedSha256), combinedLimits);
      if (entries.some(({ name }) => name === certificatePath(signSpkiSha256))) return true;
      const entry = entries.find(({ name }) => name === vouchersPath);
      if (entry === undefined) return false;
      const vouchers = vouchersSchema.parse(JSON.parse(readEntry(bytes, entry).toString('utf8')));
      return vouchers.some((one) => one.unit === unit && one.keyCode === keyCode);
    });
}

/**
 * The key waits again, and so do its packages.
 *
 * @param seq number in the history; only the last check of a key can be taken back
 * @throws DomainError SEAL_UNKNOWN · SEAL_NOT_LAST { unit } · SEAL_WRITTEN_OUT { unit } · SEAL_IN_USE { unit }
 */
export function undoCheck(context: TaskContext, seq: number): { unit: string } {
  const { db, now, write } = context;
  const event = findSealEvent(db, seq);
  const key = event && findPeerKey(db, event.signSpkiSha256);
  if (event?.kind !== 'checked' || key === undefined)
    throw new DomainError('SEAL_UNKNOWN', { unit: event?.unit ?? '' });
  const { unit } = key;
  const last = listSealEvents(db).find(({ signSpkiSha256 }) => signSpkiSha256 === key.signSpkiSha256);
  const replaced = listSealEvents(db).some(({ revokedWith }) => revokedWith === seq);
  if (event.undoneAt !== null || last?.seq !== seq || replaced) throw new DomainError('SEAL_NOT_LAST', { unit });
  if (hasLeft(db, key)) throw new DomainError('SEAL_WRITTEN_OUT', { unit });
  const own = listPackages(db, { unit, direction: 'in' }).filter(({ keySha256 }) => keySha256 === key.signSpkiSha256);
  if (own.some(({ state }) => state === 'accepted')) throw new DomainError('SEAL_IN_USE', { unit });
  const waiting: PeerKey = {
    ...key,
    state: 'waiting',
    checkedBy: null,
    checkedOn: null,
    certificate: null,
    serial: null,
  };
  write({ undone: unit, keyCode: key.keyCode }, (tx) => {
    savePeerKey(tx, waiting, now());
    setUndone(tx, seq, now());
    const params = { unit, keyCode: key.keyCode };
    for (const { digest, findings } of own)
      setAuthenticity(tx, digest, 'pending', [...findings, { code: 'P_KEY_UNCERTIFIED', params }]);
  });
  return { unit };
}
