import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { parseKeyCode } from '../../domain/packages/key-code.ts';
import type { CountedCode } from '../../domain/reports/counted-code.ts';
import { compareReports } from '../../domain/reports/report-changes.ts';
import { reportTableTexts } from '../../text/report-table.ts';
import { command, query, task } from '../api/procedure.ts';
import { printFrozen } from '../documents/print-frozen.ts';
import { printList } from '../documents/print-list.ts';
import { keepCode } from '../documents/print-rollup.ts';
import { dayOf } from '../platform/env.ts';
import { announceAll } from '../platform/files.ts';
import { cycleCode, requiredLine, unitCode } from '../registers/fields.ts';
import { printFields, reportOf } from '../rollup/cross-schema.ts';
import { findTaskVersion, getTask } from '../tasks/tasks.repo.ts';
import { asList, tableFormats, writeTable } from './write-table.ts';
import { reportTable } from './report-table.ts';
import { countedCode } from './counted-code.ts';
import { keepCountedCode } from './counted-codes.repo.ts';
import { findCode } from './find-code.ts';
import { definitionWords, frozenForm, rowTitle } from './frozen-form.ts';
import { addReport, findReport, listReports, type ReportPart, voidReport } from './frozen-reports.repo.ts';
import { asFigures, readFigures } from './read-figures.ts';
import { sinceFrozen } from './since-frozen.ts';

const basisFields = { cycle: cycleCode.optional(), withReceived: z.boolean().default(false) };
const reportId = z.uuid();
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
      return announceAll(
        files,
        await printList(context, { list, formats: ['xlsx'], basis: { ...basis, conditions: [] } }, into, job),
      );
    },
  ),

  /** Frozen reports, newest first, the void ones among them. */
  list: query(z.strictObject({}), ({ db }) => listReports(db)),

  /** One frozen report beside today's figures, cell by cell, and which units changed by which packages. */
  get: query(z.strictObject({ id: reportId }), ({ db, session }, input) => {
    const { report, content } = required(findReport(db, input.id));
    const { definition, parts, figures } = content;
    const [{ basis }] = parts;
    const task = findTaskVersion(db, report.cycle, report.taskVersion) ?? getTask(db, report.cycle);
    const frozen = 'rows' in figures ? figures : asFigures(figures, task.settings);
    return {
      report,
      rowTitle: rowTitle(definition),
      withReceived: basis.withReceived,
      filter: definitionWords(db, session, definition, report.cycle),
      ...compareReports(frozen, readFigures(db, session, definition, { ...basis, cycle: report.cycle })),
      parts: parts.map((part) => sinceFrozen(db, session, part)),
    };
  }),

  /**
   * Freezes figures as they are reported: a 汇总表, a cross table or a comparison of today, its form and what it was
   * counted from.
   *
   * @throws DomainError REPORT_EMPTY { form } when nothing is counted yet · FORM_OFF { form } · CROSS_DIMENSION · CHART_NOT_PLAIN
   */
  freeze: task(
    z.strictObject({
      name: requiredLine.max(100),
      ...basisFields,
      of: reportOf.default({ kind: 'rollup' }),
      /** heading of the paper; left out = the name */
      title: printFields.title.optional(),
      charts: printFields.charts,
    }),
    (context, { name, of, title = name, charts, ...asked }) => {
      const { db, session, today, now, newId } = context;
      const { form, taskVersion, cycle, codes } = frozenForm(context, of, { ...asked, title, charts });
      const [first, ...others] = codes;
      if (first === undefined) throw new DomainError('REPORT_EMPTY', { form: form.heading.title });
      const figures = readFigures(db, session, of, { cycle, withReceived: asked.withReceived });
      const partOf = ({ code, basis }: CountedCode): ReportPart => ({ code, basis });
      const id = newId();
      // The drawings would make the audit line as long as themselves.
      context.write({ id, name, of, ...asked, codes: codes.map(({ code }) => code) }, (tx) => {
        for (const code of codes) keepCountedCode(tx, code, now(), session.operator);
        addReport(
          tx,
          { id, name, cycle, taskVersion, countedOn: today(), frozenAt: now(), frozenBy: session.operator },
          { definition: of, parts: [partOf(first), ...others.map(partOf)], figures, form },
        );
      });
      return { id, code: first.code };
    },
  ),

  /** Marks a report as 作废, with the reason; it stays readable and printable. Reports are never removed. */
  void: command(z.strictObject({ id: reportId, reason: requiredLine.max(200) }), ({ tx, session, now }, input) => {
    const { name, voidAt } = required(findReport(tx, input.id)).report;
    if (voidAt !== null) throw new DomainError('REPORT_VOID', { name, on: dayOf(new Date(voidAt)) });
    voidReport(tx, input.id, { at: now(), by: session.operator, reason: input.reason });
    return {};
  }),

  /** A frozen report again, page by page as it was; a void one carries the mark 作废 across its pages. */
  print: task(
    z.strictObject({
      id: reportId,
      folder: z.uuid(),
      formats: z
        .array(z.enum(['pdf', 'xlsx']))
        .min(1)
        .max(2),
    }),
    async (context, { id: wanted, folder, formats }, job) => {
      const { report, content } = required(findReport(context.db, wanted));
      job.report({ stage: '打印', done: 0, total: formats.length });
      return announceAll(
        context.files,
        await printFrozen(
          context,
          { ...report, form: content.form },
          { formats, folder: context.files.pathOf(folder) },
        ),
      );
    },
  ),
};

function required<Report>(report: Report | undefined): Report {
  if (report === undefined) throw new DomainError('REPORT_UNKNOWN');
  return report;
}
