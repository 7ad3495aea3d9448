import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import { unitLimits } from '../../domain/packages/package-limits.ts';
import { type Attachment, registerNames } from '../../domain/registers/facts.ts';
import { command, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { getBlob, removeUnusedBlob, saveBlob } from '../blobs/blobs.repo.ts';
import type { WriteTx } from '../db/handles.ts';
import { readLimited } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { id } from '../registers/fields.ts';
import { getRow, listRows, removeRows, saveRows } from '../registers/registers.repo.ts';
import { findWorking, listOnBehalf } from '../snapshots/snapshots.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { ATTACHMENT_LIMIT_BYTES } from './attachments.schema.ts';
import { heldAttachments } from './loose-attachments.ts';
import { mediaTypeOf } from './media-type.ts';

/** Longest name kept; the schema takes 300. */
const longestName = 200;

/** @throws DomainError FILE_NOT_FOUND · ATTACHMENT_TOO_LARGE { file, size, limit } · ATTACHMENT_KIND { file } */
function readAttachment(path: string): { fileName: string; mediaType: string; bytes: Buffer } {
  const fileName = basename(path).replaceAll(/\p{C}/gu, '').slice(-longestName);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const limit = ATTACHMENT_LIMIT_BYTES;
  if (size > limit) throw new DomainError('ATTACHMENT_TOO_LARGE', { file: fileName, size, limit });
  const bytes = readLimited(path, limit);
  const mediaType = mediaTypeOf(bytes, fileName);
  if (mediaType === undefined) throw new DomainError('ATTACHMENT_KIND', { file: fileName });
  return { fileName, mediaType, bytes };
}

/** Files of the own entry and of 代报 entries travel in one package: each content counts once. */
function requireRoom(tx: WriteTx, own: UnitCode, cycle: CycleCode, added: Attachment): void {
  const entry = findWorking(tx, own, cycle);
  const travelling = [...(entry ? [entry] : []), ...listOnBehalf(tx, own, cycle)];
  const rows = travelling.flatMap(({ id: snapshotId }) => heldAttachments(tx, snapshotId));
  const sizes = new Map([...rows, added].map(({ sha256, sizeBytes }) => [sha256, sizeBytes]));
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const limit = unitLimits.attachmentsBytes;
  if (size > limit) throw new DomainError('ATTACHMENTS_TOO_LARGE', { file: added.fileName, size, limit });
}

/** 附件: files kept with a row, e.g. the scan of the stamped paper with the profile of a 代报 unit. */
export const attachments = {
  list: query(
    z.strictObject({
      ...scopeFields,
      register: z.enum(registerNames).optional(),
      rowId: z.string().max(40).optional(),
    }),
    ({ db, session }, { register, rowId, ...scope }) =>
      listRows(db, readEntry(db, session, scope).snapshot.id, 'attachments').filter(
        (row) => (register === undefined || row.register === register) && (rowId === undefined || row.rowId === rowId),
      ),
  ),

  /**
   * Adds a file to a row that is there. The same file again at the same row changes nothing.
   *
   * @throws DomainError ROW_NOT_FOUND · FILE_NOT_FOUND · ATTACHMENT_TOO_LARGE · ATTACHMENTS_TOO_LARGE · ATTACHMENT_KIND
   */
  add: task(
    z.strictObject({ ...scopeFields, register: z.enum(registerNames), rowId: z.uuid(), file: z.uuid() }),
    async (context, { register, rowId, file, ...scope }, job) => {
      await nextStep(job, { stage: '读取附件', done: 0 });
      const { bytes, ...about } = readAttachment(context.files.pathOf(file));
      return context.write({ attached: about.fileName, register, rowId }, (tx): Attachment => {
        const { snapshot } = openEntry(tx, context.session, scope, context);
        getRow(tx, snapshot.id, register, rowId);
        const rows = listRows(tx, snapshot.id, 'attachments');
        const sha256 = saveBlob(tx, bytes);
        const same = rows.find((row) => row.rowId === rowId && row.sha256 === sha256);
        if (same) return same;
        const row: Attachment = { id: context.newId(), register, rowId, ...about, sizeBytes: bytes.length, sha256 };
        requireRoom(tx, context.session.identity.unitCode, snapshot.cycle, row);
        saveRows(tx, snapshot.id, 'attachments', [row]);
        return row;
      });
    },
  ),

  /** Removes a file from its row; its bytes go when nothing else holds them. */
  remove: command(
    z.strictObject({ ...scopeFields, attachmentId: id<'attachment'>() }),
    (context, { attachmentId, ...scope }) => {
      const { tx, session } = context;
      const { snapshot } = openEntry(tx, session, scope, context);
      const row = getRow(tx, snapshot.id, 'attachments', attachmentId);
      removeRows(tx, snapshot.id, 'attachments', [row]);
      removeUnusedBlob(tx, row.sha256);
      return {};
    },
  ),

  /** Writes a file into a folder, to look at it. */
  write: task(
    z.strictObject({ ...scopeFields, attachmentId: id<'attachment'>(), folder: z.uuid() }),
    ({ db, session, files }, { attachmentId, folder, ...scope }) => {
      const row = getRow(db, readEntry(db, session, scope).snapshot.id, 'attachments', attachmentId);
      const path = writeWhole(files.pathOf(folder), safeName(row), getBlob(db, row.sha256));
      return { path, file: files.announce(path) };
    },
  ),
};

const safeName = ({ fileName }: Attachment): string => fileName.replaceAll(/[<>:"/\\|?*]/g, '_');
