import { DomainError } from '../../domain/errors.ts';
import type { ReadDb } from '../db/handles.ts';
import { findRun, type ImportRun, listRunFiles, type RunFile } from './import-runs.repo.ts';

export type RunReport = { run: ImportRun; files: RunFile[] };

/** A run as it is kept. @throws DomainError IMPORT_RUN_UNKNOWN */
export function getRun(db: ReadDb, id: string): RunReport {
  const run = findRun(db, id);
  if (run === undefined) throw new DomainError('IMPORT_RUN_UNKNOWN');
  return { run, files: listRunFiles(db, id) };
}
