/** What somebody needs to check a package without this program: the signed container, both certificates. */
import { DomainError } from '../../domain/errors.ts';
import type { TaskContext } from '../api/procedure.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { findRootCertificate } from '../keys/trust.repo.ts';
import { findPeerKey } from '../keys/peer-keys.repo.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { toPem } from '../packages/pki/pem.ts';
import { announceAll } from '../platform/files.ts';
import { writeTogether } from '../platform/write-files.ts';

/**
 * The original first, then unit.pem (the county's certificate of the signing key, where it has one) and root.pem.
 *
 * @throws DomainError PACKAGE_UNKNOWN { digest } and what writing a file refuses
 */
export function writeOriginal(context: TaskContext, digest: string, folder: string) {
  const { db } = context;
  const held = findPackage(db, digest);
  if (held === undefined) throw new DomainError('PACKAGE_UNKNOWN', { digest });
  const unit = findPeerKey(db, held.keySha256)?.certificate ?? null;
  const root = findRootCertificate(db) ?? null;
  const pem = (name: string, der: Uint8Array | null): [string, Uint8Array][] =>
    der === null ? [] : [[name, Buffer.from(toPem('CERTIFICATE', der))]];
  const paths = writeTogether(folder, [
    [`${held.unit}_${held.cycle}_${held.seq}.lfa`, getBlob(db, held.signedSha256)],
    ...pem('unit.pem', unit),
    ...pem('root.pem', root),
  ]);
  return announceAll(context.files, paths);
}
