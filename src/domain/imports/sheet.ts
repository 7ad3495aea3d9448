/** A foreign table as read from a file, before anything is recognised: plain text cells with marks. */

/** What happened to a cell on the way in. `filled-*`: the text belongs to the first cell of a merged area. */
export type CellMark =
  'formula' | 'formula-without-result' | 'external-link' | 'error-value' | 'filled-down' | 'filled-across';

/** @property line 1-based row of the source as a spreadsheet program shows it; @property cells text by column, may be ragged */
export type SheetRow = {
  line: number;
  cells: string[];
  hidden: boolean;
  marks: { column: number; mark: CellMark }[];
};

/** Merged area; lines 1-based, columns 0-based, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** Rows are the non-empty ones, in source order. */
export type Sheet = { name: string; hidden: boolean; rows: SheetRow[]; merges: Merge[] };

export type SheetFile = { sheets: Sheet[]; format: 'xlsx' | 'csv'; encoding: string; extensionDiffers: boolean };

/** Most cells that merged areas may fill; far more than a real table, so that absurd areas cost nothing. */
const mostFilled = 1_000_000;

/** Copies the text of merged areas into their empty cells, marked, so that every row can be read by itself. */
export const fillMerges = (rows: SheetRow[], merges: readonly Merge[]): SheetRow[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  let filled = 0;
  for (const merge of merges) {
    const start = firstAtOrAfter(rows, merge.top);
    const first = rows[start];
    const text = first?.line === merge.top ? (first.cells[merge.left] ?? '') : '';
    const right = Math.min(merge.right, width - 1);
    for (let index = start; text !== '' && filled < mostFilled; index++) {
      const row = rows[index];
      if (row === undefined || row.line > merge.bottom) break;
      fillRow(row, { ...merge, right }, text);
      filled += right - merge.left + 1;
    }
  }
  return rows.filter((row) => row.cells.some((cell, column) => cell.trim() !== '' && !isFilled(row, column)));
};

/** Whether the cell's text was copied from the first cell of a merged area. */
export const isFilled = (row: SheetRow, column: number): boolean =>
  row.marks.some((mark) => mark.column === column && (mark.mark === 'filled-down' || mark.mark === 'filled-across'));

const fillRow = (row: SheetRow, merge: Merge, text: string): void => {
  for (let column = merge.left; column <= merge.right; column++) {
    if (row.line === merge.top && column === merge.left) continue;
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = text;
    row.marks.push({ column, mark: column === merge.left ? 'filled-down' : 'filled-across' });
  }
};

/** Index of the first row at or after a line; rows are in line order. */
const firstAtOrAfter = (rows: readonly SheetRow[], line: number): number => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
};
