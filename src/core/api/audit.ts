import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import type { Session } from '../ledgers/session.ts';

export type AuditLine = {
  seq: number;
  at: string;
  operator: string;
  path: string;
  change: string;
  previousHash: string;
};

const GENESIS = '0'.repeat(64);

/** SHA-256 over the canonical JSON of a line; the next line carries it, so a removed or changed line shows. */
export const auditHash = (line: AuditLine): string =>
  createHash('sha256')
    .update(canonicalize(line) ?? '')
    .digest('hex');

const lastLine = (db: ReadDb): AuditLine | undefined =>
  prepared<[], AuditLine>(
    db,
    'SELECT seq, at, operator, path, change, previous_hash AS previousHash FROM audit ORDER BY seq DESC LIMIT 1',
  ).get();

/** Number and hash of the newest line, signed into a package: what stood in the ledger cannot be changed later. */
export const auditHead = (db: ReadDb): { seq: number; hash: string } => {
  const last = lastLine(db);
  return last === undefined ? { seq: 0, hash: GENESIS } : { seq: last.seq, hash: auditHash(last) };
};

/** Writes who did what and when, in the same transaction as the change itself. */
export function writeAuditLine(tx: WriteTx, session: Session, at: string, path: string, change: unknown): void {
  const { seq, hash } = auditHead(tx);
  prepared(tx, 'INSERT INTO audit (seq, at, operator, path, change, previous_hash) VALUES (?, ?, ?, ?, ?, ?)').run(
    seq + 1,
    at,
    session.operator,
    path,
    canonicalize(change ?? null) ?? 'null',
    hash,
  );
}

/** Lines whose stored hash does not fit the line before; empty = the chain is whole. */
export function brokenAuditLines(db: ReadDb): number[] {
  const lines = db.raw
    .prepare<[], AuditLine>(
      'SELECT seq, at, operator, path, change, previous_hash AS previousHash FROM audit ORDER BY seq',
    )
    .all();
  return lines
    .filter((line, index) => {
      const before = lines[index - 1];
      return line.previousHash !== (before === undefined ? GENESIS : auditHash(before)) || line.seq !== index + 1;
    })
    .map((line) => line.seq);
}
