import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { query, task } from '../api/procedure.ts';
import { currentCrl, saveCrl } from '../keys/crls.repo.ts';
import { findPeerKey, listPeerKeys, type PeerKey, savePeerKey } from '../keys/peer-keys.repo.ts';
import { listVouchers } from '../packages/combined.repo.ts';
import { readRequest } from '../packages/pki/certificate-request.ts';
import { issueRevocationList } from '../packages/pki/revocation-list-issue.ts';
import { serialOf } from '../packages/pki/keys.ts';
import { personName, sha256, unitCode } from '../registers/fields.ts';
import { certifyKey, rootOf } from './certify-key.ts';
import { certifyVouched, spotChecked, vouchedKeys, vouchersByCode } from './certify-vouched.ts';
import { keyOfCode } from './key-of-code.ts';
import { isVoucher, vouchForKey } from './vouch-for-key.ts';

/** 印章核对: the code on the stamped cover is compared, then the county certifies the key. */
export const seals = {
  /** Keys with their state; `waiting` ones need a stamped sheet, unless the unit above vouches for them. */
  list: query(z.strictObject({ unit: unitCode.optional() }), ({ db }, { unit }) => {
    const vouchers = vouchersByCode(listVouchers(db));
    return listPeerKeys(db)
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
        voucher: vouchers.get(`${owner}:${keyCode}`) ?? null,
      }));
  }),

  /**
   * The 30 digits were typed off the stamped paper: the county certifies the key; a unit with children, where the task
   * says 乡镇核对并担保, notes that it compared them and says so in its combined package.
   *
   * The role in the certificate follows from the task, so the task is there first.
   *
   * @throws DomainError COUNTY_ONLY · TASK_MISSING · UNIT_UNKNOWN · UNIT_NOT_BELOW · KEYS_LOCKED · E_KEY_CODE_FORM ·
   *   E_KEY_CODE { groups } · SEAL_UNKNOWN { unit }
   */
  check: task(
    z.strictObject({ code: z.string().max(100), unit: unitCode.optional(), checkedBy: personName.optional() }),
    async (context, input) => {
      if (isVoucher(context)) return vouchForKey(context, input);
      const root = rootOf(context);
      const key = keyOfCode(context, input.code, input.unit);
      return certifyKey(context, root, key, input.checkedBy ?? context.session.operator);
    },
  ),

  /** Keys vouched for by the unit above, with those a spot check picks; nothing is changed. */
  previewVouched: query(
    z.strictObject({ spotPercent: z.int().min(0).max(100).default(10) }),
    ({ db }, { spotPercent }) =>
      vouchedKeys(db).map(({ key: { unit, keyCode }, voucher }) => ({
        unit,
        keyCode,
        voucher,
        isSpotChecked: spotChecked(keyCode, spotPercent),
      })),
  ),

  /**
   * County: certifies the keys the units above vouch for, but for those of the spot check, whose paper it asks for.
   *
   * @throws DomainError COUNTY_ONLY · KEYS_LOCKED
   */
  certifyVouched: task(z.strictObject({ spotPercent: z.int().min(0).max(100).default(10) }), (context, input, job) =>
    certifyVouched(context, input.spotPercent, job),
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
