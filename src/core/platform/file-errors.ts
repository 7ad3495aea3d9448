import { existsSync, statSync } from 'node:fs';
import { DomainError } from '../../domain/errors.ts';

/** What of a system's failure a person can act on. */
const failures: [DomainError['code'], readonly string[]][] = [
  ['DISK_FULL', ['ENOSPC', 'EDQUOT', 'EFBIG']],
  ['LEDGER_READ_ONLY', ['EROFS', 'EACCES', 'EPERM']],
  ['FILE_NOT_FOUND', ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']],
  // A stick pulled out answers EIO, on Windows UNKNOWN.
  ['MEDIUM_FAILED', ['EIO', 'ENODEV', 'ENXIO', 'UNKNOWN', 'ETIMEDOUT', 'ESTALE', 'EHOSTDOWN', 'ENOTCONN']],
  ['FILE_IN_USE', ['EBUSY', 'ETXTBSY']],
  ['FILE_NAME_UNUSABLE', ['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'EEXIST', 'ENOTEMPTY']],
];

type SystemError = Error & { code: string; syscall: string; path?: string; dest?: string };

/** A failure the operating system answered with, as node passes it on. */
export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A file is renamed over the one of that name: what that one is decides why it could not be. */
function whyNotReplaced({ syscall, dest }: SystemError): DomainError['code'] | undefined {
  if (syscall !== 'rename' || dest === undefined || !existsSync(dest)) return undefined;
  // Windows refuses to replace what another program shows.
  return isDirectory(dest) ? 'FILE_NAME_UNUSABLE' : 'FILE_IN_USE';
}

/** They write nothing: refused, it is not a write protection. */
const lookingCalls: ReadonlySet<string> = new Set(['scandir', 'opendir', 'stat', 'lstat', 'read']);

/** Sorts a failure of the file system into the refusal a user can act on; anything else is returned as it came. */
export function sortFileError(error: unknown, file: string): unknown {
  if (!isSystemError(error)) return error;
  const sorted = failures.find(([, codes]) => codes.includes(error.code))?.[0];
  if (sorted === undefined) return error;
  if (sorted === 'LEDGER_READ_ONLY' && lookingCalls.has(error.syscall))
    return new DomainError('FILE_UNREADABLE', { file }, { cause: error });
  const isAccess = ['EPERM', 'EACCES', 'EBUSY', 'EISDIR', 'EEXIST'].includes(error.code);
  return new DomainError((isAccess ? whyNotReplaced(error) : undefined) ?? sorted, { file }, { cause: error });
}
