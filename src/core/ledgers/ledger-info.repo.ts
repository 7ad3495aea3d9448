import type { ReadDb, WriteTx } from '../db/handles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Identity } from './session.ts';

export function setInfo(tx: WriteTx, key: string, value: string): void {
  tx.raw
    .prepare(
      'INSERT INTO ledger_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value);
}

export const getInfo = (db: ReadDb, key: string): string | undefined =>
  db.raw.prepare<[string], { value: string }>('SELECT value FROM ledger_info WHERE key = ?').get(key)?.value;

export function saveIdentity(tx: WriteTx, identity: Identity): void {
  for (const [key, value] of Object.entries(identity)) setInfo(tx, key, value);
}

/** @throws DomainError LEDGER_CORRUPT { file } when the ledger does not say whose it is */
export function readIdentity(db: ReadDb, file: string): Identity {
  const [ledgerId, role, unitCode, unitName, createdAt] = ['ledgerId', 'role', 'unitCode', 'unitName', 'createdAt'].map(
    (key) => getInfo(db, key),
  );
  const known = role === 'county' || role === 'unit';
  if (!known || ledgerId === undefined || unitCode === undefined || unitName === undefined || createdAt === undefined)
    throw new DomainError('LEDGER_CORRUPT', { file });
  return { ledgerId, role, unitCode, unitName, createdAt };
}

export function removeInfo(tx: WriteTx, key: string): void {
  tx.raw.prepare('DELETE FROM ledger_info WHERE key = ?').run(key);
}
