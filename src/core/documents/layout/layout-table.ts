import { DomainError } from '../../../domain/errors.ts';
import type { TableBlock } from '../../../domain/forms/form-spec.ts';
import type { PageFlow } from './page-flow.ts';
import { drawTablePage } from './table-draw.ts';
import { headHeight, heightOfLines, measureTable, type MeasuredTable } from './table-measure.ts';
import { fillTablePages } from './table-pages.ts';
import { textLines } from './text-ops.ts';

const CAPTION_PT = 12;
const CAPTION_LEADING_PT = 22;

/**
 * Draws a table from the current height on, over as many pages as it takes.
 *
 * @param tailPt height that must follow the last row on the same page
 * @throws DomainError FORM_TOO_WIDE { form, neededMm, availableMm } · FORM_HEAD_TOO_HIGH { form }
 */
export function layoutTable(flow: PageFlow, table: TableBlock, tailPt: number): void {
  if (table.columns.length === 0) return;
  const { fonts, frame, form } = flow;
  const measured = measureTable(fonts, table, form, frame.widthPt, frame.heightPt);
  startTable(flow, measured, table.caption ? CAPTION_LEADING_PT : 0);
  if (table.caption) drawCaption(flow, table.caption);
  const room = { firstPt: flow.roomPt, nextPt: frame.heightPt, isFresh: flow.isFresh, tailPt };
  fillTablePages(fonts, measured, room).forEach((page, at) => {
    if (at > 0) flow.newPage();
    if (page.items.length === 0 && measured.rows.length > 0) return;
    const height = headHeight(measured) + page.heightsPt.reduce((sum, one) => sum + one, 0);
    flow.place(drawTablePage(fonts, measured, page, frame.leftPt, flow.yPt), height);
  });
}

/** Height of a table in one piece, without caption. */
export function tableHeight({ form, fonts, frame }: PageFlow, table: TableBlock): number {
  const measured = measureTable(fonts, table, form, frame.widthPt, frame.heightPt);
  return measured.rows.reduce((sum, { heightPt }) => sum + heightPt, headHeight(measured));
}

/** A table begins only where its header, the caption and a first line fit. */
function startTable(flow: PageFlow, measured: MeasuredTable, captionPt: number): void {
  const firstRow = measured.rows[0]?.heightPt ?? 0;
  const leastPt = captionPt + headHeight(measured) + heightOfLines(measured, 2);
  const wishedPt = captionPt + headHeight(measured) + Math.min(firstRow, measured.halfPagePt);
  flow.need(Math.max(leastPt, wishedPt));
  if (leastPt > flow.roomPt && flow.yPt > flow.frame.topPt) flow.newPage();
  if (leastPt > flow.roomPt) throw new DomainError('FORM_HEAD_TOO_HIGH', { form: flow.form.name });
}

function drawCaption(flow: PageFlow, caption: string): void {
  const { leftPt: xPt, widthPt } = flow.frame;
  const box = { xPt, yPt: flow.yPt, widthPt, leadingPt: CAPTION_LEADING_PT };
  flow.draw(textLines(flow.fonts, [caption], box, { family: 'Hei', sizePt: CAPTION_PT }));
  flow.advanceHeading(CAPTION_LEADING_PT);
}
