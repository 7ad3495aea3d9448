/**
 * Files of a row that was removed stay with the entry as long as the removal can be taken back, so that the row comes
 * back with them; they count nowhere and travel in no package.
 */
import { type Attachment, registerNames } from '../../domain/registers/facts.ts';
import { removeUnusedBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { findRow, listRows, removeRows } from '../registers/registers.repo.ts';

function isLoose(db: ReadDb, snapshotId: number, { register, rowId }: Attachment): boolean {
  const name = registerNames.find((one) => one === register);
  return name === undefined || findRow(db, snapshotId, name, rowId) === undefined;
}

/** Files whose row is there. */
export const heldAttachments = (db: ReadDb, snapshotId: number): Attachment[] =>
  listRows(db, snapshotId, 'attachments').filter((row) => !isLoose(db, snapshotId, row));

/** When nothing can be taken back any more: drops the files of removed rows, and their bytes where nothing holds them. */
export function dropLooseAttachments(tx: WriteTx, snapshotId: number): void {
  const loose = listRows(tx, snapshotId, 'attachments').filter((row) => isLoose(tx, snapshotId, row));
  removeRows(tx, snapshotId, 'attachments', loose);
  for (const { sha256 } of loose) removeUnusedBlob(tx, sha256);
}
