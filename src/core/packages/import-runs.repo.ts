/** Runs of receiving: which files each was to take over, what became of them, and what is left. */
import type { ErrorCode, ErrorParams } from '../../domain/errors.ts';
import type { Instant, UnitCode } from '../../domain/ids.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import type { PackageType } from '../../domain/packages/manifest.ts';
import type { RunFileResult } from '../../domain/packages/run-file-result.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

/** What became of one file of a batch. */
export type ImportedFile = {
  fileName: string;
  result: 'taken-over' | 'known' | 'refused';
  code: ErrorCode | null;
  params: ErrorParams;
  type: PackageType | null;
  unit: UnitCode | null;
  seq: number | null;
  digest: string | null;
  authenticity: 'pass' | 'pending' | null;
  findings: PackageFinding[];
};
/** A line of a run's report; `left` = not looked at yet. */
export type RunFile = Omit<ImportedFile, 'result'> & {
  line: number;
  parentLine: number | null;
  result: RunFileResult;
};
export type ImportRun = {
  id: string;
  operator: string;
  startedAt: Instant;
  /** null = stopped, or broken off; what is left can be gone on with */
  finishedAt: Instant | null;
  total: number;
  takenOver: number;
  known: number;
  refused: number;
  left: number;
};
/** A file of a run that waits. */
export type PlannedFile = { line: number; path: string };

export function startRun(
  tx: WriteTx,
  run: { id: string; operator: string; at: Instant },
  files: readonly (PlannedFile & { fileName: string })[],
): void {
  tx.raw
    .prepare('INSERT INTO import_runs (id, kind, operator, started_at, total) VALUES (?, ?, ?, ?, ?)')
    .run(run.id, 'packages', run.operator, run.at, files.length);
  const statement = prepared(
    tx,
    "INSERT INTO import_files (run_id, line, file_name, result, params, path) VALUES (?, ?, ?, 'left', '{}', ?)",
  );
  for (const { line, fileName, path } of files) statement.run(run.id, line, fileName, path);
}

export function finishRun(tx: WriteTx, id: string, at: Instant): void {
  tx.raw.prepare('UPDATE import_runs SET finished_at = ? WHERE id = ?').run(at, id);
}

/** Notes what became of a file, or of a package inside one, which is a new line. */
export function saveRunFile(
  tx: WriteTx,
  runId: string,
  place: { line: number; parentLine: number | null },
  sha256: string | null,
  file: ImportedFile,
): void {
  prepared(
    tx,
    `INSERT INTO import_files (run_id, line, parent_line, file_name, sha256, result, code, params, package, unit, type, seq,
         authenticity, findings)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (run_id, line) DO UPDATE SET sha256 = excluded.sha256, result = excluded.result, code = excluded.code,
         params = excluded.params, package = excluded.package, unit = excluded.unit, type = excluded.type,
         seq = excluded.seq, authenticity = excluded.authenticity, findings = excluded.findings`,
  ).run(
    runId,
    place.line,
    place.parentLine,
    file.fileName,
    sha256,
    file.result,
    file.code,
    JSON.stringify(file.params),
    file.digest,
    file.unit,
    file.type,
    file.seq,
    file.authenticity,
    JSON.stringify(file.findings),
  );
}

/**
 * Notes what became of a package inside a combined one, on a line of its own. When the combined one is gone through
 * again, what was found the first time stands.
 */
export function saveRunChild(
  tx: WriteTx,
  runId: string,
  parentLine: number,
  sha256: string | null,
  file: ImportedFile,
): void {
  const before = prepared<[string, number, string], { line: number }>(
    tx,
    'SELECT line FROM import_files WHERE run_id = ? AND parent_line = ? AND file_name = ?',
  ).get(runId, parentLine, file.fileName);
  if (before !== undefined && file.result === 'known') return;
  const last = prepared<[string], { line: number }>(
    tx,
    'SELECT coalesce(max(line), 0) AS line FROM import_files WHERE run_id = ?',
  ).get(runId);
  saveRunFile(tx, runId, { line: before?.line ?? (last?.line ?? 0) + 1, parentLine }, sha256, file);
}

/** Refusals that say something of the machine or the moment, nothing of the file: going on tries them again. */
const OPEN = `(f.path IS NOT NULL AND (f.result = 'left' OR f.result = 'refused' AND
  f.code IN ('FILE_NOT_FOUND', 'FILE_UNREADABLE', 'KEYS_LOCKED', 'DISK_FULL', 'LEDGER_READ_ONLY')))`;

export const listOpen = (db: ReadDb, runId: string): PlannedFile[] =>
  prepared<[string], PlannedFile>(
    db,
    `SELECT f.line, f.path FROM import_files f WHERE f.run_id = ? AND ${OPEN} ORDER BY f.line`,
  ).all(runId);

const runColumns = `r.id, r.operator, r.started_at AS startedAt, r.finished_at AS finishedAt, r.total,
  count(f.line) FILTER (WHERE f.result = 'taken-over') AS takenOver, count(f.line) FILTER (WHERE f.result = 'known') AS known,
  count(f.line) FILTER (WHERE f.result = 'refused' AND NOT ${OPEN}) AS refused, count(f.line) FILTER (WHERE ${OPEN}) AS "left"`;

/** The newest first; packages inside combined ones are counted like files. */
export const listRuns = (db: ReadDb, limit: number): ImportRun[] =>
  db.raw
    .prepare<[number], ImportRun>(
      `SELECT ${runColumns} FROM import_runs r LEFT JOIN import_files f ON f.run_id = r.id
       WHERE r.kind = 'packages' GROUP BY r.id ORDER BY r.started_at DESC, r.id LIMIT ?`,
    )
    .all(limit);

export const findRun = (db: ReadDb, id: string): ImportRun | undefined =>
  db.raw
    .prepare<[string], ImportRun>(
      `SELECT ${runColumns} FROM import_runs r LEFT JOIN import_files f ON f.run_id = r.id
       WHERE r.kind = 'packages' AND r.id = ? GROUP BY r.id`,
    )
    .get(id);

type Row = Omit<RunFile, 'params' | 'findings'> & { params: string; findings: string };

/** In the order of the files, each followed by the packages in it. */
export const listRunFiles = (db: ReadDb, id: string): RunFile[] =>
  db.raw
    .prepare<[string], Row>(
      `SELECT line, parent_line AS parentLine, file_name AS fileName, result, code, params, package AS digest, unit, type,
         seq, authenticity, findings
       FROM import_files WHERE run_id = ? ORDER BY coalesce(parent_line, line), line`,
    )
    .all(id)
    .map((row) => ({
      ...row,
      params: JSON.parse(row.params) as ErrorParams,
      findings: JSON.parse(row.findings) as PackageFinding[],
    }));
