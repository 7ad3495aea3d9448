/** A batch of files: each verified and taken over by itself; a bad one is recorded and the rest goes on. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import type { WriteTx } from '../db/handles.ts';
import { sortSqliteError } from '../db/sqlite-errors.ts';
import { applyPackage } from './apply/apply-package.ts';
import { importChildren, type RecordChild } from './import-children.ts';
import {
  findRun,
  finishRun,
  type ImportedFile,
  listOpen,
  type PlannedFile,
  saveRunChild,
  saveRunFile,
  startRun,
} from './import-runs.repo.ts';
import { findPackage } from './packages.repo.ts';
import { createFileReader, takingOver } from './read-ahead.ts';
import { readBasis } from './read-basis.ts';
import type { FileOutcome, ReadPackage } from './read-package.ts';

/** `left` = files of the run that were not reached, or that the machine failed at: going on takes them up. */
export type ImportReport = { runId: string; files: ImportedFile[]; cancelled: boolean; left: number };

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
type Record = (tx: WriteTx, file: ImportedFile) => void;

/** Imports files in the given order; any order gives the same ledger. Stops between files when asked to. */
export async function importPackages(context: TaskContext, paths: readonly string[], job: Job): Promise<ImportReport> {
  const { session, now, newId } = context;
  const planned = packagePaths(paths).map((path, index) => ({ line: index + 1, path, fileName: basename(path) }));
  const runId = newId();
  context.write({ importRun: runId, total: planned.length }, (tx) =>
    startRun(tx, { id: runId, operator: session.operator, at: now() }, planned),
  );
  return importPlanned(context, runId, planned, job);
}

/**
 * Goes on with what is left of a run, whenever that was begun; a file that is not where it was stays left.
 *
 * @throws DomainError IMPORT_RUN_UNKNOWN · KEYS_LOCKED before anything is done, where a file that waits is encrypted
 */
export async function resumeRun(context: TaskContext, runId: string, job: Job): Promise<ImportReport> {
  if (findRun(context.db, runId) === undefined) throw new DomainError('IMPORT_RUN_UNKNOWN');
  const planned = listOpen(context.db, runId).filter(({ path }) => existsSync(path));
  if (context.session.keyring.encrypt.length === 0 && planned.some(({ path }) => isEncrypted(path)))
    throw new DomainError('KEYS_LOCKED');
  return importPlanned(context, runId, planned, job);
}

async function importPlanned(
  context: TaskContext,
  runId: string,
  planned: readonly PlannedFile[],
  job: Job,
): Promise<ImportReport> {
  const report: ImportReport = { runId, files: [], cancelled: false, left: 0 };
  await importEach(context, planned, job, report);
  report.left = listOpen(context.db, runId).length;
  if (report.left === 0) context.write({ importRunDone: runId }, (tx) => finishRun(tx, runId, context.now()));
  return report;
}

async function importEach(
  context: TaskContext,
  planned: readonly PlannedFile[],
  job: Job,
  report: ImportReport,
): Promise<void> {
  const { runId } = report;
  const basis = () => readBasis(context.db, context.session, context.resourcesDir);
  const push = (imported: ImportedFile): ImportedFile => {
    report.files.push(imported);
    return imported;
  };
  const reader = createFileReader(
    takingOver,
    planned.map(({ path }) => path),
    basis(),
    () => new Date(context.now()),
  );
  try {
    for (const [index, { line, path }] of planned.entries()) {
      const outcome = job.signal.aborted ? undefined : await reader.read(index);
      // Asked again: the wait may have been long.
      if (outcome === undefined || job.signal.aborted) {
        report.cancelled = true;
        break;
      }
      const place = { line, parentLine: null };
      const below = 'package' in outcome ? outcome.package.below : null;
      // A combined package stays left until the packages in it are through: broken off, it is begun again.
      const imported = push(
        importFile(context, outcome, basename(path), (tx, file) => {
          if (below === null || file.result === 'refused') saveRunFile(tx, runId, place, outcome.sha256, file);
        }),
      );
      // Submissions bring nothing that other packages are judged by.
      if (imported.result === 'taken-over' && imported.type !== 'submission') reader.renew(basis());
      // Only where there are some: making the basis anew for every file would cost more than reading it.
      if (imported.result !== 'refused' && 'package' in outcome && below !== null) {
        const record: RecordChild = (child, fileName) =>
          push(importFile(context, child, fileName, (tx, file) => saveRunChild(tx, runId, line, child.sha256, file)));
        await importChildren(outcome.package, { basis: basis(), now: new Date(context.now()), job, record });
        if (!job.signal.aborted)
          context.write({ combined: imported.digest }, (tx) => saveRunFile(tx, runId, place, outcome.sha256, imported));
      }
      job.report({ stage: '导入', done: index + 1, total: planned.length });
      await nextTurn();
    }
  } finally {
    await reader.close();
  }
}

/** Envelopes are DER; a file that cannot be opened will say so when it is its turn. */
function isEncrypted(path: string): boolean {
  const first = Buffer.alloc(1);
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, first, 0, 1, 0) === 1 && first[0] === 0x30;
  } finally {
    closeSync(handle);
  }
}
