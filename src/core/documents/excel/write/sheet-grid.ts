import type { SheetRow } from './sheet-plan.ts';

/** The columns of a sheet: the column edges of all its tables, joined where they nearly meet. */

/** Edges nearer than this are one. */
const SNAP_MM = 3;

export interface SheetGrid {
  /** Ascending, from 0 to the full width. */
  edgesMm: number[];
}

/**
 * @param tables column edges per table; the table with most columns keeps its edges exactly
 * @param rows all rows of the sheet: texts side by side that would fall into one column bring edges of their own
 */
export function sheetGrid(tables: number[][], rows: SheetRow[], widthMm: number): SheetGrid {
  const grid = { edgesMm: [0, widthMm] };
  for (const table of tables.toSorted((a, b) => b.length - a.length)) addEdges(grid, table);
  for (const { cells } of rows) {
    const places = cells.map((cell) => columnsOf(grid, cell.fromMm, cell.toMm));
    const collides = places.some(({ first }, at) => first <= (places[at - 1]?.last ?? 0));
    if (collides)
      addEdges(
        grid,
        cells.flatMap((cell) => [cell.fromMm, cell.toMm]),
      );
  }
  return grid;
}

function addEdges(grid: SheetGrid, edges: number[]): void {
  for (const edge of edges) {
    if (grid.edgesMm.every((known) => Math.abs(known - edge) >= SNAP_MM)) grid.edgesMm.push(edge);
  }
  grid.edgesMm.sort((a, b) => a - b);
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
