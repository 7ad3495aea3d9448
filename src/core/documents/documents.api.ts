import { z } from 'zod';
import { formIds } from '../../domain/tasks/form-setting.ts';
import { query, task } from '../api/procedure.ts';
import { announceAll } from '../platform/files.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { entryFacts, fontsDirOf, printOptions } from './entry-forms.ts';
import { unitForms } from './forms/unit-forms.ts';
import { type PrintedBundle, printForms, printTotals, unprintable } from './print-forms.ts';
import { printHandover } from './print-handover.ts';
import { writeBundles } from './write-bundles.ts';
import { printRollup } from './print-rollup.ts';

const folder = z.uuid();

/** 打印: forms of an entry or a roll-up, as PDF and xlsx from one definition. */
export const documents = {
  /** Characters that no bundled font can print, with the form they stand in first; shown before any printing. */
  previewMissing: query(z.strictObject(scopeFields), (context, scope) => {
    const entry = readEntry(context.db, context.session, scope);
    const bundles = unitForms(entryFacts(context.db, entry, context.today(), false));
    return unprintable(
      bundles.flatMap(({ forms }) => forms),
      fontsDirOf(context),
    );
  }),

  /** Forms of the own or a 代报 entry into a folder; `draft` = 送审稿 with watermark. */
  print: task(
    z.strictObject({
      ...scopeFields,
      folder,
      forms: z.array(z.enum(formIds)).max(formIds.length).optional(),
      draft: z.boolean().default(false),
    }),
    async (context, { folder: into, forms, draft, ...scope }, job) => {
      const entry = readEntry(context.db, context.session, scope);
      const facts = entryFacts(context.db, entry, context.today(), draft);
      const bundles = unitForms(facts).filter(({ id }) => forms === undefined || forms.includes(id));
      const files: PrintedBundle[] = [];
      const missing = [];
      for (const [index, bundle] of bundles.entries()) {
        job.signal.throwIfAborted();
        const printed = await printForms([bundle], printOptions(context, entry.unit.name));
        files.push(...printed.files);
        missing.push(...printed.missingGlyphs);
        job.report({ stage: '打印', done: index + 1, total: bundles.length });
      }
      return {
        ...announceAll(context.files, writeBundles(context.files.pathOf(into), files)),
        ...printTotals(files),
        missingGlyphs: missing,
      };
    },
  ),

  /** 汇总表 of the units below, with the current basis of counting. */
  printRollup: task(
    z.strictObject({ ...scopeFields, folder, withReceived: z.boolean().default(false) }),
    async (context, input) => {
      const files = await printRollup(context, input);
      return announceAll(context.files, writeBundles(context.files.pathOf(input.folder), files));
    },
  ),

  /** 移动介质交接登记表 with the packages already written filled in. */
  printHandover: task(z.strictObject({ ...scopeFields, folder }), async (context, input) => {
    const files = await printHandover(context, input);
    return announceAll(context.files, writeBundles(context.files.pathOf(input.folder), files));
  }),
};
