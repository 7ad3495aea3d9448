import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

/** Keeps bytes once under their SHA-256; the same bytes again cost nothing. @returns lower-case hex digest */
export function saveBlob(tx: WriteTx, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  prepared(tx, 'INSERT INTO blobs (sha256, size_bytes, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    sha256,
    bytes.length,
    bytes,
  );
  return sha256;
}

export const findBlob = (db: ReadDb, sha256: string): Buffer | undefined =>
  db.raw.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM blobs WHERE sha256 = ?').get(sha256)?.bytes;

/** @throws DomainError ROW_NOT_FOUND { register, id } */
export function getBlob(db: ReadDb, sha256: string): Buffer {
  const bytes = findBlob(db, sha256);
  if (bytes === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '附件', id: sha256 });
  return bytes;
}

/** Drops bytes that neither an attachment nor a package holds any more. */
export function removeUnusedBlob(tx: WriteTx, sha256: string): void {
  tx.raw
    .prepare(
      `DELETE FROM blobs WHERE sha256 = ?
         AND NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.sha256 = blobs.sha256)
         AND NOT EXISTS (SELECT 1 FROM packages WHERE packages.signed_sha256 = blobs.sha256)`,
    )
    .run(sha256);
}
