import type { ErrorCode, ErrorParams } from '../../domain/errors.ts';
import type { Instant, UnitCode } from '../../domain/ids.ts';
import type { PackageFinding } from '../../domain/packages/package-errors.ts';
import type { PackageType } from '../../domain/packages/manifest.ts';
import type { WriteTx } from '../db/handles.ts';
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

export function startRun(tx: WriteTx, run: { id: string; operator: string; at: Instant; total: number }): void {
  tx.raw
    .prepare('INSERT INTO import_runs (id, kind, operator, started_at, total) VALUES (?, ?, ?, ?, ?)')
    .run(run.id, 'packages', run.operator, run.at, run.total);
}

export function finishRun(tx: WriteTx, id: string, at: Instant): void {
  tx.raw.prepare('UPDATE import_runs SET finished_at = ? WHERE id = ?').run(at, id);
}

export function addRunFile(tx: WriteTx, runId: string, line: number, sha256: string | null, file: ImportedFile): void {
  prepared(
    tx,
    `INSERT INTO import_files (run_id, line, file_name, sha256, result, code, params, package, unit)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    runId,
    line,
    file.fileName,
    sha256,
    file.result,
    file.code,
    JSON.stringify(file.params),
    file.digest,
    file.unit,
  );
}
