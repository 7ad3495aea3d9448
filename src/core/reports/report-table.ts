/** 汇总表 and risk lines as plain tables, for `rollup --format` and for other programs. */
import { levelName } from '../../domain/levels/level-scheme.ts';
import { measurePhaseNames, measurePhases } from '../../domain/measures/measure.ts';
import type { CountedBasis } from '../../domain/reports/counted-code.ts';
import { type PlainColumn, plainName, type PlainTable } from '../../domain/reports/plain-table.ts';
import { rollupRows } from '../../domain/rollup/rollup-rows.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { unitByCode } from '../../domain/units/unit-tree.ts';
import { countLabels } from '../../text/labels/register-labels.ts';
import { reportTableTexts as texts } from '../../text/report-table.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { countedSnapshots, totalsOfUnits } from '../rollup/counted-snapshots.ts';
import { listRiskLines } from '../rollup/risk-lines.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';

/** More than any county has; the list is held in memory. */
const MOST_RISKS = 1_000_000;

/** Counted by SQL for every snapshot; see rollup-counts.repo.ts. */
const counts = [
  'offices',
  'posts',
  'keyPosts',
  'persons',
  'powers',
  'majorPowers',
  'risks',
  'keyPostRisks',
  'eliminatedRisks',
  'measures',
  'regulations',
] as const;

export type ReportRows = 'units' | 'risks';

/** @throws DomainError TASK_MISSING */
export const reportTable = (db: ReadDb, session: Session, basis: CountedBasis, rows: ReportRows): PlainTable =>
  rows === 'units' ? unitsTable(db, session, basis) : risksTable(db, session, basis);

/** A line per unit, 小计 and 合计; a unit without figures has nulls, never zeros. */
function unitsTable(db: ReadDb, session: Session, { cycle, withReceived }: CountedBasis): PlainTable {
  const task = getTask(db, cycle);
  const { settings } = task;
  const totals = totalsOfUnits(db, task, countedSnapshots(db, session, task, withReceived));
  const rows = rollupRows({ root: session.identity.unitCode, units: settings.units, totals, depth: 'all' });
  const figures = figureTitles(settings);
  return {
    name: 'rollup',
    columns: [
      { name: 'cycle', title: texts.cycle, type: 'string' },
      { name: 'kind', title: texts.kind, type: 'string' },
      { name: 'unit', title: texts.unit, type: 'string' },
      { name: 'unit_name', title: texts.unitName, type: 'string' },
      { name: 'received', title: texts.received, type: 'integer' },
      { name: 'expected', title: texts.expected, type: 'integer' },
      ...figures.map(([key, title]): PlainColumn => ({ name: plainName(key), title, type: 'integer' })),
    ],
    rows: rows.map(({ kind, unitCode, title, received, expected, totals: counted }) => [
      cycle,
      kind,
      unitCode,
      title,
      received,
      expected,
      ...figures.map(([key]) => counted?.[key] ?? null),
    ]),
  };
}

const figureTitles = ({ levels, vocabularies }: TaskSettings): [string, string][] => [
  ...counts.map((key): [string, string] => [key, countLabels[key]]),
  ...levels.names.map((name, index): [string, string] => [`level:${index + 1}`, texts.level(name)]),
  ['level:none', texts.noLevel],
  ...vocabularies.categories.map(({ code, name }): [string, string] => [`category:${code}`, texts.category(name)]),
  ['category:none', texts.noCategory],
  ...measurePhases.map((phase): [string, string] => [`phase:${phase}`, measurePhaseNames[phase]]),
];

/** A line per live risk point, down to the package it came in. */
function risksTable(db: ReadDb, session: Session, { cycle, withReceived }: CountedBasis): PlainTable {
  const task = getTask(db, cycle);
  const { levels, units, vocabularies } = task.settings;
  const ids = [...countedSnapshots(db, session, task, withReceived).values()].map(({ snapshotId }) => snapshotId);
  const category = new Map(vocabularies.categories.map(({ code, name }) => [code, name]));
  return {
    name: 'risks',
    columns: [
      { name: 'cycle', title: texts.cycle, type: 'string' },
      { name: 'unit', title: texts.unit, type: 'string' },
      { name: 'unit_name', title: texts.unitName, type: 'string' },
      { name: 'number', title: texts.number, type: 'string' },
      { name: 'name', title: texts.risk, type: 'string' },
      { name: 'manifestation', title: texts.manifestation, type: 'string' },
      { name: 'category', title: texts.categoryCode, type: 'string' },
      { name: 'category_name', title: texts.categoryName, type: 'string' },
      { name: 'level', title: texts.levelOrdinal, type: 'integer' },
      { name: 'level_name', title: texts.levelName, type: 'string' },
      { name: 'power', title: texts.power, type: 'string' },
      { name: 'post', title: texts.post, type: 'string' },
      { name: 'is_key_post', title: texts.isKeyPost, type: 'boolean' },
      { name: 'package', title: texts.package, type: 'string' },
    ],
    rows: listRiskLines(db, ids, { limit: MOST_RISKS }).map((risk) => [
      cycle,
      risk.unit,
      unitByCode(units, risk.unit)?.name ?? null,
      risk.number,
      risk.name,
      risk.manifestation,
      risk.category,
      risk.category === null ? null : (category.get(risk.category) ?? null),
      risk.level,
      risk.level === null ? null : levelName(levels, risk.level),
      risk.power,
      risk.postName,
      risk.isKeyPost === 1,
      risk.digest,
    ]),
  };
}
