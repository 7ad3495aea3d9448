import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { WriteTx } from '../db/handles.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { type PeerKey, type PeerKeyState, savePeerKey } from '../keys/peer-keys.repo.ts';
import { issueCertificate, type Root } from '../packages/pki/certificate-issue.ts';
import { readRequest } from '../packages/pki/certificate-request.ts';
import { readCertificate } from '../packages/pki/certificate.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { passPackages } from './pass-packages.ts';
import { revocationOf, saveRevocation } from './revoke-keys.ts';
import { addSealEvent, type SealWay } from './seal-events.repo.ts';

/** Who read the paper, and how. */
export type Check = { checkedBy: string; way: SealWay };

/** `event` is null where nothing had to be done. */
export type Checked = { unit: UnitCode; state: PeerKeyState; event: number | null };

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
 * @param former keys of the unit that were lost: revoked in the same act
 * @throws DomainError TASK_MISSING · UNIT_UNKNOWN · E_CSR_INVALID
 */
export async function certifyKey(
  context: TaskContext,
  root: Root,
  key: PeerKey,
  check: Check,
  former: readonly PeerKey[] = [],
): Promise<Checked> {
  if (key.state === 'certified') return { unit: key.unit, state: key.state, event: null };
  const certified = await certifiedKey(context, root, key, check.checkedBy);
  const revocation = former.length === 0 ? undefined : await revocationOf(context, root, former);
  const event = context.write({ certified: key.unit, keyCode: key.keyCode, crl: revocation?.number ?? null }, (tx) => {
    savePeerKey(tx, certified, context.now());
    passPackages(tx, certified);
    const seq = noteCheck(tx, context, certified, check);
    if (revocation !== undefined) saveRevocation(tx, context, revocation, { reason: '换新密钥', checkedWith: seq });
    return seq;
  });
  return { unit: key.unit, state: certified.state, event };
}

async function certifiedKey(context: TaskContext, root: Root, key: PeerKey, checkedBy: string): Promise<PeerKey> {
  const request = readRequest(key.csr ?? new Uint8Array());
  const task = getTask(context.db);
  getUnit(task, key.unit);
  const certificate = await issueCertificate(root, {
    unit: { code: key.unit, name: request.name },
    spki: request.spki,
    role: task.settings.units.some(({ submitTo }) => submitTo === key.unit) ? 'middle' : 'unit',
  });
  const { serial } = readCertificate(certificate);
  return { ...key, state: 'certified', checkedBy, checkedOn: context.today(), certificate, serial };
}

/** @returns number of the line in the history */
export const noteCheck = (
  tx: WriteTx,
  { session, now }: TaskContext,
  { unit, signSpkiSha256, keyCode }: PeerKey,
  { checkedBy, way }: Check,
): number =>
  addSealEvent(tx, {
    kind: 'checked',
    way,
    unit,
    signSpkiSha256,
    keyCode,
    checkedBy,
    operator: session.operator,
    note: '',
    revokedWith: null,
    at: now(),
  });
