import { DomainError } from '../../domain/errors.ts';

const byCode: [RegExp, (file: string) => DomainError][] = [
  [/^SQLITE_(BUSY|LOCKED)/, (file) => new DomainError('DB_BUSY', { file })],
  // The index of the write-ahead log cannot grow: the first thing to fail on a full disk.
  [/^SQLITE_(FULL|IOERR_SHM)/, (file) => new DomainError('DISK_FULL', { file })],
  [/^SQLITE_(READONLY|CANTOPEN)/, (file) => new DomainError('LEDGER_READ_ONLY', { file })],
  [/^SQLITE_IOERR/, (file) => new DomainError('FILE_UNREADABLE', { file })],
  [/^SQLITE_(CORRUPT|NOTADB)/, (file) => new DomainError('LEDGER_CORRUPT', { file })],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, () => new DomainError('ROW_REFERENCED', { register: '台账', id: '' })],
  [
    /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)/,
    () => new DomainError('ROW_DUPLICATE', { register: '台账', field: '编号' }),
  ],
];

/** Sorts a failure of SQLite into the refusal a user can act on; anything else is returned as it came. */
export function sortSqliteError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sorted = byCode.find(([pattern]) => pattern.test(code))?.[1](file);
  if (sorted === undefined) return error;
  sorted.cause = error;
  return sorted;
}
