import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { currentCrl } from '../keys/crls.repo.ts';
import { findPeerKey } from '../keys/peer-keys.repo.ts';
import { longText, personName, sha256, unitCode } from '../registers/fields.ts';
import { certifyKey, rootOf } from './certify-key.ts';
import { certifyVouched, spotChecked, vouchedKeys } from './certify-vouched.ts';
import { keyOfCode } from './key-of-code.ts';
import { revocationOf, saveRevocation } from './revoke-keys.ts';
import { scanSeal } from './scan-seal.ts';
import { listSealEvents } from './seal-events.repo.ts';
import { sealLines } from './seal-lines.ts';
import { undoCheck } from './undo-check.ts';
import { isVoucher, vouchForKey } from './vouch-for-key.ts';

/** A line off paper: several codes of 30 digits with their blanks at most. */
const scannedLine = z.string().max(400);
const spotPercentField = z.int().min(0).max(100).default(10);

/** 印章核对: the code on the stamped cover is compared, then the county certifies the key. */
export const seals = {
  /** Keys with their state; `waiting` ones need a stamped sheet, unless the unit above vouches for them. */
  list: query(z.strictObject({ unit: unitCode.optional() }), ({ db }, { unit }) =>
    sealLines(db, (key) => unit === undefined || key.unit === unit),
  ),

  /** Who checked or revoked which key when, the newest first, and the number of the revocation list in force. */
  listHistory: query(z.strictObject({}), ({ db }) => ({
    events: listSealEvents(db),
    crlNumber: currentCrl(db)?.number ?? 0,
  })),

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
    async (context, input, job) => {
      await nextStep(job, { stage: '核对印章', done: 0 });
      const check = { checkedBy: input.checkedBy ?? context.session.operator, way: 'typed' as const };
      const root = isVoucher(context) ? undefined : rootOf(context);
      const key = keyOfCode(context, input.code, input.unit);
      const { unit, state } =
        root === undefined ? vouchForKey(context, key, check) : await certifyKey(context, root, key, check);
      return { unit, state };
    },
  ),

  /**
   * One sheet of a pile: the code finds its unit by itself and is done at once. What does not fit is answered, not
   * refused.
   *
   * @throws DomainError COUNTY_ONLY · TASK_MISSING · UNIT_UNKNOWN · KEYS_LOCKED
   */
  scan: task(
    z.strictObject({
      code: scannedLine,
      way: z.enum(['typed', 'scanner', 'camera']),
      checkedBy: personName.optional(),
      /** the unit lost its former key: it is revoked in the same act */
      revokesFormer: z.boolean().default(false),
    }),
    (context, { checkedBy, ...input }) =>
      scanSeal(context, { ...input, checkedBy: checkedBy ?? context.session.operator }),
  ),

  /** @throws DomainError SEAL_UNKNOWN · SEAL_NOT_LAST · SEAL_WRITTEN_OUT · SEAL_IN_USE, all { unit } */
  undo: task(z.strictObject({ event: z.int().min(1) }), (context, { event }) => undoCheck(context, event)),

  /** Keys vouched for by the unit above, with those a spot check picks; nothing is changed. */
  previewVouched: query(z.strictObject({ spotPercent: spotPercentField }), ({ db }, { spotPercent }) =>
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
  certifyVouched: task(z.strictObject({ spotPercent: spotPercentField }), (context, input, job) =>
    certifyVouched(context, input.spotPercent, job),
  ),

  /**
   * Revokes a key, once: a new list with the next number; packages taken over before stay, marked by it.
   *
   * @throws DomainError COUNTY_ONLY · KEYS_LOCKED · SEAL_UNKNOWN { unit }
   */
  revoke: task(z.strictObject({ signSpkiSha256: sha256, reason: longText.default('') }), async (context, input) => {
    const root = rootOf(context);
    const key = findPeerKey(context.db, input.signSpkiSha256);
    if (key === undefined) throw new DomainError('SEAL_UNKNOWN', { unit: input.signSpkiSha256 });
    if (key.state === 'revoked') return { unit: key.unit, crlNumber: currentCrl(context.db)?.number ?? 0 };
    const revocation = await revocationOf(context, root, [key]);
    context.write({ revoked: key.unit, crl: revocation.number }, (tx) =>
      saveRevocation(tx, context, revocation, { reason: input.reason, checkedWith: null }),
    );
    return { unit: key.unit, crlNumber: revocation.number };
  }),
};
