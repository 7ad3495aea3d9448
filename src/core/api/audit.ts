import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { WriteTx } from '../db/handles.ts';
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

/** Writes who did what and when, in the same transaction as the change itself. */
export function writeAuditLine(tx: WriteTx, session: Session, at: string, path: string, change: unknown): void {
  const last = tx.raw
    .prepare<[], AuditLine>(
      'SELECT seq, at, operator, path, change, previous_hash AS previousHash FROM audit ORDER BY seq DESC LIMIT 1',
    )
    .get();
  tx.raw
    .prepare('INSERT INTO audit (seq, at, operator, path, change, previous_hash) VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      (last?.seq ?? 0) + 1,
      at,
      session.operator,
      path,
      canonicalize(change ?? null) ?? 'null',
      last === undefined ? GENESIS : auditHash(last),
    );
}

/** Lines whose stored hash does not fit the line before; empty = the chain is whole. */
export function brokenAuditLines(db: Pick<WriteTx, 'raw'>): number[] {
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
