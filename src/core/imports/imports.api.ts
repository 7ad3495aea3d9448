import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { measurePhases } from '../../domain/measures/measure.ts';
import { command, desk, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { sha256, unitCode } from '../registers/fields.ts';
import { findWorking } from '../snapshots/snapshots.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { currentTask, getTask } from '../tasks/tasks.repo.ts';
import { applySheet } from './apply/apply-sheet.ts';
import { countRows } from './apply/facts-changes.ts';
import { requireOwnTemplate } from './apply/require-own-template.ts';
import { undoImport } from './apply/undo-import.ts';
import { listMappings, saveMapping } from './mappings.repo.ts';
import { mappingSchema, previewFields } from './preview/import-input.ts';
import { importWords } from './preview/import-words.ts';
import { chooseSheet, previewSheets } from './preview/preview-import.ts';
import { readFile } from './preview/read-file.ts';
import { showPreview } from './preview/show-preview.ts';
import { listSheetImports } from './sheet-imports.repo.ts';
import { importFolder, sheetFilesIn } from './templates/import-folder.ts';
import { writeTemplates } from './templates/write-templates.ts';

/** 导入 Excel: preview, apply in one transaction, undo. */
export const imports = {
  /**
   * What every row of a table means, before anything is written. Works without a ledger, then with the default words.
   *
   * @throws DomainError FILE_NOT_FOUND · SHEET_… · IMPORT_SHEET_UNKNOWN
   */
  preview: desk(z.strictObject(previewFields), async (context, { file: fileId, sheet, ...request }, job) => {
    await nextStep(job, { stage: '读取表格', done: 0, total: 3 });
    const file = await readFile(context.files.pathOf(fileId));
    await nextStep(job, { stage: '逐行判断', done: 1, total: 3 });
    const db = context.desk.session()?.ledger.db;
    const words = importWords(db && currentTask(db)?.settings);
    const previews = previewSheets(file, request, words, db ? listMappings(db) : []);
    await nextStep(job, { stage: '列出结果', done: 2, total: 3 });
    return showPreview(file, previews, chooseSheet(previews, sheet, file.name));
  }),

  /**
   * The bare cells of a table, for a page that knows its own columns. Hidden sheets are left out.
   *
   * @throws DomainError FILE_NOT_FOUND · SHEET_…
   */
  previewCells: desk(z.strictObject({ file: z.uuid() }), async (context, { file: fileId }, job) => {
    await nextStep(job, { stage: '读取表格', done: 0 });
    const { name, sheets } = await readFile(context.files.pathOf(fileId));
    return {
      file: name,
      sheets: sheets.sheets
        .filter(({ hidden }) => !hidden)
        .map((sheet) => ({ name: sheet.name, rows: sheet.rows.map(({ cells }) => cells.map((cell) => cell.trim())) })),
    };
  }),

  /**
   * Takes a table over into the own entry, or with `unit` into that of a unit below (代报). Rows with errors stay out
   * and are listed.
   *
   * @throws DomainError IMPORT_NO_HEADINGS · IMPORT_DIRECTION_OPEN · IMPORT_NOTHING · IMPORT_FILE_CHANGED ·
   *   IMPORT_OTHER_UNIT · IMPORT_OTHER_CYCLE · WORKING_LOCKED · TASK_MISSING · UNIT_NOT_BELOW and what reading refuses
   */
  apply: task(
    z.strictObject({
      ...scopeFields,
      ...previewFields,
      /** digest from the preview: another file is then refused */
      sha256: sha256.optional(),
      leaveOut: z.array(z.int().min(1)).max(50_000).default([]),
      measurePhase: z.enum(measurePhases).default('prevent'),
      mode: z.enum(['add', 'replace']).default('add'),
    }),
    async (context, input, job) => {
      const { unit, cycle, file: fileId, sheet, sha256: previewed, leaveOut, measurePhase, mode, ...request } = input;
      const { settings } = getTask(context.db, cycle);
      await nextStep(job, { stage: '读取表格', done: 0, total: 3 });
      const file = await readFile(context.files.pathOf(fileId));
      if (previewed !== undefined && previewed !== file.sha256)
        throw new DomainError('IMPORT_FILE_CHANGED', { file: file.name });
      await nextStep(job, { stage: '逐行判断', done: 1, total: 3 });
      const previews = previewSheets(file, request, importWords(settings), listMappings(context.db));
      const chosen = chooseSheet(previews, sheet, file.name);
      await nextStep(job, { stage: '写入台账', done: 2, total: 3, isFinal: true });
      return context.write({ file: file.name, sha256: file.sha256, unit: unit ?? null }, (tx) => {
        const { session } = context;
        const entry = openEntry(tx, session, { unit, cycle }, context);
        requireOwnTemplate(chosen.template, entry, file.name);
        const options = { leaveOut, measurePhase, mode };
        return applySheet({ tx, session, services: context }, entry, file, chosen, options);
      });
    },
  ),

  /** Takes an import back. `force` although rows were changed later. */
  undo: command(z.strictObject({ importId: z.uuid(), force: z.boolean().default(false) }), ({ tx, now }, input) =>
    undoImport(tx, input.importId, input.force, now()),
  ),

  /** Imports into an entry, newest first; empty where nothing was entered yet. */
  list: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { settings } = getTask(db, scope.cycle);
    const unit = scope.unit ?? session.identity.unitCode;
    if (findWorking(db, unit, settings.cycle.code) === undefined) return [];
    const { snapshot } = readEntry(db, session, scope);
    return listSheetImports(db, snapshot.id).map(({ created, replaced, ...about }) => ({
      ...about,
      created: countRows(created),
      replaced: countRows(replaced),
    }));
  }),

  /**
   * 收集: paper and xlsx for every office and person of the own unit, or with `units` one 代报 template for each of these.
   *
   * @throws DomainError TEMPLATES_NOTHING { unit } · UNIT_NOT_BELOW · UNIT_UNKNOWN and what writing a file refuses
   */
  writeTemplates: task(
    z.strictObject({
      ...scopeFields,
      folder: z.uuid(),
      units: z.array(unitCode).max(500).default([]),
      formats: z
        .array(z.enum(['pdf', 'xlsx']))
        .min(1)
        .default(['pdf', 'xlsx']),
    }),
    (context, { unit, cycle, folder, units, formats }, job) => {
      const asked = [...new Set([...units, ...(unit === undefined ? [] : [unit])])];
      return writeTemplates(context, { cycle, units: asked, formats }, context.files.pathOf(folder), job);
    },
  ),

  /**
   * Takes a folder of filled templates, or the files a person picked; says per file what became of it, and who is
   * missing.
   *
   * @throws DomainError IMPORT_FOLDER_EMPTY { folder } · FILE_NOT_FOUND · TASK_MISSING
   */
  importFolder: task(
    z.strictObject({
      cycle: scopeFields.cycle,
      folder: z.uuid().optional(),
      files: z.array(z.uuid()).max(1000).default([]),
      /** units below whose templates are expected */
      units: z.array(unitCode).max(500).default([]),
      levelDirection: previewFields.levelDirection,
      maskIdentityNumbers: previewFields.maskIdentityNumbers,
      measurePhase: z.enum(measurePhases).default('prevent'),
    }),
    (context, { cycle, folder, files, units, levelDirection, maskIdentityNumbers, measurePhase }, job) => {
      const inFolder = folder === undefined ? [] : sheetFilesIn(context.files.pathOf(folder));
      const paths = [...inFolder, ...files.map((id) => context.files.pathOf(id))];
      const preview = { levelDirection, maskIdentityNumbers };
      const request = { cycle, units, preview, apply: { measurePhase } };
      return importFolder(context, paths, request, job);
    },
  ),

  /** Keeps a corrected mapping for the next table with the same headings. */
  saveMapping: command(z.strictObject({ mapping: mappingSchema }), ({ tx, now }, { mapping }) => {
    saveMapping(tx, mapping, now());
    return { headingSetKey: mapping.headingSetKey };
  }),
};
