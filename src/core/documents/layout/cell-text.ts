import type { Column, TableRow } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';

/** What a cell shows: numbers with the column's digits, text cleaned, nothing for a key left out. */
export function cellText(row: TableRow, column: Column): string {
  const value = row.cells[column.key];
  if (typeof value === 'number' && Number.isFinite(value) && column.decimals !== undefined) {
    return value.toFixed(column.decimals);
  }
  return cleanText(value);
}
