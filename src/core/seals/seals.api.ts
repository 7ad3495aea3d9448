import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { checkKeyCode, parseKeyCode } from '../../domain/packages/key-code.ts';
import { query, task, type TaskContext } from '../api/procedure.ts';
import { currentCrl, saveCrl } from '../keys/crls.repo.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { findPeerKey, listPeerKeys, type PeerKey, savePeerKey } from '../keys/peer-keys.repo.ts';
import { listPackages, setAuthenticity } from '../packages/packages.repo.ts';
import { issueCertificate, type Root, serialOf } from '../packages/pki/certificate-issue.ts';
import { readRequest } from '../packages/pki/certificate-request.ts';
import { readCertificate } from '../packages/pki/certificate.ts';
import { issueRevocationList } from '../packages/pki/revocation-list.ts';
import { personName, sha256, unitCode } from '../registers/fields.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';

/** @throws DomainError COUNTY_ONLY · KEYS_LOCKED */
function rootOf({ db, session }: TaskContext): Root {
  if (session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
  const certificate = findOwnKey(db, 'root')?.certificate;
  if (certificate == null || session.keyring.root === undefined) throw new DomainError('KEYS_LOCKED');
  return { certificate, keys: session.keyring.root };
}

/** The waiting key a typed code belongs to. @throws DomainError SEAL_UNKNOWN { unit } · E_KEY_CODE { groups } */
function keyOfCode({ db }: TaskContext, typed: string, unit: string | undefined): PeerKey {
  const digits = parseKeyCode(typed);
  const waiting = listPeerKeys(db).filter(
    (key) => key.state !== 'revoked' && (unit === undefined || key.unit === unit),
  );
  const found = waiting.find(({ keyCode }) => keyCode === digits);
  if (found !== undefined) return found;
  const [only, ...more] = waiting;
  if (unit !== undefined && only !== undefined && more.length === 0) checkKeyCode(typed, only.keyCode);
  throw new DomainError('SEAL_UNKNOWN', { unit: unit ?? '所有单位' });
}

const isUncertified = ({ code }: { code: string }): boolean => code === 'P_KEY_UNCERTIFIED';

/** Packages that waited for this key's seal check wait no more. */
function passPackages(tx: Parameters<Parameters<TaskContext['write']>[1]>[0], key: PeerKey): void {
  for (const held of listPackages(tx, { unit: key.unit, direction: 'in' })) {
    if (held.keySha256 !== key.signSpkiSha256) continue;
    const findings = held.findings.filter((finding) => !isUncertified(finding));
    setAuthenticity(tx, held.digest, 'pass', findings);
  }
}

/** 印章核对: the code on the stamped cover is compared, then the county certifies the key. */
export const seals = {
  /** Keys with their state; `waiting` ones need a stamped sheet. */
  list: query(z.strictObject({ unit: unitCode.optional() }), ({ db }, { unit }) =>
    listPeerKeys(db)
      .filter((key) => unit === undefined || key.unit === unit)
      .map(({ signSpkiSha256, unit: owner, keyCode, state, checkedBy, checkedOn, serial, revokedAt }) => ({
        signSpkiSha256,
        unit: owner,
        keyCode,
        state,
        checkedBy,
        checkedOn,
        serial,
        revokedAt,
      })),
  ),

  /**
   * Certifies the key whose 30 digits were typed off the stamped paper.
   *
   * The role in the certificate follows from the task, so the task is there first.
   *
   * @throws DomainError COUNTY_ONLY · TASK_MISSING · UNIT_UNKNOWN · KEYS_LOCKED · E_KEY_CODE_FORM · E_KEY_CODE { groups } · SEAL_UNKNOWN { unit }
   */
  check: task(
    z.strictObject({ code: z.string().max(100), unit: unitCode.optional(), checkedBy: personName.optional() }),
    async (context, input) => {
      const { db, session, today, now, write } = context;
      const root = rootOf(context);
      const key = keyOfCode(context, input.code, input.unit);
      if (key.state === 'certified') return { unit: key.unit, state: key.state };
      const request = readRequest(key.csr ?? new Uint8Array());
      const held = getTask(db);
      getUnit(held, key.unit);
      const collects = held.settings.units.some(({ submitTo }) => submitTo === key.unit);
      const certificate = await issueCertificate(root, {
        unit: { code: key.unit, name: request.name },
        spki: request.spki,
        role: collects ? 'middle' : 'unit',
      });
      const certified: PeerKey = {
        ...key,
        state: 'certified',
        checkedBy: input.checkedBy ?? session.operator,
        checkedOn: today(),
        certificate,
        serial: readCertificate(certificate).serial,
      };
      write({ certified: key.unit, keyCode: key.keyCode }, (tx) => {
        savePeerKey(tx, certified, now());
        passPackages(tx, certified);
      });
      return { unit: key.unit, state: certified.state };
    },
  ),

  /** Revokes a key, once: a new list with the next number; packages taken over before stay, marked by it. */
  revoke: task(z.strictObject({ signSpkiSha256: sha256 }), async (context, input) => {
    const { db, now, write } = context;
    const root = rootOf(context);
    const key = findPeerKey(db, input.signSpkiSha256);
    if (key === undefined) throw new DomainError('SEAL_UNKNOWN', { unit: input.signSpkiSha256 });
    const current = currentCrl(db)?.number ?? 0;
    if (key.state === 'revoked') return { unit: key.unit, crlNumber: current };
    const at = now();
    const request = key.csr === null ? undefined : readRequest(key.csr);
    const serial = key.serial ?? serialOf(request?.spki ?? new Uint8Array());
    const revoked: PeerKey = { ...key, state: 'revoked', serial, revokedAt: at };
    const all = [...listPeerKeys(db).filter(({ state }) => state === 'revoked'), revoked];
    const entries = all.flatMap((one) =>
      one.serial === null || one.revokedAt === null ? [] : [{ serial: one.serial, at: new Date(one.revokedAt) }],
    );
    const number = current + 1;
    const der = await issueRevocationList(root, number, entries, new Date(at));
    write({ revoked: key.unit, crl: number }, (tx) => {
      savePeerKey(tx, revoked, at);
      saveCrl(tx, { number, der }, at);
    });
    return { unit: key.unit, crlNumber: number };
  }),
};
