/** Who checked or revoked which key when. */
import type { Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

/** How the code came off the paper; `voucher` = the unit above read it. */
export const sealWays = ['typed', 'scanner', 'camera', 'voucher', 'none'] as const;
export type SealWay = (typeof sealWays)[number];

export type SealEvent = {
  seq: number;
  kind: 'checked' | 'revoked';
  way: SealWay;
  unit: UnitCode;
  signSpkiSha256: string;
  keyCode: string;
  checkedBy: string;
  operator: string;
  note: string;
  /** the check in whose stroke an older key was revoked */
  revokedWith: number | null;
  at: Instant;
  undoneAt: Instant | null;
};

const columns = `seq, kind, way, unit, sign_spki_sha256 AS signSpkiSha256, key_code AS keyCode, checked_by AS checkedBy,
  operator, note, revoked_with AS revokedWith, at, undone_at AS undoneAt`;

/** The newest first. */
export const listSealEvents = (db: ReadDb): SealEvent[] =>
  db.raw.prepare<[], SealEvent>(`SELECT ${columns} FROM seal_events ORDER BY seq DESC`).all();

export const findSealEvent = (db: ReadDb, seq: number): SealEvent | undefined =>
  db.raw.prepare<[number], SealEvent>(`SELECT ${columns} FROM seal_events WHERE seq = ?`).get(seq);

/** @returns its number */
export function addSealEvent(tx: WriteTx, event: Omit<SealEvent, 'seq' | 'undoneAt'>): number {
  const { lastInsertRowid } = tx.raw
    .prepare(
      `INSERT INTO seal_events (kind, way, unit, sign_spki_sha256, key_code, checked_by, operator, note, revoked_with, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      event.kind,
      event.way,
      event.unit,
      event.signSpkiSha256,
      event.keyCode,
      event.checkedBy,
      event.operator,
      event.note,
      event.revokedWith,
      event.at,
    );
  return Number(lastInsertRowid);
}

export const setUndone = (tx: WriteTx, seq: number, at: Instant): void =>
  void tx.raw.prepare('UPDATE seal_events SET undone_at = ? WHERE seq = ?').run(at, seq);
