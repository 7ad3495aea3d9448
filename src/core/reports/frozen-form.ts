/** The paper of a report, by what it is of. */
import type { CycleCode } from '../../domain/ids.ts';
import type { ReportDefinition } from '../../domain/reports/report-definition.ts';
import { cellConditions } from '../../domain/rollup/cross-conditions.ts';
import { totalKey } from '../../domain/rollup/cross-table.ts';
import type { DrawnChart } from '../../domain/rollup/figure-sheet.ts';
import { figureSheetTexts } from '../../text/figure-sheet.ts';
import { dimensionNames } from '../../text/labels/rollup-labels.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { compareReport, crossReport, type FigureReport } from '../documents/figure-reports.ts';
import { rollup } from '../documents/forms/rollup.ts';
import { rollupReport } from '../documents/print-rollup.ts';
import type { Session } from '../ledgers/session.ts';
import { filterWords } from '../rollup/filter-words.ts';
import { getTask } from '../tasks/tasks.repo.ts';

type Reading = Pick<TaskContext, 'db' | 'session' | 'today'>;
type Asked = {
  cycle?: CycleCode | undefined;
  withReceived: boolean;
  title: string;
  charts?: readonly DrawnChart[] | undefined;
};

/** @throws DomainError TASK_MISSING · FORM_OFF · CROSS_DIMENSION · CHART_NOT_PLAIN */
export function frozenForm(
  reading: Reading,
  definition: ReportDefinition,
  asked: Asked,
): Pick<FigureReport, 'form' | 'taskVersion' | 'cycle' | 'codes'> {
  if (definition.kind === 'cross') return crossReport(reading, { ...asked, definition: definition.definition });
  if (definition.kind === 'compare')
    return compareReport(reading, { ...asked, by: definition.by, keys: definition.keys });
  const { form, code, basis, taskVersion } = rollupReport(reading, asked);
  return { form: rollup(form), taskVersion, cycle: basis.cycle, codes: code === undefined ? [] : [code] };
}

/** The filter a table was asked with, in words; empty = none. */
export function definitionWords(db: ReadDb, session: Session, definition: ReportDefinition, cycle: CycleCode): string {
  if (definition.kind !== 'cross') return '';
  const conditions = cellConditions(definition.definition, totalKey, totalKey);
  return filterWords(conditions, getTask(db, cycle).settings, session.identity.unitCode);
}

/** What the rows of a table are. */
export function rowTitle(definition: ReportDefinition): string {
  if (definition.kind === 'rollup') return dimensionNames.unit;
  return definition.kind === 'cross' ? dimensionNames[definition.definition.rows] : figureSheetTexts.item;
}
