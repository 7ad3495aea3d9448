import type { FormSpec } from '../../domain/forms/form-spec.ts';
import type { CountedBasis } from '../../domain/reports/counted-code.ts';
import type { ReportDefinition, ReportKind } from '../../domain/reports/report-definition.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';
import type { RollupRow } from '../../domain/rollup/rollup-rows.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { dayOf } from '../platform/env.ts';

/** A year's part of what a report was counted from. */
export type ReportPart = {
  /** 统计依据编码 */
  code: string;
  basis: CountedBasis;
};

/** 报表快照: figures as they were reported. */
export type FrozenReport = {
  id: string;
  name: string;
  kind: ReportKind;
  /** with a drawing of the table above it */
  isChart: boolean;
  cycle: string;
  taskVersion: number;
  /** 统计依据编码, one for each year */
  codes: string[];
  /** 统计截止 */
  countedOn: string;
  frozenAt: string;
  frozenBy: string;
  /** 作废; all three or none */
  voidAt: string | null;
  voidBy: string | null;
  voidReason: string | null;
};
type Content = {
  definition: ReportDefinition;
  parts: readonly [ReportPart, ...ReportPart[]];
  figures: ReportFigures;
  form: FormSpec;
};
/** Reports frozen by earlier programs hold the lines of the roll-up. */
type StoredFigures = ReportFigures | readonly RollupRow[];

type Row = Omit<FrozenReport, 'codes' | 'countedOn' | 'isChart'> & {
  isChart: 0 | 1;
  code: string;
  countedOn: string | null;
  basis: string;
  parts: string;
};
const columns = `id, name, kind,
  EXISTS (SELECT 1 FROM json_each(form, '$.blocks') WHERE json_extract(value, '$.kind') = 'diagram') AS isChart,
  cycle, task_version AS taskVersion, code, basis, parts, counted_on AS countedOn,
  frozen_at AS frozenAt, frozen_by AS frozenBy, void_at AS voidAt, void_by AS voidBy, void_reason AS voidReason`;

const partsOf = ({ code, basis, parts }: Row): [ReportPart, ...ReportPart[]] => {
  const [first, ...others] = JSON.parse(parts) as ReportPart[];
  return first === undefined ? [{ code, basis: JSON.parse(basis) as CountedBasis }] : [first, ...others];
};

const reportOf = (row: Row): FrozenReport => {
  const { code: _code, basis: _basis, parts: _parts, countedOn, isChart, ...report } = row;
  return {
    ...report,
    isChart: isChart === 1,
    codes: partsOf(row).map(({ code }) => code),
    countedOn: countedOn ?? dayOf(new Date(row.frozenAt)),
  };
};

/** Newest first. */
export const listReports = (db: ReadDb): FrozenReport[] =>
  db.raw.prepare<[], Row>(`SELECT ${columns} FROM frozen_reports ORDER BY frozen_at DESC, id`).all().map(reportOf);

export const findReport = (
  db: ReadDb,
  id: string,
): { report: FrozenReport; content: Omit<Content, 'figures'> & { figures: StoredFigures } } | undefined => {
  const row = db.raw
    .prepare<[string], Row & Record<'definition' | 'figures' | 'form', string>>(
      `SELECT ${columns}, definition, figures, form FROM frozen_reports WHERE id = ?`,
    )
    .get(id);
  if (row === undefined) return undefined;
  const { definition, figures, form, ...own } = row;
  return {
    report: reportOf(own),
    content: {
      definition: JSON.parse(definition) as ReportDefinition,
      parts: partsOf(own),
      figures: JSON.parse(figures) as StoredFigures,
      form: JSON.parse(form) as FormSpec,
    },
  };
};

export function addReport(
  tx: WriteTx,
  report: Pick<FrozenReport, 'id' | 'name' | 'cycle' | 'taskVersion' | 'countedOn' | 'frozenAt' | 'frozenBy'>,
  { definition, parts, figures, form }: Content,
): void {
  const [{ code, basis }] = parts;
  tx.raw
    .prepare(
      `INSERT INTO frozen_reports (id, name, kind, cycle, task_version, code, basis, definition, parts, figures, form,
         counted_on, frozen_at, frozen_by)
       VALUES (@id, @name, @kind, @cycle, @taskVersion, @code, @basis, @definition, @parts, @figures, @form,
         @countedOn, @frozenAt, @frozenBy)`,
    )
    .run({
      ...report,
      kind: definition.kind,
      code,
      basis: JSON.stringify(basis),
      definition: JSON.stringify(definition),
      parts: JSON.stringify(parts),
      figures: JSON.stringify(figures),
      form: JSON.stringify(form),
    });
}

export function voidReport(tx: WriteTx, id: string, mark: { at: string; by: string; reason: string }): void {
  tx.raw
    .prepare('UPDATE frozen_reports SET void_at = @at, void_by = @by, void_reason = @reason WHERE id = @id')
    .run({ ...mark, id });
}
