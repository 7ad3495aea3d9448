import type { BackupErrorCode } from '../../domain/backups/backup-errors.ts';
import { mebibytes } from './mebibytes.ts';
import type { Sentence } from './sentence.ts';

export const backupErrors: Record<BackupErrorCode, Sentence> = {
  BACKUP_FORMAT: ({ file }) => `“${file}”不是完整的台账备份，可能没有拷完或已损坏，请换一份备份再试。`,
  BACKUP_PASSPHRASE: ({ file }) =>
    `口令打不开备份“${file}”，请核对做这份备份时用的口令；忘记口令可请县级管理单位打开。`,
  BACKUP_TOO_LARGE: ({ file, size, limit }) =>
    `台账“${file}”有 ${mebibytes(size)} MB，超过一份加密备份的上限 ${mebibytes(limit)} MB，没有写。请关闭程序，把这个台账文件直接拷到另一块硬盘妥善保管（它没有加密）。`,
  BACKUP_NOT_FOR_ME: ({ file }) => `备份“${file}”不是加密给本台账密钥的，请先解锁密钥，或输入做备份时的口令。`,
};
