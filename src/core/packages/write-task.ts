import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { currentCrl, saveCrl } from '../keys/crls.repo.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { listPeerKeys } from '../keys/peer-keys.repo.ts';
import { getTask, saveTask } from '../tasks/tasks.repo.ts';
import { jsonFile } from './container/build-container.ts';
import { canonicalJson } from './container/canonical-json.ts';
import { type OfficeKeys, officeKeysPath, taskPath } from './office-bodies.ts';
import { readCertificate } from './pki/certificate.ts';
import { issueRevocationList } from './pki/revocation-list-issue.ts';
import { type Outgoing, type Sent, signAndWrite } from './send-package.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The first list is empty: units can then tell an old office package from a new one. */
async function ensureCrl({ db, session, now, write }: TaskContext): Promise<void> {
  if (currentCrl(db) !== undefined) return;
  const root = findOwnKey(db, 'root');
  if (root?.certificate == null || session.keyring.root === undefined) throw new DomainError('KEYS_LOCKED');
  const der = await issueRevocationList(
    { certificate: root.certificate, keys: session.keyring.root },
    1,
    [],
    new Date(now()),
  );
  write({ crl: 1 }, (tx) => saveCrl(tx, { number: 1, der }, now()));
}

/**
 * Writes the newest task as a clear package for all units, with the county's and all collecting units' keys.
 *
 * @throws DomainError COUNTY_ONLY · TASK_MISSING · KEYS_MISSING · KEYS_LOCKED and what writing a file refuses
 */
export async function writeTask(context: TaskContext, folder: string, job?: Job): Promise<Sent> {
  const { db, session } = context;
  if (session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
  const task = getTask(db);
  const sign = findOwnKey(db, 'sign');
  const encrypt = findOwnKey(db, 'encrypt');
  if (sign?.certificate == null || encrypt === undefined) throw new DomainError('KEYS_MISSING');
  await ensureCrl(context);
  const collecting = new Set(task.settings.units.flatMap(({ submitTo }) => submitTo ?? []));
  const middle = listPeerKeys(db).filter(({ unit, state }) => state === 'certified' && collecting.has(unit));
  const officeKeys: OfficeKeys = [
    { unit: session.identity.unitCode, signSpki: base64(sign.spki), encryptSpki: base64(encrypt.spki) },
    ...middle.map(({ unit, certificate, encryptSpki }) => ({
      unit,
      signSpki: base64(readCertificate(certificate ?? new Uint8Array()).spki),
      encryptSpki: base64(encryptSpki),
    })),
  ];
  const body = { id: task.id, version: task.version, settings: task.settings };
  const digest = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const outgoing: Outgoing = {
    type: 'task',
    purpose: null,
    cycle: task.settings.cycle.code,
    task: { id: task.id, version: task.version, digest },
    replyTo: null,
    receivers: [],
    files: [jsonFile(taskPath, '任务', body), jsonFile(officeKeysPath, '收件密钥', officeKeys)],
    certificates: [sign.certificate, ...middle.flatMap(({ certificate }) => certificate ?? [])],
  };
  return signAndWrite(context, outgoing, folder, job, (tx) => saveTask(tx, { ...task, digest }, context.now()));
}
