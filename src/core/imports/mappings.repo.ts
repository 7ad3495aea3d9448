/** Mappings the clerk corrected, kept per set of headings so that next year's table of the same make needs no work. */
import type { ImportMapping } from '../../domain/imports/import-mapping.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

type Row = { mapping: string };
const parsed = ({ mapping }: Row): ImportMapping => JSON.parse(mapping) as ImportMapping;

export const listMappings = (db: ReadDb): ImportMapping[] =>
  db.raw.prepare<[], Row>('SELECT mapping FROM sheet_mappings ORDER BY saved_at DESC, heading_set').all().map(parsed);

export function saveMapping(tx: WriteTx, mapping: ImportMapping, at: string): void {
  tx.raw
    .prepare(
      `INSERT INTO sheet_mappings (heading_set, mapping, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (heading_set) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at`,
    )
    .run(mapping.headingSetKey, JSON.stringify(mapping), at);
}
