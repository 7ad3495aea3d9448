/** Packages held by this ledger, what was decided about them, and which snapshot of a unit is accepted. */
import { isYearType, type Manifest } from '../../domain/packages/manifest.ts';
import type { CycleCode, Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

export type PackageFindingRow = { code: string; params: Record<string, string | number> };
export type HeldPackage = {
  id: string;
  direction: 'in' | 'out';
  type: Manifest['type'];
  /** empty for packages that are no snapshot */
  purpose: NonNullable<Manifest['purpose']> | '';
  unit: UnitCode;
  cycle: CycleCode;
  /** number of the file under its key: every file written takes one (第 N 号) */
  seq: number;
  /** 第 N 次报送: counts submissions of the unit in the cycle, whatever key signed them; null for other types */
  submissionNo: number | null;
  prev: string | null;
  digest: string;
  keySha256: string;
  replyTo: string | null;
  /** version of the task it was made by */
  taskVersion: number | null;
  claimedAt: Instant;
  heldAt: Instant;
  authenticity: 'pass' | 'pending';
  findings: PackageFindingRow[];
  totals: Record<string, number>;
  checks: Manifest['checks'];
  receivers: Manifest['receivers'];
  signedSha256: string;
  /** what the checks found when they were run again here; null for packages without rows */
  content: Manifest['checks'];
  /** the sender's own snapshot in it */
  snapshotId: number | null;
  /** the newest decision; a receipt that only says received never takes a decision back, whenever it comes */
  state: DecisionState;
  decidedAt: Instant | null;
};
export type DecisionState = 'received' | 'returned' | 'accepted' | 'superseded' | 'withdrawn';

type JsonColumn = 'findings' | 'totals' | 'checks' | 'content' | 'receivers';
type Row = Omit<HeldPackage, JsonColumn> & Record<JsonColumn, string>;

const DECIDED = "d.package = p.digest AND d.state <> 'received'";
/**
 * Counted, not carried: what the receiver never got it cannot count. Contradicting packages of one number are one turn,
 * and a replaced key goes on counting after the one before.
 */
const SUBMISSION_NO = `CASE WHEN p.type IN ('submission', 'combined') THEN
  (SELECT count(DISTINCT q.key_sha256 || q.seq) FROM packages q
   WHERE q.cycle = p.cycle AND q.unit = p.unit AND q.direction = p.direction AND q.type IN ('submission', 'combined')
     AND ((q.key_sha256 = p.key_sha256 AND q.seq <= p.seq) OR (q.key_sha256 <> p.key_sha256 AND (q.held_at, q.rowid) < (p.held_at, p.rowid)))) END`;
const columns = `p.id, p.direction, p.type, p.purpose, p.unit, p.cycle, p.seq, p.prev, p.digest, p.key_sha256 AS keySha256,
  p.reply_to AS replyTo, p.task_version AS taskVersion, p.claimed_at AS claimedAt, p.held_at AS heldAt, p.authenticity, p.findings, p.totals, p.checks,
  p.content, p.receivers, p.signed_sha256 AS signedSha256, ${SUBMISSION_NO} AS submissionNo,
  (SELECT id FROM snapshots s WHERE s.package = p.digest AND s.unit = p.unit) AS snapshotId,
  coalesce((SELECT state FROM decisions d WHERE ${DECIDED} ORDER BY d.seq DESC LIMIT 1), 'received') AS state,
  (SELECT at FROM decisions d WHERE ${DECIDED} ORDER BY d.seq DESC LIMIT 1) AS decidedAt`;

const heldPackage = (row: Row): HeldPackage => ({
  ...row,
  findings: JSON.parse(row.findings) as PackageFindingRow[],
  totals: JSON.parse(row.totals) as Record<string, number>,
  checks: JSON.parse(row.checks) as Manifest['checks'],
  content: JSON.parse(row.content) as Manifest['checks'],
  receivers: JSON.parse(row.receivers) as Manifest['receivers'],
});

export const findPackage = (db: ReadDb, digest: string): HeldPackage | undefined => {
  const row = prepared<[string], Row>(db, `SELECT ${columns} FROM packages p WHERE p.digest = ?`).get(digest);
  return row && heldPackage(row);
};

export type PackageFilter = {
  cycle?: CycleCode | undefined;
  unit?: UnitCode | undefined;
  direction?: 'in' | 'out' | undefined;
  type?: Manifest['type'] | undefined;
};

/** By unit, then key, seq and digest; every condition left out holds for all. */
export const listPackages = (db: ReadDb, filter: PackageFilter): HeldPackage[] =>
  db.raw
    .prepare<unknown[], Row>(
      `SELECT ${columns} FROM packages p
       WHERE (:cycle IS NULL OR p.cycle = :cycle) AND (:unit IS NULL OR p.unit = :unit)
         AND (:direction IS NULL OR p.direction = :direction) AND (:type IS NULL OR p.type = :type)
       ORDER BY p.unit, p.key_sha256, p.seq, p.digest`,
    )
    .all({
      cycle: filter.cycle ?? null,
      unit: filter.unit ?? null,
      direction: filter.direction ?? null,
      type: filter.type ?? null,
    })
    .map(heldPackage);

export type WrittenAnswer = { kind: 'receipt' | 'return'; day: string; seq: number; id: string };

/** Receipts and returns this ledger wrote for a package, in the order they were written. */
export const listAnswersTo = (db: ReadDb, packageId: string): WrittenAnswer[] =>
  prepared<[string], WrittenAnswer>(
    db,
    `SELECT type AS kind, substr(claimed_at, 1, 10) AS day, seq, id FROM packages
     WHERE reply_to = ? AND direction = 'out' AND type IN ('receipt', 'return') ORDER BY claimed_at, seq`,
  ).all(packageId);

export type NewPackage = {
  manifest: Manifest;
  digest: string;
  direction: 'in' | 'out';
  heldAt: Instant;
  authenticity: 'pass' | 'pending';
  findings: readonly PackageFindingRow[];
  signedSha256: string;
  content: Manifest['checks'];
};

export function addPackage(tx: WriteTx, held: NewPackage): void {
  const { manifest } = held;
  prepared(
    tx,
    `INSERT INTO packages (id, direction, type, purpose, unit, cycle, seq, prev, digest, key_sha256, reply_to, task_version,
         receivers, claimed_at, held_at, authenticity, findings, totals, checks, content, signed_sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    manifest.id,
    held.direction,
    manifest.type,
    manifest.purpose ?? '',
    manifest.sender.unit,
    manifest.cycle ?? '',
    manifest.seq,
    manifest.prev,
    held.digest,
    manifest.sender.keySha256,
    manifest.replyTo?.id ?? null,
    manifest.task?.version ?? null,
    JSON.stringify(manifest.receivers),
    manifest.createdAt,
    held.heldAt,
    held.authenticity,
    JSON.stringify(held.findings),
    JSON.stringify(manifest.totals),
    JSON.stringify(manifest.checks),
    JSON.stringify(held.content),
    held.signedSha256,
  );
}

/** Where the own lineage of a signing key stands: next seq and the digest to name as prev. */
export function ownLineage(db: ReadDb, keySha256: string): { seq: number; prev: string | null } {
  const last = db.raw
    .prepare<[string], { seq: number; digest: string }>(
      "SELECT seq, digest FROM packages WHERE direction = 'out' AND key_sha256 = ? ORDER BY seq DESC LIMIT 1",
    )
    .get(keySha256);
  return { seq: (last?.seq ?? 0) + 1, prev: last?.digest ?? null };
}

/** Which submission of the cycle the next one of this ledger will be, from 1. */
export const nextSubmissionNo = (db: ReadDb, cycle: CycleCode): number =>
  1 +
  listPackages(db, { cycle, direction: 'out' }).reduce(
    (most, { submissionNo }) => Math.max(most, submissionNo ?? 0),
    0,
  );

/** The own submission of a cycle that went out last, whatever key signed it: a replaced key begins at seq 1 again. */
export const newestSent = (db: ReadDb, cycle: CycleCode): HeldPackage | undefined =>
  listPackages(db, { cycle, direction: 'out' })
    .filter(({ type }) => isYearType(type))
    .toSorted((a, b) => (a.keySha256 === b.keySha256 ? a.seq - b.seq : a.heldAt < b.heldAt ? -1 : 1))
    .at(-1);

export type Decision = { digest: string; state: DecisionState; operator: string; at: Instant; remark: string };

export function addDecision(tx: WriteTx, decision: Decision): void {
  tx.raw
    .prepare('INSERT INTO decisions (package, state, operator, at, remark) VALUES (?, ?, ?, ?, ?)')
    .run(decision.digest, decision.state, decision.operator, decision.at, decision.remark);
}

/** Everything decided about a package, oldest first. */
export const listDecisions = (db: ReadDb, digest: string): Omit<Decision, 'digest'>[] =>
  db.raw
    .prepare<[string], Omit<Decision, 'digest'>>(
      'SELECT state, operator, at, remark FROM decisions WHERE package = ? ORDER BY seq',
    )
    .all(digest);

/** The reason given with the newest decision; undefined while nothing was decided. */
export const findDecisionRemark = (db: ReadDb, digest: string): string | undefined =>
  db.raw
    .prepare<[string], { remark: string }>(
      "SELECT remark FROM decisions WHERE package = ? AND state <> 'received' ORDER BY seq DESC LIMIT 1",
    )
    .get(digest)?.remark;

export type AcceptedSnapshot = { cycle: CycleCode; unit: UnitCode; digest: string; snapshotId: number };

export function setAccepted(tx: WriteTx, accepted: AcceptedSnapshot, at: Instant): void {
  tx.raw
    .prepare(
      `INSERT INTO accepted (cycle, unit, package, snapshot_id, accepted_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (cycle, unit) DO UPDATE
         SET package = excluded.package, snapshot_id = excluded.snapshot_id, accepted_at = excluded.accepted_at`,
    )
    .run(accepted.cycle, accepted.unit, accepted.digest, accepted.snapshotId, at);
}

/** What a package brought counts no longer. */
export const dropAccepted = (tx: WriteTx, digest: string): void =>
  void tx.raw.prepare('DELETE FROM accepted WHERE package = ?').run(digest);

export const listAccepted = (db: ReadDb, cycle: CycleCode): AcceptedSnapshot[] =>
  db.raw
    .prepare<[string], AcceptedSnapshot>(
      'SELECT cycle, unit, package AS digest, snapshot_id AS snapshotId FROM accepted WHERE cycle = ? ORDER BY unit',
    )
    .all(cycle);

/** What is accepted for one unit; undefined while nothing is. */
export const findAccepted = (db: ReadDb, cycle: CycleCode, unit: UnitCode): AcceptedSnapshot | undefined =>
  listAccepted(db, cycle).find((accepted) => accepted.unit === unit);

export const forkChoices = (db: ReadDb): Set<string> =>
  new Set(
    db.raw
      .prepare<[], { digest: string }>('SELECT package AS digest FROM fork_choices')
      .all()
      .map(({ digest }) => digest),
  );

/** Takes back the choice of packages; those not chosen are left alone. */
export function dropChoices(tx: WriteTx, digests: readonly string[]): void {
  const statement = tx.raw.prepare('DELETE FROM fork_choices WHERE package = ?');
  for (const digest of digests) statement.run(digest);
}

export function chooseFork(tx: WriteTx, digest: string, operator: string, at: Instant): void {
  tx.raw
    .prepare('INSERT INTO fork_choices (package, operator, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(digest, operator, at);
}

/** After a seal check or a revocation: the verdict of all packages signed by that key. */
export function setAuthenticity(
  tx: WriteTx,
  digest: string,
  authenticity: HeldPackage['authenticity'],
  findings: readonly PackageFindingRow[],
): void {
  tx.raw
    .prepare('UPDATE packages SET authenticity = ?, findings = ? WHERE digest = ?')
    .run(authenticity, JSON.stringify(findings), digest);
}
