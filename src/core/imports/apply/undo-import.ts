/** Taking an import back: exactly the rows it made and changed, as they were before. */
import { DomainError } from '../../../domain/errors.ts';
import { type Facts, type RegisterName, registerNames } from '../../../domain/registers/facts.ts';
import type { WriteTx } from '../../db/handles.ts';
import { registerList } from '../../registers/register-list.ts';
import { readFacts } from '../../registers/registers.repo.ts';
import { lockedAt } from '../../snapshots/snapshots.repo.ts';
import { findSheetImport, markUndone, type SheetImport } from '../sheet-imports.repo.ts';
import { keyOf, rowDigest, rowsOf, writeChanges } from './facts-changes.ts';
import { refersTo, rowsReferring } from './row-references.ts';

/**
 * @param force take it back although rows were changed later; what later rows still need stays
 * @throws DomainError ROW_NOT_FOUND · IMPORT_UNDONE { file } · WORKING_LOCKED · IMPORT_ROWS_EDITED { file, count, rows }
 */
export function undoImport(tx: WriteTx, id: string, force: boolean, at: string): { removed: number; restored: number } {
  const made = findSheetImport(tx, id);
  if (made === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '导入记录', id });
  if (made.undoneAt !== null) throw new DomainError('IMPORT_UNDONE', { file: made.fileName });
  if (lockedAt(tx, made.snapshotId) !== undefined)
    throw new DomainError('WORKING_LOCKED', { unit: made.unit, cycle: made.cycle });
  const now = readFacts(tx, made.snapshotId);
  const edited = editedRows(now, made);
  if (edited.length > 0 && !force)
    throw new DomainError('IMPORT_ROWS_EDITED', {
      file: made.fileName,
      count: edited.length,
      rows: [...new Set(edited)].slice(0, 5).join('、'),
    });
  const before = factsBefore(now, made);
  const changes = writeChanges(tx, made.snapshotId, now, before);
  markUndone(tx, id, at);
  const removed = changes.replaced.filter(({ digest }) => digest === null).length;
  return { removed, restored: changes.created.length + changes.replaced.length - removed };
}

type Row = Record<string, unknown>;
const nameOf = (register: RegisterName, key: readonly string[]): string => `${register} ${key.join(' ')}`;
const nameOfRow = (register: RegisterName, row: Row): string => nameOf(register, keyOf(register, row));

/** Titles of rows that are not as the import left them, and of later rows that refer to its rows. */
function editedRows(now: Facts, { created, replaced }: SheetImport): string[] {
  const rows = new Map(
    registerNames.flatMap((register) => rowsOf(now, register).map((row) => [nameOfRow(register, row), row])),
  );
  const found = ({ register, key }: { register: RegisterName; key: string[] }): Row | undefined =>
    rows.get(nameOf(register, key));
  const changed = [...created, ...replaced].filter((one) => {
    const row = found(one);
    return (row === undefined ? null : rowDigest(row)) !== one.digest;
  });
  const own = new Set([...created, ...replaced].map(({ register, key }) => nameOf(register, key)));
  const ids = new Set(created.map(({ key }) => key[0] ?? ''));
  const later = rowsReferring(now, ids).filter(({ register, row }) => !own.has(nameOfRow(register, row)));
  return [
    ...changed.map((one) => titleOf(one.register, found(one))),
    ...later.map(({ register, row }) => titleOf(register, row)),
  ];
}

function titleOf(register: RegisterName, row: Row | undefined): string {
  const text = row?.['name'] ?? row?.['title'] ?? row?.['text'];
  const { title } = registerList[register];
  return typeof text === 'string' ? `${title}「${text.slice(0, 20)}」` : title;
}

/** The state without the import: its rows gone, earlier rows back. Rows that later rows refer to stay. */
function factsBefore(now: Facts, { created, replaced }: SheetImport): Facts {
  const gone = new Set(created.map(({ register, key }) => nameOf(register, key)));
  const facts = Object.fromEntries(
    registerNames.map((register) => {
      const back = replaced.filter((row) => row.register === register);
      const isBack = new Set(back.map(({ key }) => key.join(' ')));
      const others = rowsOf(now, register).filter((row) => !isBack.has(keyOf(register, row).join(' ')));
      return [register, [...others, ...back.map(({ before }) => before)]];
    }),
  ) as Facts;
  return withoutRows(facts, gone);
}

function withoutRows(facts: Facts, gone: ReadonlySet<string>): Facts {
  const isGone = (register: RegisterName, row: Row): boolean => gone.has(nameOfRow(register, row));
  const kept = new Set<string>();
  // Last register first: a row stays when one that stays needs it.
  const rest: Partial<Record<RegisterName, unknown>> = {};
  for (const register of registerNames.toReversed()) {
    const rows = rowsOf(facts, register).filter((row) => !isGone(register, row) || kept.has(String(row['id'])));
    for (const row of rows) for (const id of refersTo(register, row).needed) kept.add(id);
    rest[register] = rows;
  }
  return withoutOrphans(rest as Facts, gone);
}

/** Links, revisions, notes and files of rows that are gone go with them. */
function withoutOrphans(facts: Facts, gone: ReadonlySet<string>): Facts {
  const there = new Set(registerNames.flatMap((register) => rowsOf(facts, register).map((row) => String(row['id']))));
  const lost = new Set([...gone].map((row) => row.split(' ')[1] ?? '').filter((id) => !there.has(id)));
  const rest = registerNames.map((register) => [
    register,
    rowsOf(facts, register).filter((row) => !refersTo(register, row).owners.some((id) => lost.has(id))),
  ]);
  return Object.fromEntries(rest) as Facts;
}
