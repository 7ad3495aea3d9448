import type { Workbook, Worksheet } from 'exceljs';
import type { FormSpec } from '../../../../domain/forms/form-spec.ts';
import { marginsOf } from '../../layout/page-frame.ts';
import { CellStyles, type FrameSides } from './cell-style.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { columnsOf, excelWidth, sheetGrid, type SheetGrid } from './sheet-grid.ts';
import { mergedRanges, paginateSheet, type SheetPages } from './sheet-pages.ts';
import type { SheetCell, SheetPlan, SheetRow } from './sheet-plan.ts';
import { cellString, headerText } from './sheet-text.ts';

const PAPER_CODES = { A4: 9, A3: 8 };
const MM_PER_INCH = 25.4;
const TEXT_FORMAT = '@';
/** Header rows higher up than this are frozen on the screen. */
const MOST_FROZEN_ROWS = 12;

export interface SheetOptions {
  name: string;
  /** Row ids in a hidden last column, headed 编号, so that the sheet can be read back. */
  idColumn: boolean;
  choices: ChoiceLists | undefined;
}

/** Everything needed while the cells of one sheet are written. */
interface Writing {
  sheet: Worksheet;
  grid: SheetGrid;
  plan: SheetPlan;
  pages: SheetPages;
  styles: CellStyles;
  options: SheetOptions;
  /** Merge keys that began on an earlier page. */
  begun: Set<string>;
}

/** Adds a form as a sheet: all heights written, merged cells cut at the predicted page ends, print settings set. */
export function writeSheet(workbook: Workbook, form: FormSpec, plan: SheetPlan, options: SheetOptions): void {
  const sheet = workbook.addWorksheet(options.name);
  const grid = sheetGrid(plan.edgesMm, plan.rows, plan.widthMm);
  const pages = paginateSheet(plan);
  const writing: Writing = { sheet, grid, plan, pages, styles: new CellStyles(), options, begun: new Set() };
  grid.edgesMm.slice(1).forEach((edge, at) => {
    sheet.getColumn(at + 1).width = excelWidth(edge - (grid.edgesMm[at] ?? 0));
  });
  const endOf = new Map(
    mergedRanges(plan.rows, pages.pageOfRow).map((range) => [`${range.first} ${range.key}`, range]),
  );
  plan.rows.forEach((row, at) => {
    const sheetRow = sheet.getRow(at + 1);
    sheetRow.height = row.heightPt;
    for (const cell of row.cells) {
      if (!cell.mergeKey) writeCell(writing, cell, at, at);
      const range = cell.mergeKey ? endOf.get(`${at} ${cell.mergeKey}`) : undefined;
      if (range) writeCell(writing, cell, at, range.last);
    }
    const isPageEnd = at + 1 < plan.rows.length && pages.pageOfRow[at] !== pages.pageOfRow[at + 1];
    if (isPageEnd) sheetRow.addPageBreak();
  });
  if (options.idColumn) writeIds(writing);
  setUpPrint(writing, form);
  if (form.blocks.some((block) => block.kind === 'table' && block.isFilterable)) setUpFilter(writing);
}

/** Arrows over the first table, from its last header row to its last row: notes below are not filtered away. */
function setUpFilter({ sheet, grid, plan }: Writing): void {
  const from = plan.rows.findLastIndex(({ headOf }) => headOf === 0) + 1;
  const to = plan.rows.findLastIndex(({ bodyOf }) => bodyOf === 0) + 1;
  if (from === 0 || to <= from) return;
  sheet.autoFilter = { from: { row: from, column: 1 }, to: { row: to, column: grid.edgesMm.length - 1 } };
}

function writeCell(writing: Writing, cell: SheetCell, firstRow: number, lastRow: number): void {
  const { sheet, grid, styles, options, begun } = writing;
  const { first, last } = cell.runsOver ? anchorOf(grid, cell) : columnsOf(grid, cell.fromMm, cell.toMm);
  const target = sheet.getCell(firstRow + 1, first);
  const goesOn = cell.mergeKey !== undefined && begun.has(cell.mergeKey);
  if (cell.mergeKey) begun.add(cell.mergeKey);
  const sides = cell.isBordered ? frameSides(writing, firstRow, lastRow, first, last) : undefined;
  const style = styles.of(cell, formatOf(cell, goesOn), sides);
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = first; column <= last; column++) sheet.getCell(row + 1, column).style = style;
  }
  target.value = typeof cell.value === 'number' ? cell.value : cellString(cell.value);
  if (cell.choices && options.choices) target.dataValidation = options.choices.validation(cell.choices, '');
  if (last > first || lastRow > firstRow) sheet.mergeCells(firstRow + 1, first, lastRow + 1, last);
}

/** The one column a running line stands in: it goes on over the empty cells beside it. */
function anchorOf(grid: SheetGrid, cell: SheetCell): { first: number; last: number } {
  const { first, last } = columnsOf(grid, cell.fromMm, cell.toMm);
  const middle = grid.edgesMm.findIndex((edge) => edge > (cell.fromMm + cell.toMm) / 2);
  const column = cell.align === 'left' ? first : cell.align === 'right' ? last : Math.max(1, middle);
  return { first: column, last: column };
}

/** （续） is shown by the number format: the value stays what was entered. */
function formatOf(cell: SheetCell, goesOn: boolean): string {
  if (typeof cell.value === 'number') return cell.format ?? 'General';
  const mark = goesOn ? cellString(cell.continuedMark ?? '').replaceAll('"', '') : '';
  return mark === '' ? TEXT_FORMAT : `${TEXT_FORMAT}"${mark}"`;
}

function frameSides(writing: Writing, firstRow: number, lastRow: number, first: number, last: number): FrameSides {
  const { plan, pages, grid } = writing;
  const table = tableOf(plan.rows[firstRow]);
  const differs = (row: number): boolean => tableOf(plan.rows[row]) !== table || table === undefined;
  const isPageEnd = pages.pageOfRow[lastRow] !== pages.pageOfRow[lastRow + 1];
  return {
    top: differs(firstRow - 1),
    bottom: differs(lastRow + 1) || isPageEnd,
    left: first === 1,
    right: last === grid.edgesMm.length - 1,
  };
}

function tableOf(row: SheetRow | undefined): number | undefined {
  return row?.headOf ?? row?.bodyOf;
}

function writeIds({ sheet, grid, plan }: Writing): void {
  const column = grid.edgesMm.length;
  sheet.getColumn(column).width = 10;
  sheet.getColumn(column).hidden = true;
  plan.rows.forEach((row, at) => {
    const cell = sheet.getCell(at + 1, column);
    const isLastHead = row.headOf !== undefined && plan.rows[at + 1]?.headOf === undefined;
    if (isLastHead) cell.value = '编号';
    if (row.id === undefined || row.id === '') return;
    cell.value = cellString(row.id);
    cell.numFmt = TEXT_FORMAT;
  });
}

function setUpPrint({ sheet, grid, plan, pages }: Writing, form: FormSpec): void {
  const margins = marginsOf(form.paper);
  const lastColumn = sheet.getColumn(grid.edgesMm.length - 1).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER_CODES[form.paper.size],
    orientation: form.paper.orientation,
    // Where 宋体 is missing, columns come out wider than planned: the sheet is then scaled down instead of losing its
    // right columns to further pages. With 宋体 the scale stays 100 %, because the columns are narrower than the paper.
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: `A1:${lastColumn}${Math.max(1, plan.rows.length)}`,
    margins: {
      top: margins.top / MM_PER_INCH,
      right: margins.right / MM_PER_INCH,
      bottom: margins.bottom / MM_PER_INCH,
      left: margins.left / MM_PER_INCH,
      header: 10 / MM_PER_INCH,
      footer: 10 / MM_PER_INCH,
    },
  });
  const { titleRows } = pages;
  if (titleRows) sheet.pageSetup.printTitlesRow = `${titleRows.first + 1}:${titleRows.last + 1}`;
  const head = plan.rows.findLastIndex((row) => row.headOf === 0) + 1;
  const isFrozen = head > 0 && head <= MOST_FROZEN_ROWS;
  sheet.views = [isFrozen ? { state: 'frozen', ySplit: head, showGridLines: false } : { showGridLines: false }];
  const watermark = form.watermark ? `&C&"黑体,常规"&16${headerText(form.watermark)}` : '';
  const handling = form.handling ? `&R&"黑体,常规"&10${headerText(form.handling)}` : '';
  if (watermark || handling) sheet.headerFooter.oddHeader = watermark + handling;
  if (form.pageNumber !== 'none') sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页';
}
