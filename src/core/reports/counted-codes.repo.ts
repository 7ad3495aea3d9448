import type {
  CountedBasis,
  CountedCode,
  CountedSource,
  KeptBasis,
  KeptCode,
} from '../../domain/reports/counted-code.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

type BasisRow = { basis: string; countedAt: string; countedBy: string };

export const findCountedCode = (db: ReadDb, code: string): KeptCode | undefined => {
  const row = db.raw
    .prepare<[string], { sources: string }>('SELECT sources FROM counted_codes WHERE code = ?')
    .get(code);
  const [first, ...others] = db.raw
    .prepare<[string], BasisRow>(
      `SELECT basis, counted_at AS countedAt, counted_by AS countedBy FROM counted_code_bases
       WHERE code = ? ORDER BY counted_at, basis`,
    )
    .all(code)
    .map((one): KeptBasis => ({ ...one, basis: JSON.parse(one.basis) as CountedBasis }));
  if (row === undefined || first === undefined) return undefined;
  return { code, sources: JSON.parse(row.sources) as CountedSource[], bases: [first, ...others] };
};

/** Whether the code is kept for this very basis. */
export const isCodeKept = (db: ReadDb, { code, basis }: Pick<CountedCode, 'code' | 'basis'>): boolean =>
  db.raw
    .prepare<[string, string], { n: number }>('SELECT 1 AS n FROM counted_code_bases WHERE code = ? AND basis = ?')
    .get(code, JSON.stringify(basis)) !== undefined;

/** Keeps what a code was counted from, and for which basis; what is known stays as it is. */
export function keepCountedCode(tx: WriteTx, { code, basis, sources }: CountedCode, at: string, by: string): void {
  const counted = JSON.stringify(basis);
  tx.raw
    .prepare(
      `INSERT INTO counted_codes (code, cycle, basis, sources, counted_at, counted_by) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (code) DO NOTHING`,
    )
    .run(code, basis.cycle, counted, JSON.stringify(sources), at, by);
  tx.raw
    .prepare(
      `INSERT INTO counted_code_bases (code, basis, counted_at, counted_by) VALUES (?, ?, ?, ?)
       ON CONFLICT (code, basis) DO NOTHING`,
    )
    .run(code, counted, at, by);
}
