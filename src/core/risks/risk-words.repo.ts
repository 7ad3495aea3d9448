/** Single columns of all risks of an entry: a register of tens of thousands is not read whole for one of them. */
import type { Risk } from '../../domain/risks/risk.ts';
import type { NamedText } from '../../domain/risks/similar-texts.ts';
import type { ReadDb } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

export const riskNumbers = (db: ReadDb, snapshotId: number): string[] =>
  prepared<[number], { number: string }>(db, 'SELECT number FROM own_risks WHERE snapshot_id = ?')
    .all(snapshotId)
    .map(({ number }) => number);

/** Highest position; -1 where there is no risk. */
export const lastRiskPosition = (db: ReadDb, snapshotId: number): number =>
  prepared<[number], { last: number | null }>(
    db,
    'SELECT max(position) AS last FROM own_risks WHERE snapshot_id = ?',
  ).get(snapshotId)?.last ?? -1;

/** Name and manifestation of the risks that are not 消除, in their order. */
export const liveRiskTexts = (db: ReadDb, snapshotId: number): NamedText[] =>
  prepared<[number], NamedText>(
    db,
    `SELECT id, name || manifestation AS text FROM own_risks
     WHERE snapshot_id = ? AND change <> 'eliminated' ORDER BY position, id`,
  ).all(snapshotId);

/** Where every risk stands in the review chain, in their order. */
export const riskSteps = (db: ReadDb, snapshotId: number): Pick<Risk, 'id' | 'reviewStep'>[] =>
  prepared<[number], Pick<Risk, 'id' | 'reviewStep'>>(
    db,
    'SELECT id, review_step AS reviewStep FROM own_risks WHERE snapshot_id = ? ORDER BY position, id',
  ).all(snapshotId);

/** Name and manifestation of all risks. */
export const riskWords = (db: ReadDb, snapshotId: number): Pick<Risk, 'name' | 'manifestation'>[] =>
  prepared<[number], Pick<Risk, 'name' | 'manifestation'>>(
    db,
    'SELECT name, manifestation FROM own_risks WHERE snapshot_id = ?',
  ).all(snapshotId);
