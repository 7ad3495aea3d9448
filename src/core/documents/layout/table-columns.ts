import { DomainError } from '../../../domain/errors.ts';
import type { Column, FormSpec, TableBlock } from '../../../domain/forms/form-spec.ts';
import type { Align, FontFamily } from '../../../domain/forms/form-text.ts';

/** A column with everything decided; widths in millimetres. */
export interface FittedColumn {
  column: Column;
  widthMm: number;
  align: Align;
  family: FontFamily;
}

/** Up to this width a text column is a short label and stands in the middle; merged cells up to the second one. */
const SHORT_COLUMN_MM = 20;
const SHORT_GROUP_MM = 28;

/**
 * Scales the wished widths to the printable width; no column gets narrower than its minimum.
 *
 * @throws DomainError FORM_TOO_WIDE { form, neededMm, availableMm }
 */
export function fitColumns(table: TableBlock, availableMm: number, form: FormSpec): FittedColumn[] {
  const widths = fitWidths(table.columns, availableMm);
  if (!widths) {
    const neededMm = Math.ceil(table.columns.reduce((sum, column) => sum + minWidthMm(column), 0));
    throw new DomainError('FORM_TOO_WIDE', { form: form.name, neededMm, availableMm: Math.floor(availableMm) });
  }
  return table.columns.map((column, index) => ({
    column,
    widthMm: widths[index] ?? 0,
    align: column.align ?? defaultAlign(column, table.groupKeys?.includes(column.key) ?? false),
    family: column.font ?? (column.kind === 'level' ? 'Hei' : 'Fang'),
  }));
}

/** Letters of the table: 10.5 pt, on A3 12 pt. */
export function tableSizePt(table: TableBlock, form: FormSpec): number {
  return table.fontSizePt ?? (form.paper.size === 'A3' ? 12 : 10.5);
}

function minWidthMm(column: Column): number {
  return column.minWidthMm ?? Math.min(column.widthMm, column.kind === 'number' ? 9 : 11);
}

function defaultAlign(column: Column, isGroup: boolean): Align {
  const isShort =
    column.kind === 'number' ||
    column.kind === 'level' ||
    column.widthMm <= (isGroup ? SHORT_GROUP_MM : SHORT_COLUMN_MM);
  return isShort ? 'center' : 'left';
}

/** Columns that would fall under their minimum are held there; the others share the rest by their wishes. */
function fitWidths(columns: Column[], availableMm: number): number[] | undefined {
  const held = new Set<Column>();
  for (;;) {
    const free = columns.filter((column) => !held.has(column));
    const rest = availableMm - [...held].reduce((sum, column) => sum + minWidthMm(column), 0);
    const wished = free.reduce((sum, column) => sum + column.widthMm, 0);
    if (rest < -1e-6 || (free.length > 0 && rest <= 0)) return undefined;
    const factor = wished > 0 ? rest / wished : 1;
    const tooNarrow = free.filter((column) => column.widthMm * factor < minWidthMm(column) - 1e-6);
    if (tooNarrow.length === 0) {
      return columns.map((column) => (held.has(column) ? minWidthMm(column) : column.widthMm * factor));
    }
    for (const column of tooNarrow) held.add(column);
  }
}
