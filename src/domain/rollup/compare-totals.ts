/** Figures of several units, townships or years side by side; the first is what the others are compared with. */
import type { Totals } from '../registers/totals.ts';

/** A line to compare; `shareOf` names the line it is a part of. */
export type ComparedKey = { key: string; title: string; shareOf?: string };
export type ComparedColumn = { key: string; title: string; totals: Totals | null; units: number };

/** A figure in one column; null = nothing was received for it. Differences are to the first column. */
export type ComparedCell = {
  n: number | null;
  /** percent of the line it is a part of, one digit after the point */
  share: number | null;
  difference: number | null;
  /** of the first column's figure, in percent; null where that is 0 */
  differencePercent: number | null;
};
export type ComparedLine = { key: string; title: string; cells: ComparedCell[] };

/** What of a cell stands under a column, in order; the first column has nothing it is compared with. */
export const comparedParts = (column: number): (keyof ComparedCell)[] =>
  column === 0 ? ['n', 'share'] : ['n', 'share', 'difference', 'differencePercent'];

export const compareTotals = (columns: readonly ComparedColumn[], keys: readonly ComparedKey[]): ComparedLine[] =>
  keys.map(({ key, title, shareOf }) => {
    const base = valueOf(columns[0], key);
    return {
      key,
      title,
      cells: columns.map((column, at) => {
        const n = valueOf(column, key);
        const whole = shareOf === undefined ? null : valueOf(column, shareOf);
        const difference = at === 0 || n === null || base === null ? null : n - base;
        return {
          n,
          share: n === null || whole === null || whole === 0 ? null : percent(n, whole),
          difference,
          differencePercent: difference === null || base === null || base === 0 ? null : percent(difference, base),
        };
      }),
    };
  });

const valueOf = (column: ComparedColumn | undefined, key: string): number | null =>
  column?.totals === null || column === undefined ? null : (column.totals[key] ?? 0);

const percent = (n: number, of: number): number => Math.round((n / of) * 1000) / 10;
