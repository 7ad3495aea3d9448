/** A chart of many rows cut into drawings that each fill a page in letters that can be read. */
import type { ChartFigures } from './chart-options.ts';

/** Few rows stand across a landscape page, more on portrait ones. */
const FEW = 12;
const widths = { few: 1000, many: 720 } as const;
const ROWS_A_PAGE = { heat: 18, bars: 25 } as const;

export const paperWidth = ({ rows }: ChartFigures): number => (rows.length > FEW ? widths.many : widths.few);

/** Parts of nearly the same length, in order. */
export function chartPages(figures: ChartFigures, shape: keyof typeof ROWS_A_PAGE): ChartFigures[] {
  const { rows } = figures;
  const pages = Math.ceil(rows.length / ROWS_A_PAGE[shape]);
  const length = Math.ceil(rows.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, at) => ({ ...figures, rows: rows.slice(at * length, (at + 1) * length) }));
}
