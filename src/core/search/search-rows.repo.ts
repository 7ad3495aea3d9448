/** Texts of received snapshots as a search sees them: filled when first asked for, counted and read by SQL. */
import type { SearchRow } from '../../domain/search/search-rows.ts';
import type { SearchedRegister } from '../../domain/search/searched-registers.ts';
import { FIELD_MARK, foldedRow } from '../../domain/search/search-rows.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';

/** What a row must hold: every word somewhere, and where ids are given to be one of them. */
export type RowFilter = {
  words: readonly string[];
  /** JSON list of row ids; undefined = any row */
  rowIds?: string | undefined;
};

/** Those of the snapshots whose texts are not held yet, in the given order. */
export function listUnfilled(db: ReadDb, snapshotIds: readonly number[]): number[] {
  const filled = new Set(
    db.raw
      .prepare<[string], { id: number }>(
        'SELECT snapshot_id AS id FROM search_filled WHERE snapshot_id IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(snapshotIds))
      .map(({ id }) => id),
  );
  return snapshotIds.filter((id) => !filled.has(id));
}

/** Holds all texts of a received snapshot; nothing is done when they are there. */
export function fillSnapshot(tx: WriteTx, snapshotId: number, rows: readonly SearchRow[]): void {
  const { changes } = prepared(tx, 'INSERT INTO search_filled VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    snapshotId,
    rows.length,
  );
  if (changes === 0) return;
  const insert = prepared(tx, 'INSERT INTO search_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [line, row] of rows.entries()) {
    const [folded, written] = [foldedRow(row), row.fields.map(({ text }) => text).join(FIELD_MARK)];
    const fields = row.fields.map(({ field }) => field).join(',');
    const own = [row.rowId, row.number, fields, folded, written === folded ? null : written];
    insert.run(snapshotId, row.register, line, ...own);
  }
}

const conditionOf = ({ words, rowIds }: RowFilter): string =>
  [
    ...words.map(() => 'instr(folded, ?) > 0'),
    ...(rowIds === undefined ? [] : ['row_id IN (SELECT value FROM json_each(?))']),
  ].join(' AND ');
const valuesOf = ({ words, rowIds }: RowFilter): string[] => [...words, ...(rowIds === undefined ? [] : [rowIds])];

export type RegisterCount = { register: SearchedRegister; count: number };

/** Rows of one filled snapshot that hold every word, per register. */
export const countHits = (db: ReadDb, snapshotId: number, filter: RowFilter): RegisterCount[] =>
  prepared<unknown[], RegisterCount>(
    db,
    `SELECT register, count(*) AS count FROM search_rows WHERE snapshot_id = ? AND ${conditionOf(filter)}
     GROUP BY register`,
  ).all(snapshotId, ...valuesOf(filter));

type Stored = { register: SearchedRegister; rowId: string; number: string; fields: string; written: string };

const fromStored = ({ register, rowId, number, fields, written }: Stored): SearchRow => {
  const texts = written.split(FIELD_MARK);
  return { register, rowId, number, fields: fields.split(',').map((field, at) => ({ field, text: texts[at] ?? '' })) };
};

const STORED =
  'SELECT register, row_id AS rowId, number, fields, coalesce(written, folded) AS written FROM search_rows';

/** Some of those rows of one register, in the order of the package. */
export const listHits = (
  db: ReadDb,
  snapshotId: number,
  register: SearchedRegister,
  filter: RowFilter,
  { offset, limit }: { offset: number; limit: number },
): SearchRow[] =>
  prepared<unknown[], Stored>(
    db,
    `${STORED} WHERE snapshot_id = ? AND register = ? AND ${conditionOf(filter)} ORDER BY line LIMIT ? OFFSET ?`,
  )
    .all(snapshotId, register, ...valuesOf(filter), limit, offset)
    .map(fromStored);

/** All rows held of a snapshot in the given registers. */
export const listFilled = (db: ReadDb, snapshotId: number, registers: readonly SearchedRegister[]): SearchRow[] =>
  prepared<[number, string], Stored>(
    db,
    `${STORED} WHERE snapshot_id = ? AND register IN (SELECT value FROM json_each(?)) ORDER BY line`,
  )
    .all(snapshotId, JSON.stringify(registers))
    .map(fromStored);
