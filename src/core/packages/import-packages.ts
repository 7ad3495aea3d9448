/** A batch of files: each verified and taken over by itself; a bad one is recorded and the rest goes on. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { sortSqliteError } from '../db/sqlite-errors.ts';
import { applyPackage } from './apply/apply-package.ts';
import { importChildren, type RecordChild } from './import-children.ts';
import { addRunFile, finishRun, type ImportedFile, startRun } from './import-runs.repo.ts';
import { findPackage } from './packages.repo.ts';
import { createFileReader } from './read-ahead.ts';
import { readBasis } from './read-basis.ts';
import type { FileOutcome, ReadPackage } from './read-package.ts';

export type ImportReport = { runId: string; files: ImportedFile[]; cancelled: boolean };

const isPackageName = (name: string): boolean => /\.lf[ab]$/i.test(name);

/** The packages behind picked paths: files as they are, folders by their .lfa and .lfb, in the order of names. */
export function packagePaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter(isPackageName)
          .toSorted()
          .map((name) => join(path, name))
      : [path],
  );
}

const nothing = { type: null, unit: null, seq: null, digest: null, authenticity: null, findings: [] };

const summaryOf = (fileName: string, { opened }: ReadPackage, result: ImportedFile['result']): ImportedFile => ({
  fileName,
  result,
  code: null,
  params: {},
  type: opened.manifest.type,
  unit: opened.manifest.sender.unit,
  seq: opened.manifest.seq,
  digest: opened.digest,
  authenticity: opened.authenticity,
  findings: opened.findings,
});

/** Applies one file that was read; the record of the run stands in the same transaction. */
function importFile(context: TaskContext, outcome: FileOutcome, fileName: string, record: Record): ImportedFile {
  const package_ = 'package' in outcome ? outcome.package : undefined;
  try {
    if ('error' in outcome) throw outcome.error;
    const held = outcome.package;
    const known = findPackage(context.db, held.opened.digest) !== undefined;
    const imported = summaryOf(fileName, held, known ? 'known' : 'taken-over');
    const change = { imported: held.opened.manifest.type, digest: held.opened.digest, result: imported.result };
    context.write(change, (tx) => {
      if (!known) applyPackage(tx, held, context);
      record(tx, imported);
    });
    return imported;
  } catch (caught) {
    const error = sortSqliteError(caught, context.session.ledger.file);
    if (!(error instanceof DomainError)) throw error;
    const about = package_ === undefined ? { fileName, ...nothing } : summaryOf(fileName, package_, 'refused');
    const refused: ImportedFile = { ...about, result: 'refused', code: error.code, params: error.params };
    context.write({ refused: fileName, code: error.code }, (tx) => record(tx, refused));
    return refused;
  }
}
type Record = (tx: Parameters<typeof addRunFile>[0], file: ImportedFile) => void;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Imports files in the given order; any order gives the same ledger. Stops between files when asked to. */
export async function importPackages(context: TaskContext, paths: readonly string[], job: Job): Promise<ImportReport> {
  const { session, now, newId } = context;
  const files = packagePaths(paths);
  const runId = newId();
  context.write({ importRun: runId, total: files.length }, (tx) =>
    startRun(tx, { id: runId, operator: session.operator, at: now(), total: files.length }),
  );
  const report: ImportReport = { runId, files: [], cancelled: false };
  await importEach(context, files, job, report);
  context.write({ importRunDone: runId }, (tx) => finishRun(tx, runId, now()));
  return report;
}

async function importEach(
  context: TaskContext,
  files: readonly string[],
  job: Job,
  report: ImportReport,
): Promise<void> {
  const basis = () => readBasis(context.db, context.session, context.resourcesDir);
  const record: RecordChild = (outcome, fileName) => {
    const line = report.files.length + 1;
    const imported = importFile(context, outcome, fileName, (tx, file) =>
      addRunFile(tx, report.runId, line, outcome.sha256, file),
    );
    report.files.push(imported);
    return imported;
  };
  const reader = createFileReader(files, basis(), () => new Date(context.now()));
  try {
    for (const [index, path] of files.entries()) {
      const outcome = job.signal.aborted ? undefined : await reader.read(index);
      // Asked again: the wait may have been long.
      if (outcome === undefined || job.signal.aborted) {
        report.cancelled = true;
        break;
      }
      const imported = record(outcome, basename(path));
      // Submissions bring nothing that other packages are judged by.
      if (imported.result === 'taken-over' && imported.type !== 'submission') reader.renew(basis());
      // Only where there are some: making the basis anew for every file would cost more than reading it.
      if (imported.result !== 'refused' && 'package' in outcome && outcome.package.below !== null)
        await importChildren(outcome.package, { basis: basis(), now: new Date(context.now()), job, record });
      job.report({ stage: '导入', done: index + 1, total: files.length });
      await nextTurn();
    }
  } finally {
    await reader.close();
  }
}
