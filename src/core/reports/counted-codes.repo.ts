import type { CountedBasis, CountedCode, CountedSource, KeptCode } from '../../domain/reports/counted-code.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

type Row = { code: string; basis: string; sources: string; countedAt: string; countedBy: string };

export const findCountedCode = (db: ReadDb, code: string): KeptCode | undefined => {
  const row = db.raw
    .prepare<[string], Row>(
      `SELECT code, basis, sources, counted_at AS countedAt, counted_by AS countedBy FROM counted_codes WHERE code = ?`,
    )
    .get(code);
  return (
    row && {
      ...row,
      basis: JSON.parse(row.basis) as CountedBasis,
      sources: JSON.parse(row.sources) as CountedSource[],
    }
  );
};

/** Keeps what a code was counted from; one that is known stays as it is. */
export function keepCountedCode(tx: WriteTx, { code, basis, sources }: CountedCode, at: string, by: string): void {
  tx.raw
    .prepare(
      `INSERT INTO counted_codes (code, cycle, basis, sources, counted_at, counted_by) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (code) DO NOTHING`,
    )
    .run(code, basis.cycle, JSON.stringify(basis), JSON.stringify(sources), at, by);
}
