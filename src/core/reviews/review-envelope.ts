/** Review files travel like backups: CMS AuthEnvelopedData under a passphrase. */
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { openBackup } from '../backups/backup-envelope.ts';
import { readLimited } from '../platform/files.ts';

const sentences = { BACKUP_FORMAT: 'REVIEW_FORMAT', BACKUP_PASSPHRASE: 'REVIEW_PASSPHRASE' } as const;

/** @throws DomainError REVIEW_FORMAT · REVIEW_PASSPHRASE { file } · E_PKG_TOO_LARGE { size, limit } · FILE_NOT_FOUND */
export async function openReviewFile(path: string, passphrase: string, limitBytes: number): Promise<Buffer> {
  const file = basename(path);
  try {
    return await openBackup(readLimited(path, limitBytes), { passphrase }, file);
  } catch (error) {
    const known = error instanceof DomainError && error.code in sentences;
    if (!known) throw error;
    throw new DomainError(sentences[error.code as keyof typeof sentences], { file }, { cause: error });
  }
}
