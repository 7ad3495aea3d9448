import type { TableBlock, TableRow } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';

/** For one group column: the run each row belongs to, or -1 where the cell stands alone. Runs are numbered upwards. */
export type RunOfRow = number[];

/**
 * Which cells of the group columns merge downwards. Runs of a single row, blank cells and total or section rows stand
 * alone and are ordinary cells.
 *
 * @returns column key → run per row
 */
export function groupRuns(table: TableBlock): Map<string, RunOfRow> {
  const keys = table.groupKeys ?? [];
  return new Map(keys.map((key, level) => [key, runsOf(table.rows, keys.slice(0, level + 1))]));
}

function runsOf(rows: TableRow[], keys: string[]): RunOfRow {
  const own = keys.at(-1) ?? '';
  const canMerge = (row: TableRow): boolean =>
    !row.emphasis && !row.spans?.[own] && cleanText(row.cells[own]).trim() !== '';
  const same = (a: TableRow, b: TableRow): boolean =>
    canMerge(a) && canMerge(b) && keys.every((key) => groupId(a, key) === groupId(b, key));
  const runs: RunOfRow = [];
  let run = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const after = rows[index + 1];
    const goesOn = before !== undefined && same(before, row);
    if (!goesOn) run++;
    runs.push(goesOn || (after !== undefined && same(row, after)) ? run : -1);
  });
  return runs;
}

function groupId(row: TableRow, key: string): string {
  return row.groupIds?.[key] ?? cleanText(row.cells[key]);
}

/** A merged cell on one page: rows `first`…`last` are positions in the list given. */
export interface Segment {
  first: number;
  last: number;
}

/** Neighbouring rows of the same run among the rows of one page. */
export function segments(runs: RunOfRow, rowIndexes: number[]): Segment[] {
  const found: Segment[] = [];
  rowIndexes.forEach((rowIndex, position) => {
    const run = runs[rowIndex] ?? -1;
    if (run < 0) return;
    const last = found.at(-1);
    const isSame = last?.last === position - 1 && runs[rowIndexes[position - 1] ?? -1] === run;
    if (last && isSame) last.last = position;
    else found.push({ first: position, last: position });
  });
  return found;
}
