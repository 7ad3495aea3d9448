/** Figures of a report in one shape, whatever table they stood in. */
import { selfScoreKey } from '../registers/totals.ts';
import type { RollupRow } from '../rollup/rollup-rows.ts';

export type FigureColumn = { key: string; title: string };
/** `line` = an ordinary row of a table that knows no units. */
export type FigureRow = {
  /** unique in its report, the same from one counting to the next */
  key: string;
  title: string;
  kind: RollupRow['kind'] | 'line';
  /** by column key, as they stood on paper; a figure left out = an empty cell; null = nothing was received */
  cells: Record<string, number> | null;
};
export type ReportFigures = { columns: readonly FigureColumn[]; rows: readonly FigureRow[] };

/** 汇总表 in this shape; only what has a column is kept, the self-score in points as on paper. */
export const rollupFigures = (rows: readonly RollupRow[], columns: readonly FigureColumn[]): ReportFigures => ({
  columns,
  rows: rows.map(({ kind, unitCode, title, totals }) => ({
    key: `${kind} ${unitCode ?? title}`,
    title,
    kind,
    cells:
      totals === null
        ? null
        : Object.fromEntries(
            columns.flatMap(({ key }): [string, number][] => {
              const n = totals[key];
              return n === undefined ? [] : [[key, key === selfScoreKey ? n / 10 : n]];
            }),
          ),
  })),
});
