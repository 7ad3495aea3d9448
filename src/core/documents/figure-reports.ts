/** Cross tables and comparisons as a form, with the codes of what they were counted from: printed or frozen alike. */
import type { FormSpec } from '../../domain/forms/form-spec.ts';
import { requirePlainSvg } from '../../domain/forms/plain-svg.ts';
import type { CycleCode } from '../../domain/ids.ts';
import type { CountedCode } from '../../domain/reports/counted-code.ts';
import type { CrossDefinition } from '../../domain/rollup/cross-definition.ts';
import type { CrossRow } from '../../domain/rollup/cross-line.ts';
import { totalKey } from '../../domain/rollup/cross-table.ts';
import { comparedParts } from '../../domain/rollup/compare-totals.ts';
import type { DrawnChart, FigureLine, FigureSheet } from '../../domain/rollup/figure-sheet.ts';
import { chineseDay } from '../../text/chinese-day.ts';
import { figureSheetTexts as texts } from '../../text/figure-sheet.ts';
import { dimensionNames, figureNames, showNames } from '../../text/labels/rollup-labels.ts';
import { printedListTexts as listTexts } from '../../text/printed-list.ts';
import type { TaskContext } from '../api/procedure.ts';
import { filterWords } from '../rollup/filter-words.ts';
import { type Asked, readCompare } from '../rollup/read-compare.ts';
import { readCross } from '../rollup/read-cross.ts';
import { getTask, type HeldTask } from '../tasks/tasks.repo.ts';
import { type Counted, countedCodes, countedOf, type FigureDefinition, yearOf } from './figure-codes.ts';
import { figureSheet } from './forms/figure-sheet.ts';

type Reading = Pick<TaskContext, 'db' | 'session' | 'today'>;
type Headed = { title: string; charts?: readonly DrawnChart[] | undefined };
type Basis = { cycle?: CycleCode | undefined; withReceived: boolean };

export type FigureReport = {
  form: FormSpec;
  unitName: string;
  taskVersion: number;
  cycle: CycleCode;
  /** of every year that is counted; empty while nothing is */
  codes: CountedCode[];
};

/** @throws DomainError TASK_MISSING · CROSS_DIMENSION · CHART_NOT_PLAIN */
export function crossReport(
  reading: Reading,
  { definition, withReceived, cycle, ...headed }: Headed & Basis & { definition: CrossDefinition },
): FigureReport {
  const { db, session } = reading;
  const task = getTask(db, cycle);
  const table = readCross({ db, session, task, withReceived }, definition);
  const { figure, show } = definition;
  const counted = countedOf(task, { kind: 'cross', definition }, withReceived);
  const { rowsOverlap, columnsOverlap, lines } = table.balance;
  const lineOf = ({ title, line }: Pick<CrossRow, 'title' | 'line'>): FigureLine =>
    line === null ? { cells: [title, texts.missing], isWhole: true } : { cells: [title, ...line.shown] };
  return reportOf(reading, task, counted, headed, {
    title: headed.title,
    filter: filterWords(counted.conditions, task.settings, session.identity.unitCode),
    columns: [
      { key: 'name', title: dimensionNames[definition.rows] },
      ...table.columns.map(({ key, title }) => ({
        key: `column ${key}`,
        title: key === totalKey ? texts.totalOf(columnsOverlap) : title,
      })),
    ],
    rows: [
      ...table.rows.map(lineOf),
      { ...lineOf({ title: texts.totalOf(rowsOverlap), line: table.total }), isTotal: true },
    ],
    balance: lines.map(({ ok, sentence }) => texts.balance(ok, sentence)),
    notes: [
      texts.basis(withReceived),
      texts.counted(table.counted, table.expected),
      ...(show === 'count' ? [] : [texts.shown(figureNames[figure], showNames[show])]),
    ],
  });
}

/** @throws DomainError TASK_MISSING · CHART_NOT_PLAIN */
export function compareReport(
  reading: Reading,
  { by, keys, withReceived, cycle, ...headed }: Headed & Asked,
): FigureReport {
  const { db, session } = reading;
  const { columns, lines } = readCompare(db, session, { by, keys, withReceived, cycle });
  const [first] = columns;
  const definition: FigureDefinition = { kind: 'compare', by, keys: [...keys] };
  const task = getTask(db, yearOf(definition) ?? cycle);
  const counted = countedOf(task, definition, withReceived);
  return reportOf(reading, task, counted, headed, {
    title: headed.title,
    filter: '',
    columns: [
      { key: 'name', title: texts.item },
      ...columns.flatMap(({ key }, at) =>
        comparedParts(at).map((part) => ({ key: `${part} ${key}`, title: texts.parts[part] })),
      ),
    ],
    groups: columns.map(({ key, title }, at) => {
      const [from, to] = [comparedParts(at).at(0), comparedParts(at).at(-1)];
      return { title, from: `${from} ${key}`, to: `${to} ${key}` };
    }),
    rows: lines.map(({ title, cells }) => ({
      cells: [title, ...cells.flatMap((cell, at) => comparedParts(at).map((part) => cell[part] ?? ''))],
    })),
    balance: [],
    notes: [
      texts.basis(withReceived),
      texts.units(columns.map(({ title, units }) => texts.unitsOf(title, units))),
      ...(first === undefined ? [] : [texts.comparedWith(first.title)]),
    ],
  });
}

/**
 * What stands on a chart of a table, as it stands on the table's paper: whose, 统计截止, codes.
 *
 * @throws DomainError TASK_MISSING
 */
export function chartCaption(reading: Reading, definition: FigureDefinition, { cycle, withReceived }: Basis) {
  const task = getTask(reading.db, yearOf(definition) ?? cycle);
  const { codes, lines } = countedCodes(reading, countedOf(task, definition, withReceived));
  const head = texts.caption(unitNameOf(reading, task), chineseDay(reading.today()));
  return { head, codes, lines: [withReceived ? listTexts.withReceived : listTexts.accepted, ...lines] };
}

function unitNameOf({ session }: Reading, { settings }: HeldTask): string {
  const { unitCode, unitName } = session.identity;
  return settings.units.find(({ code }) => code === unitCode)?.name ?? unitName;
}

function reportOf(
  reading: Reading,
  task: HeldTask,
  counted: Counted,
  { charts = [] }: Headed,
  sheet: FigureSheet,
): FigureReport {
  for (const { svg } of charts) requirePlainSvg(svg);
  const unitName = unitNameOf(reading, task);
  const { codes, lines } = countedCodes(reading, counted);
  return {
    form: figureSheet(sheet, { unitName, cutoff: reading.today(), codeLines: lines }, charts),
    unitName,
    taskVersion: task.version,
    cycle: task.settings.cycle.code,
    codes,
  };
}
