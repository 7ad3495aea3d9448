/** Figures of a report as they are counted now, in the shape reports are frozen in. */
import { measurePhaseNames, measurePhases } from '../../domain/measures/measure.ts';
import type { CountedBasis } from '../../domain/reports/counted-code.ts';
import type { ReportDefinition } from '../../domain/reports/report-definition.ts';
import {
  type FigureColumn,
  type FigureRow,
  type ReportFigures,
  rollupFigures,
} from '../../domain/reports/report-figures.ts';
import { selfScoreKey } from '../../domain/registers/totals.ts';
import { comparedParts } from '../../domain/rollup/compare-totals.ts';
import { totalKey } from '../../domain/rollup/cross-table.ts';
import { type RollupRow, rollupRows } from '../../domain/rollup/rollup-rows.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { figureSheetTexts as texts } from '../../text/figure-sheet.ts';
import { countLabels } from '../../text/labels/register-labels.ts';
import { reportTableTexts } from '../../text/report-table.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { countedSnapshots, totalsOfUnits } from '../rollup/counted-snapshots.ts';
import { readCompare } from '../rollup/read-compare.ts';
import { readCross } from '../rollup/read-cross.ts';
import { getTask } from '../tasks/tasks.repo.ts';

type Basis = Pick<CountedBasis, 'cycle' | 'withReceived'>;

/** @throws DomainError TASK_MISSING · CROSS_DIMENSION */
export function readFigures(db: ReadDb, session: Session, definition: ReportDefinition, basis: Basis): ReportFigures {
  const { cycle, withReceived } = basis;
  switch (definition.kind) {
    case 'rollup':
      return rollupNow(db, session, basis);
    case 'cross': {
      const { definition: asked } = definition;
      return crossFigures(readCross({ db, session, task: getTask(db, cycle), withReceived }, asked));
    }
    case 'compare': {
      const { by, keys } = definition;
      return compareFigures(readCompare(db, session, { by, keys, withReceived, cycle }));
    }
  }
}

/** Lines of the roll-up with the columns that a reader of the paper knows, then the rest. */
export const asFigures = (rows: readonly RollupRow[], settings: TaskSettings): ReportFigures =>
  rollupFigures(rows, rollupColumns(settings));

function rollupNow(db: ReadDb, session: Session, { cycle, withReceived }: Basis): ReportFigures {
  const task = getTask(db, cycle);
  const totals = totalsOfUnits(db, task, countedSnapshots(db, session, task, withReceived));
  const { units } = task.settings;
  return asFigures(rollupRows({ root: session.identity.unitCode, units, totals, depth: 'all' }), task.settings);
}

const rollupColumns = ({ levels, vocabularies }: TaskSettings): FigureColumn[] => {
  const counted = (key: keyof typeof countLabels): FigureColumn => ({ key, title: countLabels[key] });
  return [
    counted('posts'),
    counted('persons'),
    counted('powers'),
    counted('risks'),
    ...levels.names.map((title, index) => ({ key: `level:${index + 1}`, title })),
    { key: 'level:none', title: reportTableTexts.ungraded },
    ...vocabularies.categories.map(({ code, name }) => ({ key: `category:${code}`, title: name })),
    { key: 'category:none', title: reportTableTexts.uncategorised },
    ...measurePhases.map((phase) => ({ key: `phase:${phase}`, title: measurePhaseNames[phase] })),
    counted('measures'),
    counted('regulations'),
    { key: selfScoreKey, title: reportTableTexts.selfScore },
    counted('offices'),
    counted('keyPosts'),
    counted('majorPowers'),
    counted('keyPostRisks'),
    counted('eliminatedRisks'),
  ];
};

function crossFigures({ columns, rows, total, balance }: ReturnType<typeof readCross>): ReportFigures {
  const { rowsOverlap, columnsOverlap } = balance;
  const rowOf = (key: string, title: string, kind: FigureRow['kind'], line: (typeof rows)[number]['line']) => ({
    key,
    title,
    kind,
    cells: line && Object.fromEntries(columns.map((column, at) => [column.key, line.shown[at] ?? 0])),
  });
  return {
    columns: columns.map(({ key, title }) => ({
      key,
      title: key === totalKey ? texts.totalOf(columnsOverlap) : title,
    })),
    rows: [
      ...rows.map(({ key, title, line }) => rowOf(key, title, 'line', line)),
      rowOf(totalKey, texts.totalOf(rowsOverlap), 'total', total),
    ],
  };
}

const compareFigures = ({ columns, lines }: ReturnType<typeof readCompare>): ReportFigures => ({
  columns: columns.flatMap(({ key, title }, at) =>
    comparedParts(at).map((part) => ({ key: `${part} ${key}`, title: texts.partOf(title, texts.parts[part]) })),
  ),
  rows: lines.map(({ key, title, cells }) => ({
    key,
    title,
    kind: 'line',
    cells: Object.fromEntries(
      columns.flatMap((column, at) =>
        comparedParts(at).flatMap((part): [string, number][] => {
          const n = cells[at]?.[part] ?? null;
          return n === null ? [] : [[`${part} ${column.key}`, n]];
        }),
      ),
    ),
  })),
});
