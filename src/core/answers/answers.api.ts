import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { parseKeyCode } from '../../domain/packages/key-code.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { command, query, task } from '../api/procedure.ts';
import { printSlip } from '../documents/print-slip.ts';
import { remarkSchema } from '../packages/office-bodies.ts';
import { signingRefusal } from '../packages/may-sign.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { dropRemarkNote, saveRemarkNote } from '../packages/remarks.repo.ts';
import { getReceived } from '../packages/write-answer.ts';
import { writeWhole } from '../platform/write-files.ts';
import { id, line, longText, MAX_POSITION, requiredLine, sha256 } from '../registers/fields.ts';
import { answerLines } from './answer-lines.ts';
import { receivedFindings, receivedRows } from './received-year.ts';
import { remarkPlaces } from './remark-places.ts';
import { listRemarkTemplates, removeRemarkTemplate, saveRemarkTemplate } from './remark-templates.repo.ts';
import { dropReturnDraft, findReturnDraft, saveReturnDraft } from './return-drafts.repo.ts';
import { matchSlip } from './slip-code.ts';
import { addSlipEntry, listSlipEntries } from './slip-entries.repo.ts';
import { writeAnswers } from './write-answers.ts';

const folder = z.uuid();
const digest = sha256;
const remarks = z.array(remarkSchema.omit({ id: true })).max(5000);
const shortCode = z.string().regex(/^[\p{L}\p{N}]{1,8}$/u);
const templateId = id<'remark-template'>();

/** 回执与退回: what is prepared, written back for many units at once, and what the unit does with it. */
export const answers = {
  /** Packages of the units below with what was answered and what is due. */
  list: query(z.strictObject({}), ({ db, session }) => answerLines(db, session)),

  /** What keeps this ledger from writing answers at all, in the words of the refusal; null = nothing does. */
  getObstacle: query(z.strictObject({}), ({ db }) => {
    const refusal = signingRefusal(db, 'receipt') ?? signingRefusal(db, 'return');
    return refusal === undefined ? null : { code: refusal.code, params: refusal.params };
  }),

  /**
   * Receipts and prepared returns, each into a folder of its unit, with a slip.
   *
   * @throws DomainError KEYS_LOCKED · KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE
   */
  writeAll: task(
    z.strictObject({
      folder,
      receipts: z.array(digest).max(5000).default([]),
      returns: z.array(digest).max(5000).default([]),
      withSlips: z.boolean().default(true),
    }),
    (context, input, job) => writeAnswers(context, { ...input, folder: context.files.pathOf(input.folder) }, job),
  ),

  /** 回执单 or 退回通知单 as a PDF. */
  printSlip: task(z.strictObject({ digest, folder }), async (context, input) => {
    const { name, bytes } = await printSlip(context, input.digest);
    return { file: context.files.announce(writeWhole(context.files.pathOf(input.folder), name, bytes)) };
  }),

  /** The return that is being written to a package; null = none. */
  getDraft: query(z.strictObject({ digest }), ({ db }, input) => {
    const draft = findReturnDraft(db, input.digest);
    if (draft === undefined) return null;
    const places = remarkPlaces(db, getReceived(db, input.digest), draft.remarks);
    return { ...draft, remarks: draft.remarks.map((remark, index) => ({ ...remark, place: places[index] ?? '' })) };
  }),

  /** @throws DomainError PACKAGE_UNKNOWN */
  saveDraft: command(
    z.strictObject({ digest, reason: longText, remarks }),
    ({ tx, session, now }, { digest: of, ...draft }) => {
      getReceived(tx, of);
      saveReturnDraft(tx, { digest: of, ...draft, operator: session.operator, savedAt: now() });
      return {};
    },
  ),

  dropDraft: command(z.strictObject({ digest }), ({ tx }, input) => {
    dropReturnDraft(tx, input.digest);
    return {};
  }),

  /** Rows of the received year to pin a remark at, one register at a time. @throws DomainError PACKAGE_UNKNOWN */
  previewRows: query(
    z.strictObject({
      digest,
      register: z.enum(registerNames),
      find: line.default(''),
      offset: z.int().min(0).max(MAX_POSITION).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    (context, input) => receivedRows(context, input),
  ),

  /** What the checks find in the received year, as ready remarks. @throws DomainError PACKAGE_UNKNOWN */
  previewFindings: query(z.strictObject({ digest }), (context, input) => receivedFindings(context, input.digest)),

  listTemplates: query(z.strictObject({}), ({ db }) => listRemarkTemplates(db)),

  /** @throws DomainError TEMPLATE_CODE_TAKEN { code } */
  saveTemplate: command(
    z.strictObject({ id: templateId, code: shortCode, text: longText.min(1), position: z.int().min(0).max(1000) }),
    ({ tx }, template) => {
      if (!saveRemarkTemplate(tx, template)) throw new DomainError('TEMPLATE_CODE_TAKEN', { code: template.code });
      return {};
    },
  ),

  removeTemplate: command(z.strictObject({ id: templateId }), ({ tx }, input) => {
    removeRemarkTemplate(tx, input.id);
    return {};
  }),

  /** Unit: a remark is dealt with, with a note for itself; or not any more. */
  noteRemark: command(
    z.strictObject({ remark: z.uuid(), isDone: z.boolean(), note: longText.default('') }),
    ({ tx, session, now }, { remark, isDone, note }) => {
      if (isDone) saveRemarkNote(tx, { remark, note, operator: session.operator, at: now() });
      else dropRemarkNote(tx, remark);
      return {};
    },
  ),

  /** What paper slips said about own packages. */
  listSlips: query(z.strictObject({}), ({ db }) => listSlipEntries(db)),

  /**
   * Unit: the code of a slip was typed off paper. It is noted beside the package and changes nothing else: a signed
   * answer counts, and only that.
   *
   * @throws DomainError PACKAGE_UNKNOWN · E_KEY_CODE_FORM { digits } · SLIP_CODE { groups } · SLIP_CODE_UNKNOWN
   */
  enterSlip: command(z.strictObject({ digest, code: requiredLine }), ({ tx, session, now }, input) => {
    const held = findPackage(tx, input.digest);
    if (held === undefined || held.direction !== 'out' || !(isYearType(held.type) || held.type === 'enrol'))
      throw new DomainError('PACKAGE_UNKNOWN', { digest: input.digest });
    const match = matchSlip(held, parseKeyCode(input.code));
    if (match === undefined) throw new DomainError('SLIP_CODE_UNKNOWN');
    if (match.kind === 'near') throw new DomainError('SLIP_CODE', { groups: match.groups.join('、') });
    const { byUnit, state } = match;
    addSlipEntry(tx, { digest: input.digest, byUnit, state, operator: session.operator, at: now() });
    return { byUnit, state };
  }),
};
