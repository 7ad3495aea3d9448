/** Figures of chosen units, townships or years, counted by the same SQL as the roll-up. */
import type { CycleCode } from '../../domain/ids.ts';
import { measurePhaseNames, measurePhases } from '../../domain/measures/measure.ts';
import type { CompareBy } from '../../domain/reports/report-definition.ts';
import type { Totals } from '../../domain/registers/totals.ts';
import {
  type ComparedColumn,
  type ComparedKey,
  type ComparedLine,
  compareTotals,
} from '../../domain/rollup/compare-totals.ts';
import { sumTotals } from '../../domain/rollup/sum-totals.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { unitByCode } from '../../domain/units/unit-tree.ts';
import { compareLineNames } from '../../text/labels/rollup-labels.ts';
import { riskChangeNames } from '../../text/labels/risk-labels.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { getTask, type HeldTask, listTasks } from '../tasks/tasks.repo.ts';
import { type CountedSnapshot, countedSnapshots, totalsOfUnits } from './counted-snapshots.ts';
import { unitKeys } from './cross-axis.ts';
import { countCells } from './cross-cells.repo.ts';

export type Asked = { cycle?: CycleCode | undefined; withReceived: boolean; by: CompareBy; keys: readonly string[] };
export type Compared = { columns: Omit<ComparedColumn, 'totals'>[]; lines: ComparedLine[] };

/** Cycles this ledger holds a task of, newest first. */
export const heldCycles = (db: ReadDb): CycleCode[] =>
  [...new Set(listTasks(db).map(({ settings }) => settings.cycle.code))].toSorted().toReversed();

/** @throws DomainError TASK_MISSING for a year this ledger does not hold */
export function readCompare(db: ReadDb, session: Session, asked: Asked): Compared {
  const task = getTask(db, asked.by === 'cycle' ? asked.keys[0] : asked.cycle);
  const columns =
    asked.by === 'cycle'
      ? asked.keys.map((cycle) => {
          const own = getTask(db, cycle);
          return columnOf(db, own, cycle, cycle, countedSnapshots(db, session, own, asked.withReceived));
        })
      : unitColumns(db, session, task, asked);
  const shown = columns.map(({ totals: _totals, ...column }) => column);
  return { columns: shown, lines: compareTotals(columns, comparedKeys(task.settings)) };
}

const unitColumns = (db: ReadDb, session: Session, task: HeldTask, { by, keys, withReceived }: Asked) => {
  const { units } = task.settings;
  const counted = countedSnapshots(db, session, task, withReceived);
  const keyOf = unitKeys(by === 'unit' ? 'unit' : 'township', units);
  return keys.map((key) => {
    const mine = new Map([...counted].filter(([unit]) => keyOf?.(unit) === key));
    return columnOf(db, task, key, unitByCode(units, key)?.name ?? key, mine);
  });
};

function columnOf(
  db: ReadDb,
  task: HeldTask,
  key: string,
  title: string,
  counted: ReadonlyMap<string, CountedSnapshot>,
): ComparedColumn {
  if (counted.size === 0) return { key, title, totals: null, units: 0 };
  const totals = sumTotals(totalsOfUnits(db, task, counted).values());
  const ids = [...counted.values()].map(({ snapshotId }) => snapshotId);
  return { key, title, totals: { ...totals, ...countChanges(db, ids) }, units: counted.size };
}

const changeTable = {
  rows: 'change',
  columns: null,
  figure: 'risks',
  show: 'count',
  filters: {},
  zeros: false,
  sort: null,
} as const;

const countChanges = (db: ReadDb, ids: readonly number[]): Totals => {
  const totals: Totals = {};
  for (const { row, n } of countCells(db, ids, changeTable, []))
    totals[`change:${row}`] = (totals[`change:${row}`] ?? 0) + n;
  return totals;
};

/** Lines in printing order; parts say of which line they are a part. */
const comparedKeys = ({ levels, vocabularies }: TaskSettings): ComparedKey[] => {
  const names = compareLineNames;
  const part = (key: string, title: string, shareOf = 'risks'): ComparedKey => ({ key, title, shareOf });
  return [
    { key: 'risks', title: names.risks },
    ...levels.names.map((name, index) => part(`level:${index + 1}`, name)),
    part('level:none', names.noLevel),
    ...vocabularies.categories.map(({ code, name }) => part(`category:${code}`, name)),
    part('category:none', names.noCategory),
    part('keyPostRisks', names.keyPostRisks),
    part('change:new', riskChangeNames.new),
    part('change:continued', riskChangeNames.continued),
    part('change:adjusted', riskChangeNames.adjusted),
    { key: 'change:eliminated', title: riskChangeNames.eliminated },
    { key: 'posts', title: names.posts },
    part('keyPosts', names.keyPosts, 'posts'),
    { key: 'powers', title: names.powers },
    { key: 'measures', title: names.measures },
    ...measurePhases.map((phase) => part(`phase:${phase}`, measurePhaseNames[phase], 'measures')),
    { key: 'regulations', title: names.regulations },
  ];
};
