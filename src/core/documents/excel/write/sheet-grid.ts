/** The columns of a sheet: the column edges of all its tables, joined where they nearly meet. */

/** Edges nearer than this are one. */
const SNAP_MM = 3;

export interface SheetGrid {
  /** Ascending, from 0 to the full width. */
  edgesMm: number[];
}

/** @param tables column edges per table; the table with most columns keeps its edges exactly */
export function sheetGrid(tables: number[][], widthMm: number): SheetGrid {
  const edges = [0, widthMm];
  for (const table of tables.toSorted((a, b) => b.length - a.length)) {
    for (const edge of table) if (edges.every((known) => Math.abs(known - edge) >= SNAP_MM)) edges.push(edge);
  }
  return { edgesMm: edges.toSorted((a, b) => a - b) };
}

/** First and last sheet column (from 1) of a cell, by the nearest edges; at least one column. */
export function columnsOf(grid: SheetGrid, fromMm: number, toMm: number): { first: number; last: number } {
  const first = Math.min(nearest(grid, fromMm) + 1, grid.edgesMm.length - 1);
  return { first, last: Math.max(first, nearest(grid, toMm)) };
}

function nearest(grid: SheetGrid, mm: number): number {
  let best = 0;
  grid.edgesMm.forEach((edge, at) => {
    if (Math.abs(edge - mm) < Math.abs((grid.edgesMm[best] ?? 0) - mm)) best = at;
  });
  return best;
}

/**
 * Width in Excel's unit (characters of the default font, 宋体 11 = 8 pixels, plus 5 pixels of padding).
 *
 * @source ECMA-376 part 1, 18.3.1.13; measured in LibreOffice and WPS
 */
export function excelWidth(widthMm: number): number {
  return Math.round((((widthMm * 96) / 25.4 - 5) / 8) * 100) / 100;
}
