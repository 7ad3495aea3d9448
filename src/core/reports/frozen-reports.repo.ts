import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { CountedBasis } from '../../domain/reports/counted-code.ts';
import type { RollupRow } from '../../domain/rollup/rollup-rows.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

/** 报表快照: figures as they were reported. */
export type FrozenReport = {
  id: string;
  name: string;
  cycle: string;
  taskVersion: number;
  /** 统计依据编码 */
  code: string;
  frozenAt: string;
  frozenBy: string;
  /** 作废; all three or none */
  voidAt: string | null;
  voidBy: string | null;
  voidReason: string | null;
};
type Content = { basis: CountedBasis; figures: RollupRow[]; form: FormSpec };

const columns = `id, name, cycle, task_version AS taskVersion, code, frozen_at AS frozenAt, frozen_by AS frozenBy,
  void_at AS voidAt, void_by AS voidBy, void_reason AS voidReason`;

/** Newest first. */
export const listReports = (db: ReadDb): FrozenReport[] =>
  db.raw.prepare<[], FrozenReport>(`SELECT ${columns} FROM frozen_reports ORDER BY frozen_at DESC, id`).all();

export const findReport = (db: ReadDb, id: string): (FrozenReport & Content) | undefined => {
  const row = db.raw
    .prepare<[string], FrozenReport & Record<keyof Content, string>>(
      `SELECT ${columns}, basis, figures, form FROM frozen_reports WHERE id = ?`,
    )
    .get(id);
  return (
    row && {
      ...row,
      basis: JSON.parse(row.basis) as CountedBasis,
      figures: JSON.parse(row.figures) as RollupRow[],
      form: JSON.parse(row.form) as FormSpec,
    }
  );
};

export function addReport(tx: WriteTx, report: Omit<FrozenReport, 'voidAt' | 'voidBy' | 'voidReason'> & Content): void {
  tx.raw
    .prepare(
      `INSERT INTO frozen_reports (id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by)
       VALUES (@id, @name, @cycle, @taskVersion, @code, @basis, @figures, @form, @frozenAt, @frozenBy)`,
    )
    .run({
      ...report,
      basis: JSON.stringify(report.basis),
      figures: JSON.stringify(report.figures),
      form: JSON.stringify(report.form),
    });
}

export function voidReport(tx: WriteTx, id: string, mark: { at: string; by: string; reason: string }): void {
  tx.raw
    .prepare('UPDATE frozen_reports SET void_at = @at, void_by = @by, void_reason = @reason WHERE id = @id')
    .run({ ...mark, id });
}
