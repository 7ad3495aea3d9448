import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { TaskContext } from '../api/procedure.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { type PeerKey, type PeerKeyState, savePeerKey } from '../keys/peer-keys.repo.ts';
import { issueCertificate, type Root } from '../packages/pki/certificate-issue.ts';
import { readRequest } from '../packages/pki/certificate-request.ts';
import { readCertificate } from '../packages/pki/certificate.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { passPackages } from './pass-packages.ts';

/** @throws DomainError COUNTY_ONLY · KEYS_LOCKED */
export function rootOf({ db, session }: TaskContext): Root {
  if (session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
  const certificate = findOwnKey(db, 'root')?.certificate;
  if (certificate == null || session.keyring.root === undefined) throw new DomainError('KEYS_LOCKED');
  return { certificate, keys: session.keyring.root };
}

/**
 * Issues the county's certificate for a key whose paper was compared; a certified one is left as it is.
 *
 * @param checkedBy who compared it
 * @throws DomainError TASK_MISSING · UNIT_UNKNOWN · E_CSR_INVALID
 */
export async function certifyKey(
  context: TaskContext,
  root: Root,
  key: PeerKey,
  checkedBy: string,
): Promise<{ unit: UnitCode; state: PeerKeyState }> {
  const { db, today, now, write } = context;
  if (key.state === 'certified') return { unit: key.unit, state: key.state };
  const request = readRequest(key.csr ?? new Uint8Array());
  const { settings, ...held } = getTask(db);
  getUnit({ ...held, settings }, key.unit);
  const certificate = await issueCertificate(root, {
    unit: { code: key.unit, name: request.name },
    spki: request.spki,
    role: settings.units.some(({ submitTo }) => submitTo === key.unit) ? 'middle' : 'unit',
  });
  const certified: PeerKey = {
    ...key,
    state: 'certified',
    checkedBy,
    checkedOn: today(),
    certificate,
    serial: readCertificate(certificate).serial,
  };
  write({ certified: key.unit, keyCode: key.keyCode }, (tx) => {
    savePeerKey(tx, certified, now());
    passPackages(tx, certified);
  });
  return { unit: key.unit, state: certified.state };
}
