/** Refusals of backups. */
export type BackupErrorCode =
  | 'BACKUP_FORMAT' // { file } no backup of ours, cut off or changed
  | 'BACKUP_PASSPHRASE' // { file }
  | 'BACKUP_TOO_LARGE' // { file, size, limit } bytes
  | 'BACKUP_NOT_FOR_ME'; // { file } opened without a passphrase, and not written to these keys
