import { canWrite, type EditableColumn } from './editable-column.ts';

export type Refused = { line: number; title: string; text: string };
export type Pasted<Row> = { rows: Row[]; refused: Refused[] };

/**
 * Writes a block of cells over rows, from one column to the right; read-only columns keep their place and are passed
 * over.
 *
 * @param targets rows that are there; lines beyond them get new rows
 * @returns the rows to save, and every cell that was not understood (its row keeps the rest)
 */
export function pasteBlock<Row>(
  block: readonly string[][],
  targets: readonly Row[],
  columns: readonly EditableColumn<Row>[],
  newRow: (() => Row) | undefined,
): Pasted<Row> {
  const refused: Refused[] = [];
  const rows = block.flatMap((cells, index) => {
    const isBlank = cells.every((text) => text === '');
    const start = targets[index] ?? (isBlank ? undefined : newRow?.());
    if (start === undefined) return [];
    return [
      cells.reduce((row, text, at) => {
        const column = columns[at];
        if (column?.write === undefined) return row;
        const written = canWrite(column, row) || text === column.text(row) ? column.write(row, text) : undefined;
        if (written === undefined) refused.push({ line: index + 1, title: column.title, text });
        return written ?? row;
      }, start),
    ];
  });
  return { rows, refused };
}
