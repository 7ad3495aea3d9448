/** Cross tables, comparisons and charts as PDF and xlsx, counted at the moment they are printed. */
import { requirePlainSvg } from '../../domain/forms/plain-svg.ts';
import type { CycleCode } from '../../domain/ids.ts';
import { cellConditions } from '../../domain/rollup/cross-conditions.ts';
import type { CrossDefinition } from '../../domain/rollup/cross-definition.ts';
import { totalKey } from '../../domain/rollup/cross-table.ts';
import type { CrossRow } from '../../domain/rollup/cross-line.ts';
import type { DrawnChart, FigureSheet } from '../../domain/rollup/figure-sheet.ts';
import { codeLines } from '../../text/printed-list.ts';
import { countedCode } from '../reports/counted-code.ts';
import { figureSheetTexts as texts } from '../../text/figure-sheet.ts';
import { dimensionNames, figureNames, showNames } from '../../text/labels/rollup-labels.ts';
import { crossTexts } from '../../text/screens/cross.ts';
import type { TaskContext } from '../api/procedure.ts';
import { announceAll, writeWhole } from '../platform/files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { crossAxis } from '../rollup/cross-axis.ts';
import { type Asked, readCompare } from '../rollup/read-compare.ts';
import { readCross } from '../rollup/read-cross.ts';
import { getTask, type HeldTask } from '../tasks/tasks.repo.ts';
import { fontsDirOf } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import { figureSheet, withoutDrawing } from './forms/figure-sheet.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { keepCode } from './print-rollup.ts';

type Printed = { folder: string; title: string; chart?: DrawnChart | undefined };

/** @throws DomainError CROSS_DIMENSION · CHART_NOT_PLAIN and what writing a file refuses */
export function printCross(
  context: TaskContext,
  {
    definition,
    withReceived,
    cycle,
    ...printed
  }: Printed & {
    definition: CrossDefinition;
    withReceived: boolean;
    cycle?: string | undefined;
  },
) {
  const task = getTask(context.db, cycle);
  const { db, session } = context;
  const table = readCross({ db, session, task, withReceived }, definition);
  const { figure, show } = definition;
  const totalTitle = (overlaps: boolean) => (overlaps ? texts.distinctTotal : texts.total);
  const { rowsOverlap, columnsOverlap, lines } = table.balance;
  const cellsOf = ({ title, line }: Pick<CrossRow, 'title' | 'line'>) =>
    line === null ? [title, texts.missing] : [title, ...line.shown];
  return print(context, { task, cycles: [task.settings.cycle.code], withReceived }, printed, {
    title: printed.title,
    filter: filterWords(definition, task, session.identity.unitCode),
    columns: [
      { key: 'name', title: dimensionNames[definition.rows] },
      ...table.columns.map(({ key, title }) => ({
        key: `column ${key}`,
        title: key === totalKey ? totalTitle(columnsOverlap) : title,
      })),
    ],
    rows: [
      ...table.rows.map((row) => ({ cells: cellsOf(row) })),
      { cells: cellsOf({ title: totalTitle(rowsOverlap), line: table.total }), isTotal: true },
    ],
    balance: lines.map(({ ok, sentence }) => texts.balance(ok, sentence)),
    notes: [
      texts.basis(withReceived),
      texts.counted(table.counted, table.expected),
      ...(show === 'count' ? [] : [texts.shown(figureNames[figure], showNames[show])]),
    ],
  });
}

/** @throws DomainError TASK_MISSING · CHART_NOT_PLAIN and what writing a file refuses */
export function printCompare(context: TaskContext, { by, keys, withReceived, cycle, ...printed }: Printed & Asked) {
  const { db, session } = context;
  const { columns, lines } = readCompare(db, session, { by, keys, withReceived, cycle });
  const [first] = columns;
  const task = getTask(db, by === 'cycle' ? keys[0] : cycle);
  const cycles = by === 'cycle' ? keys : [task.settings.cycle.code];
  return print(context, { task, cycles, withReceived }, printed, {
    title: printed.title,
    filter: '',
    columns: [
      { key: 'name', title: texts.item },
      ...columns.flatMap(({ key, title }, at) => [
        { key: `n ${key}`, title },
        { key: `share ${key}`, title: texts.share(title) },
        ...(at === 0
          ? []
          : [
              { key: `difference ${key}`, title: texts.difference(title) },
              { key: `percent ${key}`, title: texts.differencePercent(title) },
            ]),
      ]),
    ],
    rows: lines.map(({ title, cells }) => ({
      cells: [
        title,
        ...cells.flatMap(({ n, share, difference, differencePercent }, at) => [
          n ?? '',
          share ?? '',
          ...(at === 0 ? [] : [difference ?? '', differencePercent ?? '']),
        ]),
      ],
    })),
    balance: [],
    notes: [
      texts.basis(withReceived),
      texts.units(columns.map(({ title, units }) => texts.unitsOf(title, units))),
      ...(first === undefined ? [] : [texts.comparedWith(first.title)]),
    ],
  });
}

const filterWords = (definition: CrossDefinition, { settings }: HeldTask, root: string): string =>
  cellConditions(definition, totalKey, totalKey)
    .map(({ dimension, keys }) => {
      const names = new Map(crossAxis(dimension, settings, root).map(({ key, title }) => [key, title]));
      return crossTexts.filterWords(
        dimensionNames[dimension],
        keys.map((key) => names.get(key) ?? key),
      );
    })
    .join('；');

/** The 30 digits are over all that is counted of a year, each year its own; a filter of the table leaves them as they are. */
async function print(
  context: TaskContext,
  { task, cycles, withReceived }: { task: HeldTask; cycles: readonly CycleCode[]; withReceived: boolean },
  { folder, title, chart }: Printed,
  sheet: FigureSheet,
) {
  if (chart !== undefined) requirePlainSvg(chart.svg);
  const { unitCode, unitName } = context.session.identity;
  const name = task.settings.units.find(({ code }) => code === unitCode)?.name ?? unitName;
  const lines = cycles.flatMap((cycle) => {
    const code = countedCode(context.db, context.session, { cycle, withReceived, units: null });
    if (code === undefined) return [];
    keepCode(context, code);
    return codeLines(code.code).map((line) => (cycles.length === 1 ? line : texts.ofYear(cycle, line)));
  });
  const form = figureSheet(sheet, { unitName: name, cutoff: context.today(), codeLines: lines }, chart);
  const about = { fontsDir: fontsDirOf(context), createdAt: context.now(), author: name, title };
  const pdf = await renderPdf([form], about);
  const xlsx = await renderXlsx([withoutDrawing(form)], { ...about, idColumn: false });
  const file = safeFileName(title);
  return announceAll(context.files, [
    writeWhole(folder, `${file}.pdf`, pdf.bytes),
    writeWhole(folder, `${file}.xlsx`, xlsx),
  ]);
}
