import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

/** Keeps bytes once under their SHA-256; the same bytes again cost nothing. @returns lower-case hex digest */
export function saveBlob(tx: WriteTx, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  tx.raw
    .prepare('INSERT INTO blobs (sha256, size_bytes, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(sha256, bytes.length, bytes);
  return sha256;
}

/** @throws DomainError ROW_NOT_FOUND { register, id } */
export function getBlob(db: ReadDb, sha256: string): Buffer {
  const row = db.raw.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM blobs WHERE sha256 = ?').get(sha256);
  if (row === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '附件', id: sha256 });
  return row.bytes;
}
