/** A frozen report beside today's figures. */
import type { FigureColumn, FigureRow, ReportFigures } from './report-figures.ts';

/** A line of the report: figures as frozen and as they are now; null = had or has no figures. */
export type ComparedRow = Pick<FigureRow, 'key' | 'kind' | 'title'> & {
  frozen: FigureRow['cells'];
  now: FigureRow['cells'];
  /** keys of columns whose figures differ, in the order of the columns */
  changed: string[];
};
export type ComparedReport = { columns: FigureColumn[]; rows: ComparedRow[] };

/** Lines and columns in the order of the frozen report; those that came since stand last. */
export function compareReports(frozen: ReportFigures, now: ReportFigures): ComparedReport {
  const columns = [...frozen.columns, ...added(frozen.columns, now.columns)];
  const today = new Map(now.rows.map((row) => [row.key, row]));
  const compared = (row: FigureRow, then: FigureRow['cells'], cells: FigureRow['cells']): ComparedRow => ({
    key: row.key,
    kind: row.kind,
    title: row.title,
    frozen: then,
    now: cells,
    changed: columns.flatMap(({ key }) => (then?.[key] === cells?.[key] ? [] : [key])),
  });
  return {
    columns,
    rows: [
      ...frozen.rows.map((row) => compared(row, row.cells, today.get(row.key)?.cells ?? null)),
      ...added(frozen.rows, now.rows).map((row) => compared(row, null, row.cells)),
    ],
  };
}

function added<Keyed extends { key: string }>(before: readonly Keyed[], now: readonly Keyed[]): Keyed[] {
  const known = new Set(before.map(({ key }) => key));
  return now.filter(({ key }) => !known.has(key));
}
