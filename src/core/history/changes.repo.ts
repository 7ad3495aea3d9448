/** Stored changes of working entries: the last fifty of each, the undone ones at the end. */
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { changeLabels } from '../../text/labels/change-labels.ts';
import { joinTyping } from './join-typing.ts';
import type { RowImage, Touched } from './journal.ts';
import { type Typed, typedOn } from './typed-on.ts';

/** Changes that can be taken back, per entry. */
export const KEPT_CHANGES = 50;

export type Change = {
  seq: number;
  at: string;
  operator: string;
  path: string;
  /** name of the first row; empty where rows have none */
  title: string;
  rowCount: number;
  isUndone: boolean;
};
export type ChangeAuthor = { path: string; at: string; operator: string };

const columns = 'seq, at, operator, path, title, row_count AS rowCount, is_undone AS isUndone';
const shaped = (row: Omit<Change, 'isUndone'> & { isUndone: number }): Change => ({
  ...row,
  isUndone: row.isUndone === 1,
});

/** Newest first. */
export const listChanges = (db: ReadDb, snapshotId: number): Change[] =>
  prepared<[number], Omit<Change, 'isUndone'> & { isUndone: number }>(
    db,
    `SELECT ${columns} FROM changes WHERE snapshot_id = ? ORDER BY seq DESC`,
  )
    .all(snapshotId)
    .map(shaped);

export function imagesOf(db: ReadDb, seq: number): RowImage[] {
  const row = prepared<[number], { images: string }>(db, 'SELECT images FROM changes WHERE seq = ?').get(seq);
  return row === undefined ? [] : (JSON.parse(row.images) as RowImage[]);
}

export function markChange(tx: WriteTx, seq: number, isUndone: boolean): void {
  prepared(tx, 'UPDATE changes SET is_undone = ? WHERE seq = ?').run(Number(isUndone), seq);
}

/** After 定稿, a submission, an import or a restore nothing before it can be taken back. */
export function dropChanges(tx: WriteTx, snapshotId: number): void {
  prepared(tx, 'DELETE FROM changes WHERE snapshot_id = ?').run(snapshotId);
}

/** Records what a transaction did; where that was not followed, earlier changes are dropped. */
export function recordChanges(tx: WriteTx, touched: readonly Touched[], author: ChangeAuthor): void {
  for (const { snapshotId, images } of touched)
    if (images === null) dropChanges(tx, snapshotId);
    else if (images.length > 0) addChange(tx, snapshotId, images, author);
}

function addChange(tx: WriteTx, snapshotId: number, images: RowImage[], author: ChangeAuthor): void {
  const { path, at, operator } = author;
  prepared(tx, 'DELETE FROM changes WHERE snapshot_id = ? AND is_undone = 1').run(snapshotId);
  if (goesOnTyping(tx, snapshotId, images, author)) return;
  if (joinsLast(tx, snapshotId, { path, at, images })) return;
  const own = images.filter(({ register }) => register === changeLabels[path]?.register);
  const counted = own.length > 0 ? own : images;
  const values = [snapshotId, at, operator, path, titleOf(counted[0]), counted.length, JSON.stringify(images)];
  prepared(
    tx,
    `INSERT INTO changes (snapshot_id, at, operator, path, title, row_count, images, is_undone)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
  ).run(...values);
  prepared(
    tx,
    `DELETE FROM changes WHERE snapshot_id = @snapshotId AND seq <=
       (SELECT seq FROM changes WHERE snapshot_id = @snapshotId ORDER BY seq DESC LIMIT 1 OFFSET ${KEPT_CHANGES})`,
  ).run({ snapshotId });
}

/** True where the last change took this one in: it is as new as this one then, and named by what is there now. */
function joinsLast(tx: WriteTx, snapshotId: number, next: Typed): boolean {
  const [last] = listChanges(tx, snapshotId);
  const joined = last && typedOn({ ...last, images: imagesOf(tx, last.seq) }, next);
  if (last === undefined || joined === undefined) return false;
  prepared(tx, 'UPDATE changes SET at = ?, title = ?, images = ? WHERE seq = ?').run(
    next.at,
    titleOf(joined[0]),
    JSON.stringify(joined),
    last.seq,
  );
  return true;
}

/** Widens the last change instead of adding one, when the new one only goes on typing. */
function goesOnTyping(tx: WriteTx, snapshotId: number, images: RowImage[], author: ChangeAuthor): boolean {
  const last = prepared<[number], ChangeAuthor & { seq: number; images: string }>(
    tx,
    'SELECT seq, at, operator, path, images FROM changes WHERE snapshot_id = ? ORDER BY seq DESC LIMIT 1',
  ).get(snapshotId);
  if (last === undefined) return false;
  const joined = joinTyping({ ...last, images: JSON.parse(last.images) as RowImage[] }, { ...author, images });
  if (joined === undefined) return false;
  const values = [author.at, titleOf(joined[0]), JSON.stringify(joined), last.seq];
  prepared(tx, 'UPDATE changes SET at = ?, title = ?, images = ? WHERE seq = ?').run(...values);
  return true;
}

function titleOf(image: RowImage | undefined): string {
  const row = (image?.after ?? image?.before ?? {}) as Record<string, unknown>;
  const text = row['name'] ?? row['title'] ?? row['text'] ?? '';
  return typeof text === 'string' ? Array.from(text.replaceAll('\n', ' ')).slice(0, 30).join('') : '';
}
