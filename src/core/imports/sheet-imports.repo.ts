/** Applied spreadsheets: enough about each to take it back. */
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { CreatedRow, ReplacedRow } from './apply/facts-changes.ts';

export type SheetImport = {
  id: string;
  snapshotId: number;
  unit: string;
  cycle: string;
  fileName: string;
  sha256: string;
  created: CreatedRow[];
  replaced: ReplacedRow[];
  appliedAt: string;
  undoneAt: string | null;
};

type Row = Omit<SheetImport, 'created' | 'replaced'> & { created: string; replaced: string };

const columns = `i.id, i.snapshot_id AS snapshotId, s.unit, s.cycle, i.file_name AS fileName, i.sha256, i.created, i.replaced,
  i.applied_at AS appliedAt, i.undone_at AS undoneAt`;
const from = 'FROM sheet_imports i JOIN snapshots s ON s.id = i.snapshot_id';

const parsed = (row: Row): SheetImport => ({
  ...row,
  created: JSON.parse(row.created) as CreatedRow[],
  replaced: JSON.parse(row.replaced) as ReplacedRow[],
});

export const findSheetImport = (db: ReadDb, id: string): SheetImport | undefined => {
  const row = db.raw.prepare<[string], Row>(`SELECT ${columns} ${from} WHERE i.id = ?`).get(id);
  return row && parsed(row);
};

/** Newest first. */
export const listSheetImports = (db: ReadDb, snapshotId: number): SheetImport[] =>
  db.raw
    .prepare<[number], Row>(`SELECT ${columns} ${from} WHERE i.snapshot_id = ? ORDER BY i.rowid DESC`)
    .all(snapshotId)
    .map(parsed);

export function addSheetImport(tx: WriteTx, row: Omit<SheetImport, 'unit' | 'cycle' | 'undoneAt'>): void {
  tx.raw
    .prepare(
      `INSERT INTO sheet_imports (id, snapshot_id, file_name, sha256, created, replaced, applied_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.id,
      row.snapshotId,
      row.fileName,
      row.sha256,
      JSON.stringify(row.created),
      JSON.stringify(row.replaced),
      row.appliedAt,
    );
}

export function markUndone(tx: WriteTx, id: string, at: string): void {
  tx.raw.prepare('UPDATE sheet_imports SET undone_at = ? WHERE id = ?').run(at, id);
}
