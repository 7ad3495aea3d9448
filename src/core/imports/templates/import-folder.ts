/** Filled templates, from a folder or as picked: each file in a transaction of its own; a bad one is listed and the rest goes on. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError, type ErrorCode, type ErrorParams } from '../../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../../domain/ids.ts';
import type { Job } from '../../../rpc/reply.ts';
import { errorSentence } from '../../../text/errors.ts';
import type { TaskContext } from '../../api/procedure.ts';
import { nextTurn } from '../../api/run-steps.ts';
import { sortSqliteError } from '../../db/sqlite-errors.ts';
import { readFacts } from '../../registers/registers.repo.ts';
import { findWorking } from '../../snapshots/snapshots.repo.ts';
import { openEntry } from '../../snapshots/working.ts';
import { getTask } from '../../tasks/tasks.repo.ts';
import { applySheet, type ApplyOptions, type ApplyResult } from '../apply/apply-sheet.ts';
import { requireOwnTemplate } from '../apply/require-own-template.ts';
import type { PreviewRequest } from '../preview/import-input.ts';
import { importWords } from '../preview/import-words.ts';
import { previewSheets } from '../preview/preview-import.ts';
import { type ReadFile, readFile } from '../preview/read-file.ts';
import { expectedParts, type Missing, missingParts } from './expected-parts.ts';
import { type KnownSheet, knownSheets } from './known-sheets.ts';

export type FolderRequest = {
  cycle: CycleCode | undefined;
  /** units below whose 代报 templates are expected back */
  units: readonly UnitCode[];
  preview: Pick<PreviewRequest, 'levelDirection' | 'maskIdentityNumbers'>;
  apply: Pick<ApplyOptions, 'measurePhase'>;
};

/** @property who offices or persons whose sheets the file holds */
export type FolderFile = {
  fileName: string;
  result: 'taken' | 'unchanged' | 'duplicate' | 'refused';
  unit: UnitCode | null;
  who: string[];
  sheets: ApplyResult[];
  code: ErrorCode | null;
  params: ErrorParams;
  sentence: string;
};
export type FolderReport = { files: FolderFile[]; missing: Missing; cancelled: boolean };

const isSheetFile = (name: string): boolean => /\.(xlsx|xlsm|csv)$/i.test(name) && !/^(~\$|\.)/.test(name);
/** Tables in a folder, by name. @throws DomainError IMPORT_FOLDER_EMPTY { folder } */
export function sheetFilesIn(folder: string): string[] {
  const names = statSync(folder).isDirectory() ? readdirSync(folder).filter(isSheetFile).toSorted() : [];
  if (names.length === 0) throw new DomainError('IMPORT_FOLDER_EMPTY', { folder: basename(folder) });
  return names.map((name) => join(folder, name));
}

/**
 * @param paths files in the order they are to be taken
 * @throws DomainError TASK_MISSING
 */
export async function importFolder(
  context: TaskContext,
  paths: readonly string[],
  request: FolderRequest,
  job: Job,
): Promise<FolderReport> {
  const expected = expectedParts(context, request.cycle, request.units);
  const returned = new Map<string, string>();
  const files: FolderFile[] = [];
  let cancelled = false;
  for (const [index, path] of paths.entries()) {
    cancelled = job.signal.aborted;
    if (cancelled) break;
    files.push(await importFile(context, path, request, returned));
    job.report({ stage: '导入填报表', done: index + 1, total: paths.length });
    await nextTurn();
  }
  return { files, missing: missingParts(expected, returned), cancelled };
}

async function importFile(
  context: TaskContext,
  path: string,
  request: FolderRequest,
  returned: Map<string, string>,
): Promise<FolderFile> {
  const fileName = basename(path);
  const about = { fileName, unit: null, who: [], sheets: [], code: null, params: {}, sentence: '' };
  try {
    const file = await readFile(path);
    const sheets = sheetsOf(context, file, request);
    const unit = sheets[0]?.template.unit ?? '';
    const known = { ...about, unit, who: sheets.map(({ template }) => template.who) };
    const keys = sheets.map(({ template }) => `${template.unit}/${template.part}`);
    const first = keys.map((key) => returned.get(key)).find((one) => one !== undefined);
    if (first !== undefined)
      return refused(known, 'duplicate', new DomainError('IMPORT_DUPLICATE', { file: fileName, first }));
    const results = takeFile(context, file, sheets, request);
    for (const key of keys) returned.set(key, fileName);
    const changed = results.some(({ importId }) => importId !== null);
    return { ...known, result: changed ? 'taken' : 'unchanged', sheets: results };
  } catch (caught) {
    const error = sortSqliteError(caught, context.session.ledger.file);
    if (!(error instanceof DomainError)) throw error;
    return refused(about, 'refused', error);
  }
}

const refused = (about: Omit<FolderFile, 'result'>, result: FolderFile['result'], error: DomainError): FolderFile => ({
  ...about,
  result,
  code: error.code,
  params: error.params,
  sentence: errorSentence(error),
});

function sheetsOf({ db }: TaskContext, file: ReadFile, { cycle, preview }: FolderRequest): KnownSheet[] {
  const { settings } = getTask(db, cycle);
  const previews = previewSheets(file, preview, importWords(settings), []);
  return knownSheets(file.name, previews, settings, (unit) => {
    const snapshot = findWorking(db, unit, settings.cycle.code);
    return snapshot && readFacts(db, snapshot.id);
  });
}

/** All sheets of a file or none. */
function takeFile(
  context: TaskContext,
  file: ReadFile,
  sheets: readonly KnownSheet[],
  request: FolderRequest,
): ApplyResult[] {
  const { session } = context;
  const unit = sheets[0]?.template.unit;
  return context.write({ template: file.name, sha256: file.sha256, unit: unit ?? null }, (tx) => {
    const entry = openEntry(tx, session, { unit, cycle: request.cycle }, context);
    return sheets.map((one) => {
      requireOwnTemplate(one.template, entry, file.name);
      const options: ApplyOptions = { leaveOut: [], mode: 'add', ...request.apply };
      return applySheet({ tx, session, services: context }, entry, file, one, options);
    });
  });
}
