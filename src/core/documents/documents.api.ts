import { z } from 'zod';
import { formIds } from '../../domain/tasks/form-setting.ts';
import { query, type QueryContext, task, type TaskContext } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import type { Scope } from '../ledgers/session.ts';
import { announceAll } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { day, line, sha256, unitCode } from '../registers/fields.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { type EntryFacts, entryFacts, fontsDirOf, printOptions } from './entry-forms.ts';
import { chosenForms, layoutsSchema } from './chosen-forms.ts';
import { formChoices } from './form-choices.ts';
import { unitForms } from './forms/unit-forms.ts';
import { basisSchema, listSchema } from './list.schema.ts';
import { measureBundle } from './measure-bundles.ts';
import { missingCharacters } from './missing-places.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { type PrintedBundle, printForms, printTotals } from './print-forms.ts';
import { printImportRun } from './print-import-run.ts';
import { printHandover } from './print-handover.ts';
import { printList } from './print-list.ts';
import { listSentForms, printSent } from './print-sent.ts';
import { writeBundles } from './write-bundles.ts';
import { printReminders, reminderKinds } from './print-reminders.ts';
import { printRollup } from './print-rollup.ts';
import { captionChart, writeChart } from './write-chart.ts';
import { compareReport, crossReport } from './figure-reports.ts';
import { printFigures } from './print-figures.ts';
import {
  basisFields,
  captionedChartSchema,
  compareFields,
  definitionSchema,
  printFields,
  writtenChart,
} from '../rollup/cross-schema.ts';

const folder = z.uuid();

const factsOf = (context: QueryContext | TaskContext, scope: Scope, draft: boolean): EntryFacts =>
  entryFacts(context.db, readEntry(context.db, context.session, scope), context.today(), draft);

/** 打印: forms of an entry or a roll-up, as PDF and xlsx from one definition. */
export const documents = {
  /** Characters that no bundled font can print and the rows they stand in; shown before any printing. */
  previewMissing: query(z.strictObject(scopeFields), (context, scope) => {
    const facts = factsOf(context, scope, false);
    return missingCharacters(unitForms(facts), facts, fontsDirOf(context));
  }),

  /** Paper, columns and column sets that can be chosen for each form. */
  listChoices: query(z.strictObject(scopeFields), (context, scope) => formChoices(factsOf(context, scope, false))),

  /** Pages of forms, before any of them is made. */
  countPages: task(
    z.strictObject({ ...scopeFields, draft: z.boolean().default(false), layouts: layoutsSchema }),
    async (context, { draft, layouts, ...scope }, job) => {
      const bundles = chosenForms(factsOf(context, scope, draft), undefined, layouts);
      const counted = [];
      for (const [index, bundle] of bundles.entries()) {
        await nextStep(job, { stage: '计算页数', done: index, total: bundles.length });
        const { id, copies, duplex, pageCount } = measureBundle(bundle, fontsDirOf(context));
        counted.push({ id, copies, duplex, pages: pageCount });
      }
      return counted;
    },
  ),

  /** One form as a PDF to look at; `file` is null where the form has no content. */
  preview: task(
    z.strictObject({ ...scopeFields, folder, form: z.enum(formIds), draft: z.boolean(), layouts: layoutsSchema }),
    async (context, { folder: into, form, draft, layouts, ...scope }, job) => {
      const facts = factsOf(context, scope, draft);
      const [bundle] = chosenForms(facts, [form], layouts);
      if (bundle === undefined) return { file: null };
      await nextStep(job, { stage: '排版', done: 0 });
      const { fontsDir, ...about } = printOptions(context, facts.unit.name);
      const { bytes } = await renderPdf(bundle.forms, { ...about, fontsDir, title: bundle.name });
      return { file: context.files.announce(writeWhole(context.files.pathOf(into), `${form}.pdf`, bytes)) };
    },
  ),

  /** Forms in a package that was sent, the cover among them. */
  listSent: query(z.strictObject({ digest: sha256 }), (context, { digest }) => listSentForms(context, digest)),

  /** A form as it was sent, whatever was changed since; the cover is made again from its package. */
  printSent: task(
    z.strictObject({ digest: sha256, form: z.enum(formIds), folder }),
    async (context, { digest, form, folder: into }, job) => {
      await nextStep(job, { stage: '取出报送时的表', done: 0 });
      return { file: context.files.announce(await printSent(context, digest, form, context.files.pathOf(into))) };
    },
  ),

  /** Forms of the own or a 代报 entry into a folder; `draft` = 送审稿 with watermark. */
  print: task(
    z.strictObject({
      ...scopeFields,
      folder,
      forms: z.array(z.enum(formIds)).max(formIds.length).optional(),
      draft: z.boolean().default(false),
      layouts: layoutsSchema,
    }),
    async (context, { folder: into, forms, draft, layouts, ...scope }, job) => {
      const facts = factsOf(context, scope, draft);
      const bundles = chosenForms(facts, forms, layouts);
      const files: PrintedBundle[] = [];
      const missing = [];
      for (const [index, bundle] of bundles.entries()) {
        await nextStep(job, { stage: '打印', done: index, total: bundles.length });
        const printed = await printForms([bundle], printOptions(context, facts.unit.name));
        files.push(...printed.files);
        missing.push(...printed.missingGlyphs);
      }
      await nextStep(job, { stage: '写入文件', done: bundles.length, total: bundles.length, isFinal: true });
      return {
        ...announceAll(context.files, writeBundles(context.files.pathOf(into), files)),
        ...printTotals(files),
        missingGlyphs: missing,
      };
    },
  ),

  /**
   * A list as it stands in the window (filter, order, columns) as PDF, as a workbook, or both. Headed with unit, title,
   * filter in words and 统计截止; `blank` adds one column to write in; with `basis` the 30 digits of
   * what was counted stand under it.
   */
  printList: task(
    z.strictObject({
      folder,
      list: listSchema,
      formats: z
        .array(z.enum(['pdf', 'xlsx']))
        .min(1)
        .max(2),
      basis: basisSchema.optional(),
    }),
    async (context, { folder: into, ...asked }, job) =>
      announceAll(context.files, await printList(context, asked, context.files.pathOf(into), job)),
  ),

  /** 汇总表 of the units below, with the current basis of counting. */
  printRollup: task(
    z.strictObject({ ...scopeFields, folder, withReceived: z.boolean().default(false) }),
    async (context, input, job) => {
      await nextStep(job, { stage: '汇总并排版', done: 0, total: 2 });
      const files = await printRollup(context, input);
      await nextStep(job, { stage: '写入文件', done: 1, total: 2, isFinal: true });
      return announceAll(context.files, writeBundles(context.files.pathOf(input.folder), files));
    },
  ),

  /** A cross table, with the charts drawn of it where there are any, counted now. */
  printCross: task(
    z.strictObject({ ...basisFields, ...printFields, definition: definitionSchema }),
    async (context, { folder: into, ...asked }) =>
      printFigures(context, crossReport(context, asked), { folder: context.files.pathOf(into), title: asked.title }),
  ),

  /** Units, townships or years side by side, counted now. */
  printCompare: task(
    z.strictObject({ ...printFields, ...compareFields }),
    async (context, { folder: into, ...asked }) =>
      printFigures(context, compareReport(context, asked), { folder: context.files.pathOf(into), title: asked.title }),
  ),

  /** 接收情况表: the report of a run of receiving. @throws DomainError IMPORT_RUN_UNKNOWN */
  printImportRun: task(z.strictObject({ run: z.uuid(), folder }), async (context, input) =>
    announceAll(context.files, await printImportRun(context, input.run, context.files.pathOf(input.folder))),
  ),

  /** 催办单 for units that still owe their package; no files when nobody does. */
  printReminders: task(
    z.strictObject({
      cycle: scopeFields.cycle,
      folder,
      kind: z.enum(reminderKinds),
      units: z.array(unitCode).max(2000).optional(),
      answerBy: day,
      contact: line.default(''),
    }),
    async (context, { folder: into, ...input }, job) =>
      announceAll(context.files, await printReminders(context, input, context.files.pathOf(into), job)),
  ),

  /** The chart with its heading, 统计截止 and 30 digits, as it goes into a file. @throws DomainError CHART_NOT_PLAIN */
  captionChart: task(captionedChartSchema, (context, input) => captionChart(context, input)),

  /** A chart as SVG and PNG. @throws DomainError CHART_NOT_PLAIN */
  writeChart: task(writtenChart, async (context, input) =>
    writeChart(context, { ...input, folder: context.files.pathOf(input.folder) }),
  ),

  /** 移动介质交接登记表 with the packages already written filled in. */
  printHandover: task(z.strictObject({ ...scopeFields, folder }), async (context, input, job) => {
    await nextStep(job, { stage: '排版', done: 0, total: 2 });
    const files = await printHandover(context, input);
    await nextStep(job, { stage: '写入文件', done: 1, total: 2, isFinal: true });
    return announceAll(context.files, writeBundles(context.files.pathOf(input.folder), files));
  }),
};
