import { type Measure, type MeasurePhase, measurePhases } from '../../domain/measures/measure.ts';
import type { MeasureId, RiskId } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { MAX_POSITION } from '../registers/fields.ts';
import { findRow } from '../registers/registers.repo.ts';

/** Measures per phase, in the order of `measurePhases`, of every risk that has one. */
export function countPhases(db: ReadDb, snapshotId: number): Record<string, number[]> {
  const counts: Record<string, number[]> = {};
  const rows = prepared<[number], { riskId: string; phase: MeasurePhase; count: number }>(
    db,
    `SELECT l.risk_id AS riskId, m.phase, count(*) AS count
     FROM measure_risks l JOIN own_measures m ON m.snapshot_id = l.snapshot_id AND m.id = l.measure_id
     WHERE l.snapshot_id = ? GROUP BY l.risk_id, m.phase`,
  ).all(snapshotId);
  for (const { riskId, phase, count } of rows) {
    const held = (counts[riskId] ??= measurePhases.map(() => 0));
    held[measurePhases.indexOf(phase)] = count;
  }
  return counts;
}

const byPlace = (a: Measure, b: Measure): number => a.position - b.position || (a.id < b.id ? -1 : 1);

export type FoundMeasure = { measure: Measure; riskCount: number };

/** Words that stand in a measure, however many; `%` and `_` are words too. */
const likeOf = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

/** Measures of a phase that the risk does not have yet and that hold all the words, in their order. */
export function findMeasures(
  db: ReadDb,
  snapshotId: number,
  { riskId, phase, words, limit }: { riskId: RiskId; phase: MeasurePhase; words: readonly string[]; limit: number },
): FoundMeasure[] {
  const ids = db.raw
    .prepare<unknown[], { id: MeasureId; riskCount: number }>(
      `SELECT id, (SELECT count(*) FROM measure_risks l WHERE l.snapshot_id = m.snapshot_id AND l.measure_id = m.id) AS riskCount
       FROM own_measures m WHERE snapshot_id = ? AND phase = ?
         AND NOT EXISTS (SELECT 1 FROM measure_risks l
                         WHERE l.snapshot_id = m.snapshot_id AND l.measure_id = m.id AND l.risk_id = ?)
         ${words.map(() => "AND text LIKE ? ESCAPE '\\'").join(' ')}
       ORDER BY position, id LIMIT ?`,
    )
    .all(snapshotId, phase, riskId, ...words.map(likeOf), limit);
  return ids.flatMap(({ id, riskCount }) => {
    const measure = findRow(db, snapshotId, 'measures', id);
    return measure === undefined ? [] : { measure, riskCount };
  });
}

/** Measures of one risk in their order. */
export function measuresOfRisk(db: ReadDb, snapshotId: number, riskId: RiskId): Measure[] {
  const ids = prepared<[number, string], { id: MeasureId }>(
    db,
    'SELECT measure_id AS id FROM measure_risks WHERE snapshot_id = ? AND risk_id = ?',
  ).all(snapshotId, riskId);
  return ids.flatMap(({ id }) => findRow(db, snapshotId, 'measures', id) ?? []).toSorted(byPlace);
}

/** Behind all measures of the entry. */
export const nextMeasurePosition = (db: ReadDb, snapshotId: number): number => {
  const sql = 'SELECT max(position) AS last FROM own_measures WHERE snapshot_id = ?';
  const last = prepared<[number], { last: number | null }>(db, sql).get(snapshotId)?.last ?? 0;
  return Math.min(last + 1, MAX_POSITION);
};

const linkColumns = { measure_risks: 'risk_id', measure_regulations: 'regulation_id' } as const;

/** What a measure is linked to, by id. */
export const linksOf = <Id extends string>(
  db: ReadDb,
  snapshotId: number,
  table: keyof typeof linkColumns,
  measureId: MeasureId,
): Id[] =>
  prepared<[number, string], { id: Id }>(
    db,
    `SELECT ${linkColumns[table]} AS id FROM ${table} WHERE snapshot_id = ? AND measure_id = ? ORDER BY 1`,
  )
    .all(snapshotId, measureId)
    .map(({ id }) => id);

/** Whether measures or their risks were written since a stamp, as far as that is known. */
export const measuresAreAsAt = (db: ReadDb, snapshotId: number, stamp: string): boolean =>
  db.touched
    .since(snapshotId, stamp)
    ?.every(({ register }) => register !== 'measures' && register !== 'measureRisks') ?? false;
