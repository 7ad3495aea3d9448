import type { KeyboardEvent } from 'react';
import type { Move } from './cell-editor.tsx';

export type Cursor = { row: number; column: number };

const PAGE_ROWS = 12;

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
};

const inside = ({ row, column }: Cursor, rows: number, columns: number): Cursor => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

/** Where a key leads from a cell; undefined = the key does not move. */
export function cursorAfter(event: KeyboardEvent, at: Cursor, rows: number, columns: number): Cursor | undefined {
  const isFar = event.ctrlKey || event.metaKey;
  if (event.key === 'Home') return inside({ row: isFar ? 0 : at.row, column: 0 }, rows, columns);
  if (event.key === 'End') return inside({ row: isFar ? rows - 1 : at.row, column: columns - 1 }, rows, columns);
  if (event.key === 'Tab') {
    // At the ends of a row Tab leaves the table, so that the keyboard is never caught in it.
    const column = at.column + (event.shiftKey ? -1 : 1);
    return column < 0 || column >= columns ? undefined : { ...at, column };
  }
  const step = steps[event.key];
  if (step === undefined || event.altKey) return undefined;
  return inside({ row: at.row + step[0], column: at.column + step[1] }, rows, columns);
}

const moves: Record<Move, [rows: number, columns: number]> = {
  stay: [0, 0],
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

/** Next cell after an edited one; past the last column the next row begins. */
export function cursorAfterEdit(move: Move, at: Cursor, rows: number, columns: number): Cursor {
  const [down, right] = moves[move];
  const column = at.column + right;
  if (column >= columns && at.row + 1 < rows) return { row: at.row + 1, column: 0 };
  if (column < 0 && at.row > 0) return { row: at.row - 1, column: columns - 1 };
  return inside({ row: at.row + down, column }, rows, columns);
}

/** A key that begins to type: one character, no command. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
