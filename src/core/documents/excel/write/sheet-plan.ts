/** A form as sheet rows, before it is cut into pages and before exceljs sees it. Widths in millimetres from the left. */
import type { Align, FontFamily, Valign } from '../../../../domain/forms/form-text.ts';

export interface SheetCell {
  fromMm: number;
  toMm: number;
  /** Text already clean; numbers stay numbers. */
  value: string | number;
  family: FontFamily;
  sizePt: number;
  align: Align;
  valign?: Valign;
  /** `#rrggbb`. */
  color?: string | undefined;
  /** Cells of a table have rules around them. */
  isBordered?: boolean;
  /** Excel number format, e.g. `0.00`; text is always `@`. */
  format?: string;
  /** Equal keys in neighbouring rows of one page, same columns: one merged cell. */
  mergeKey?: string;
  /** Height the merged cell needs. */
  mergedPt?: number;
  /** Shown, not stored, when a merged cell goes on from the page before. */
  continuedMark?: string;
  choices?: string[] | undefined;
  /** Neither merged nor wrapped: a short line that runs over the empty cells beside it. */
  runsOver?: boolean;
}

export interface SheetRow {
  heightPt: number;
  cells: SheetCell[];
  /** Header row of the table with this number. */
  headOf?: number;
  /** Body row of the table with this number. */
  bodyOf?: number;
  /** Row id for the hidden column. */
  id?: string;
  /** Not separated from the next row by a page end. */
  keepWithNext?: boolean;
}

export interface SheetPlan {
  rows: SheetRow[];
  /** Column edges of all tables, the first one first. */
  edgesMm: number[][];
  widthMm: number;
  /** Room for rows on one printed page. */
  pagePt: number;
}

/** Excel's greatest row height. */
export const MAX_ROW_PT = 409;

/** Line height of 仿宋 and its kin; long cells get more, because substitutes for missing fonts are up to 1.45 high. */
const LINE_HEIGHT = 1.3;
const LONG_LINE_HEIGHT = 1.38;
const LONG_LINES = 8;
const PAD_PT = 6;

/**
 * Lines are counted in this share of a cell's width: other machines have other fonts, and Excel prints a little wider
 * than it shows.
 */
export const COUNTED_SHARE = 0.95;

/**
 * Height written for so many lines: Excel fits neither wrapped nor merged rows by itself, and its fonts differ a little
 * from ours, hence a little more wherever a text is wrapped.
 *
 * @param lineCount counted in `COUNTED_SHARE` of the width
 */
export function sheetRowHeight(lineCount: number, sizePt: number): number {
  const lineHeight = lineCount > LONG_LINES ? LONG_LINE_HEIGHT : LINE_HEIGHT;
  const spare = lineCount > 1 ? 0.3 : 0;
  return Math.min(MAX_ROW_PT, Math.ceil((lineCount + spare) * sizePt * lineHeight + PAD_PT));
}

/** Most lines, counted in the whole width, that one sheet row can show. */
export function mostLines(sizePt: number, pagePt: number): number {
  const highest = Math.min(MAX_ROW_PT, pagePt) - PAD_PT;
  return Math.max(1, Math.floor((highest / (sizePt * LONG_LINE_HEIGHT) - 0.5) * COUNTED_SHARE) - 1);
}

/** A part of a cut text without our line ends, so that it can flow in Excel's own lines. */
export function flowingText(lines: string[]): string {
  return lines.reduce((text, line) => (/\w$/.test(text) && /^\w/.test(line) ? `${text} ${line}` : text + line), '');
}
