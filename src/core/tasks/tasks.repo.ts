import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import type { Task, TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { eq } from 'drizzle-orm';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { unitsTable } from '../units/units.table.ts';

type TaskRow = { id: string; version: number; digest: string | null; settings: string };
export type HeldTask = Task & { digest: string | null };

/** A disk that loses bytes leaves SQLite sound and its texts broken. @throws DomainError LEDGER_CORRUPT { file } */
function settingsOf(db: ReadDb, text: string): TaskSettings {
  try {
    return JSON.parse(text) as TaskSettings;
  } catch (cause) {
    throw new DomainError('LEDGER_CORRUPT', { file: basename(db.raw.name) }, { cause });
  }
}

const held = (db: ReadDb, row: TaskRow | undefined): HeldTask | undefined =>
  row && { id: row.id, version: row.version, digest: row.digest, settings: settingsOf(db, row.settings) };

/** The highest version of a cycle's task; without a cycle that of the newest cycle. */
export function currentTask(db: ReadDb, cycle?: CycleCode): HeldTask | undefined {
  const order = 'ORDER BY cycle DESC, version DESC LIMIT 1';
  const columns = 'SELECT id, version, digest, settings FROM tasks';
  return cycle === undefined
    ? held(db, db.raw.prepare<[], TaskRow>(`${columns} ${order}`).get())
    : held(db, db.raw.prepare<[string], TaskRow>(`${columns} WHERE cycle = ? ${order}`).get(cycle));
}

/** @throws DomainError TASK_MISSING */
export function getTask(db: ReadDb, cycle?: CycleCode): HeldTask {
  const task = currentTask(db, cycle);
  if (task === undefined) throw new DomainError('TASK_MISSING');
  return task;
}

/** A version this ledger holds; packages are read by the one they were made with. */
export const findTaskVersion = (db: ReadDb, cycle: CycleCode, version: number): HeldTask | undefined =>
  held(
    db,
    prepared<[string, number], TaskRow>(
      db,
      'SELECT id, version, digest, settings FROM tasks WHERE cycle = ? AND version = ?',
    ).get(cycle, version),
  );

/** The newest version that went out or came in as a package; drafts are nobody's but the county's. */
export const findWrittenTask = (db: ReadDb, cycle: CycleCode): HeldTask | undefined =>
  held(
    db,
    db.raw
      .prepare<[string], TaskRow>(
        `SELECT id, version, digest, settings FROM tasks WHERE cycle = ? AND digest IS NOT NULL
         ORDER BY version DESC LIMIT 1`,
      )
      .get(cycle),
  );

/**
 * Where a unit of the cycle's newest task submits to; null = nowhere. Asked for every package, so the whole task is not
 * read for it.
 *
 * @throws DomainError TASK_MISSING · UNIT_UNKNOWN { unit, cycle }
 */
export function getSubmitTo(db: ReadDb, cycle: CycleCode, unit: UnitCode): UnitCode | null {
  const row = prepared<[string, string], { submitTo: UnitCode | null }>(
    db,
    'SELECT submit_to AS submitTo FROM units WHERE cycle = ? AND code = ?',
  ).get(cycle, unit);
  return row === undefined ? getUnit(getTask(db, cycle), unit).submitTo : row.submitTo;
}

/** The version every unit's newest package of a cycle names, whatever became of the package. */
export function listNamedVersions(db: ReadDb, cycle: CycleCode): Map<UnitCode, number> {
  const rows = db.raw
    .prepare<[string], { unit: UnitCode; version: number }>(
      `SELECT unit, version FROM (
         SELECT unit, task_version AS version, row_number() OVER (
           PARTITION BY unit ORDER BY claimed_at DESC, seq DESC, held_at DESC, digest) AS place
         FROM packages WHERE direction = 'in' AND cycle = ? AND task_version IS NOT NULL
       ) WHERE place = 1`,
    )
    .all(cycle);
  return new Map(rows.map(({ unit, version }) => [unit, version]));
}

/** Every version of every cycle. */
export const listTasks = (db: ReadDb): HeldTask[] =>
  db.raw
    .prepare<[], TaskRow>('SELECT id, version, digest, settings FROM tasks ORDER BY cycle, version')
    .all()
    .flatMap((row) => held(db, row) ?? []);

/** Holds a task and replaces the unit tree of its cycle. */
export function saveTask(tx: WriteTx, task: HeldTask, at: string): void {
  const { cycle } = task.settings;
  tx.raw
    .prepare(
      'INSERT INTO tasks (id, cycle, version, digest, settings, taken_over_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, digest = excluded.digest',
    )
    .run(task.id, cycle.code, task.version, task.digest, JSON.stringify(task.settings), at);
  tx.orm.delete(unitsTable).where(eq(unitsTable.cycle, cycle.code)).run();
  for (const unit of task.settings.units)
    tx.orm
      .insert(unitsTable)
      .values({ cycle: cycle.code, ...unit })
      .run();
}

/** Takes a draft away; the unit tree is that of the task saved next. */
export const dropTask = (tx: WriteTx, id: string): void =>
  void tx.raw.prepare('DELETE FROM tasks WHERE id = ? AND digest IS NULL').run(id);

/** The unit of a cycle. @throws DomainError UNIT_UNKNOWN { unit, cycle } */
export function getUnit(task: Task, code: string): Unit {
  const unit = task.settings.units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new DomainError('UNIT_UNKNOWN', { unit: code, cycle: task.settings.cycle.code });
  return unit;
}
