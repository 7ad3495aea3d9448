/** What every receiver would refuse is not written: answers need a certificate of their own. */
import { DomainError } from '../../domain/errors.ts';
import type { PackageType } from '../../domain/packages/manifest.ts';
import { type PolicyRole, signingObstacle } from '../../domain/packages/signing-roles.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { ReadDb } from '../db/handles.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { certificateRole, readCertificate } from './pki/certificate.ts';

const roleOf = (certificate: Uint8Array | null): PolicyRole | null =>
  certificate === null ? null : (certificateRole(readCertificate(certificate)) ?? null);

/** What keeps this ledger from writing packages of a type, as it would be refused; undefined = nothing does. */
export function signingRefusal(db: ReadDb, type: PackageType): DomainError | undefined {
  const key = findOwnKey(db, 'sign');
  if (key === undefined) return new DomainError('KEYS_MISSING');
  const code = signingObstacle(type, roleOf(key.certificate));
  return code === undefined ? undefined : new DomainError(code, { type: `“${packageTypeLabels[type]}”` });
}

/** @throws DomainError KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE { type } */
export function requireMaySign(db: ReadDb, type: PackageType): void {
  const refusal = signingRefusal(db, type);
  if (refusal !== undefined) throw refusal;
}
