import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { parseKeyCode } from '../../domain/packages/key-code.ts';
import { compareRows } from '../../domain/reports/report-changes.ts';
import { countedChanges } from '../../domain/reports/counted-code.ts';
import { rollupRows } from '../../domain/rollup/rollup-rows.ts';
import { reportTableTexts } from '../../text/report-table.ts';
import { command, query, task } from '../api/procedure.ts';
import { rollup } from '../documents/forms/rollup.ts';
import { printFrozen } from '../documents/print-frozen.ts';
import { printList } from '../documents/print-list.ts';
import { keepCode, rollupReport } from '../documents/print-rollup.ts';
import { dayOf } from '../platform/env.ts';
import { announceAll } from '../platform/files.ts';
import { cycleCode, requiredLine, unitCode } from '../registers/fields.ts';
import { countedSnapshots, totalsOfUnits } from '../rollup/counted-snapshots.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { asList, tableFormats, writeTable } from './write-table.ts';
import { reportTable } from './report-table.ts';
import { countedCode, countedSources } from './counted-code.ts';
import { findCountedCode, keepCountedCode } from './counted-codes.repo.ts';
import { findCode, naming } from './find-code.ts';
import { addReport, findReport, listReports, voidReport } from './frozen-reports.repo.ts';

const basisFields = { cycle: cycleCode.optional(), withReceived: z.boolean().default(false) };
const id = z.uuid();
const { titles } = reportTableTexts;

/** 报表快照 and 统计依据编码: what was reported stays as it was, and every figure on paper leads back to its packages. */
export const reports = {
  /** The 30 digits of what is counted now; null while nothing is. `units` narrows it, as a filter of a table does. */
  getCode: query(
    z.strictObject({ ...basisFields, units: z.array(unitCode).max(2000).nullable().default(null) }),
    ({ db, session }, input) => {
      const { settings } = getTask(db, input.cycle);
      const found = countedCode(db, session, { ...input, cycle: settings.cycle.code });
      return { code: found?.code ?? null, sources: found?.sources.length ?? 0 };
    },
  ),

  /**
   * From the digits of a paper to what it was counted from, and what changed since. Null: no paper of this ledger has
   * the code.
   *
   * @throws DomainError E_KEY_CODE_FORM { digits }
   */
  findCode: query(
    z.strictObject({ code: z.string().max(200) }),
    ({ db, session }, { code }) => findCode(db, session, parseKeyCode(code)) ?? null,
  ),

  /** 汇总表 or the risk points behind it as a plain table into a folder (docs/CLI.md, `rollup --format`). */
  writeTable: task(
    z.strictObject({
      ...basisFields,
      folder: z.uuid(),
      rows: z.enum(['units', 'risks']).default('units'),
      format: z.enum(tableFormats),
    }),
    async (context, { folder, rows, format, ...input }, job) => {
      const { db, session, files } = context;
      const { settings } = getTask(db, input.cycle);
      const basis = { ...input, cycle: settings.cycle.code, units: null };
      const table = reportTable(db, session, basis, rows);
      const into = files.pathOf(folder);
      const code = countedCode(db, session, basis);
      if (format !== 'xlsx') {
        if (code !== undefined) keepCode(context, code);
        return announceAll(
          files,
          writeTable(table, format, into, { code: code?.code ?? null, countedOn: context.today() }),
        );
      }
      const list = asList(table, titles[rows]);
      return announceAll(files, await printList(context, { list, formats: ['xlsx'], basis }, into, job));
    },
  ),

  /** Frozen reports, newest first, the void ones among them. */
  list: query(z.strictObject({}), ({ db }) => listReports(db)),

  /** One frozen report beside today's figures, and which units changed by which packages. */
  get: query(z.strictObject({ id }), ({ db, session }, input) => {
    const { form: _form, figures, basis, ...report } = required(findReport(db, input.id));
    const kept = findCountedCode(db, report.code);
    if (kept === undefined) throw new DomainError('REPORT_UNKNOWN');
    const held = getTask(db, report.cycle);
    const now = rollupRows({
      root: session.identity.unitCode,
      units: held.settings.units,
      totals: totalsOfUnits(db, held, countedSnapshots(db, session, held, basis.withReceived)),
      depth: 'all',
    });
    const named = naming(db, basis);
    return {
      report,
      basis,
      rows: compareRows(figures, now),
      sources: kept.sources.map(named.source),
      changes: countedChanges(kept.sources, countedSources(db, session, basis)).map(named.change),
    };
  }),

  /**
   * Freezes today's 汇总表 as it is reported: figures, form and what they were counted from.
   *
   * @throws DomainError REPORT_EMPTY { form } when nothing is counted yet · FORM_OFF { form }
   */
  freeze: command(
    z.strictObject({ name: requiredLine.max(100), ...basisFields }),
    ({ tx, session, today, now, newId }, { name, ...input }) => {
      const { form, code, taskVersion } = rollupReport({ db: tx, session, today }, input);
      if (code === undefined) throw new DomainError('REPORT_EMPTY', { form: form.setting.title });
      keepCountedCode(tx, code, now(), session.operator);
      const report = {
        id: newId(),
        name,
        cycle: code.basis.cycle,
        taskVersion,
        code: code.code,
        basis: code.basis,
        figures: [...form.rows],
        form: rollup(form),
        frozenAt: now(),
        frozenBy: session.operator,
      };
      addReport(tx, report);
      return { id: report.id, code: code.code };
    },
  ),

  /** Marks a report as 作废, with the reason; it stays readable and printable. Reports are never removed. */
  void: command(z.strictObject({ id, reason: requiredLine.max(200) }), ({ tx, session, now }, input) => {
    const { name, voidAt } = required(findReport(tx, input.id));
    if (voidAt !== null) throw new DomainError('REPORT_VOID', { name, on: dayOf(new Date(voidAt)) });
    voidReport(tx, input.id, { at: now(), by: session.operator, reason: input.reason });
    return {};
  }),

  /** A frozen report again, page by page as it was; a void one carries the mark 作废 across its pages. */
  print: task(
    z.strictObject({
      id,
      folder: z.uuid(),
      formats: z
        .array(z.enum(['pdf', 'xlsx']))
        .min(1)
        .max(2),
    }),
    async (context, { id: wanted, folder, formats }, job) => {
      const report = required(findReport(context.db, wanted));
      job.report({ stage: '打印', done: 0, total: formats.length });
      return announceAll(
        context.files,
        await printFrozen(context, report, { formats, folder: context.files.pathOf(folder) }),
      );
    },
  ),
};

function required<Report>(report: Report | undefined): Report {
  if (report === undefined) throw new DomainError('REPORT_UNKNOWN');
  return report;
}
