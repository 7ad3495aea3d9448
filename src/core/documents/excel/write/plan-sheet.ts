import type { FormSpec, TableBlock } from '../../../../domain/forms/form-spec.ts';
import { keyValueTable } from '../../key-value-table.ts';
import type { Fonts } from '../../layout/fonts.ts';
import { pageFrame, PT_PER_MM } from '../../layout/page-frame.ts';
import { planTable } from './plan-table.ts';
import { planHeading, planTail, planTextBlock } from './plan-text.ts';
import type { SheetPlan, SheetRow } from './sheet-plan.ts';

/** Columns stay this much under the printable width: Excel, WPS and LibreOffice do not measure alike. */
const WIDTH_SHARE = 0.95;
/** The same for the height of a page. */
const HEIGHT_SHARE = 0.97;
const KEPT_ROWS = 3;
const KEPT_SHARE = 0.3;

/**
 * All rows of a form's sheet, tables and text; a diagram is replaced by its table.
 *
 * @throws DomainError FORM_TOO_WIDE { form, neededMm, availableMm }
 */
export function planSheet(form: FormSpec, fonts: Fonts): SheetPlan {
  const frame = pageFrame(form.paper);
  const widthMm = (frame.widthPt / PT_PER_MM) * WIDTH_SHARE;
  const pagePt = frame.heightPt * HEIGHT_SHARE;
  const planner = { fonts, widthMm, pagePt };
  const rows: SheetRow[] = planHeading(planner, form.heading);
  const edgesMm: number[][] = [];
  for (const block of form.blocks) {
    const table = tableOf(block);
    if (table) {
      if (table.columns.length === 0) continue;
      const planned = planTable(fonts, table, form, edgesMm.length, widthMm, pagePt);
      rows.push(...planned.rows);
      edgesMm.push(planned.edgesMm);
    } else if (block.kind !== 'table' && block.kind !== 'keyValue' && block.kind !== 'diagram') {
      rows.push(...planTextBlock(planner, block));
    }
  }
  keepBoxes(form, rows, edgesMm.length - 1);
  const tail = planTail(planner, form.tail ?? {});
  if (tail.length > 0) keepLastRows(rows, pagePt);
  rows.push(...tail);
  return { rows, edgesMm, widthMm, pagePt };
}

/** The tail takes the last rows along: not a single one where they are low. */
function keepLastRows(rows: SheetRow[], pagePt: number): void {
  const last = rows.slice(-KEPT_ROWS);
  const heightPt = last.reduce((sum, row) => sum + row.heightPt, 0);
  const isLow = rows.length > 2 * KEPT_ROWS && heightPt < pagePt * KEPT_SHARE;
  for (const row of isLow ? last : last.slice(-1)) row.keepWithNext = true;
}

/** Boxes to sign in at the end stay together and with the row before them. */
function keepBoxes(form: FormSpec, rows: SheetRow[], table: number): void {
  if (form.blocks.length < 2 || form.blocks.at(-1)?.kind !== 'keyValue') return;
  const first = rows.findIndex(({ bodyOf }) => bodyOf === table);
  for (const row of rows.slice(Math.max(0, first - 1), -1)) row.keepWithNext = true;
}

function tableOf(block: FormSpec['blocks'][number]): TableBlock | undefined {
  if (block.kind === 'table') return block;
  if (block.kind === 'keyValue') return keyValueTable(block);
  return block.kind === 'diagram' ? block.table : undefined;
}
