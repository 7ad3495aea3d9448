import type { FormBlock, FormSpec } from '../../../domain/forms/form-spec.ts';
import { keyValueTable } from '../key-value-table.ts';
import type { DrawOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import { layoutDigits, layoutQr, layoutSealArea, layoutSignatures, sealAreaHeight } from './layout-boxes.ts';
import { layoutDiagram } from './layout-diagram.ts';
import { layoutHeading } from './layout-heading.ts';
import { layoutParagraph } from './layout-paragraph.ts';
import { layoutTable, tableHeight } from './layout-table.ts';
import { layoutTail, tailHeight } from './layout-tail.ts';
import { PageFlow } from './page-flow.ts';
import { mm } from './page-frame.ts';

const GAP_PT = 8;
/** What a heading keeps of a table that follows: header and a first row. */
const TABLE_BEGIN_PT = 90;
const PARAGRAPH_BEGIN_PT = 45;

/** The pages of one form, without page numbers and what else stands outside the margins. */
export function layoutForm(form: FormSpec, fonts: Fonts): DrawOp[][] {
  const flow = new PageFlow(form, fonts);
  layoutHeading(flow);
  const tail = form.tail ?? {};
  const tailPt = tailHeight(flow, tail);
  form.blocks.forEach((block, at) => {
    if (!flow.isFresh) flow.advance(Math.min(flow.roomPt, gapBetween(form.blocks[at - 1], block)));
    layoutBlock(flow, block, form.blocks[at + 1], closingHeight(flow, form.blocks.slice(at + 1), tailPt));
  });
  layoutTail(flow, tail);
  return flow.pages;
}

/**
 * What has to stand on the page of a block's last lines: the tail, and boxes to sign in, which say nothing alone. Boxes
 * of more than half a page are not kept.
 */
function closingHeight(flow: PageFlow, rest: FormBlock[], tailPt: number): number {
  const boxes = rest.filter((block) => block.kind === 'keyValue');
  if (boxes.length < rest.length) return 0;
  const heights = boxes.map((block) => tableHeight(flow, keyValueTable(block)));
  const closingPt = heights.reduce((sum, height) => sum + height, tailPt);
  return rest.length === 0 || closingPt <= flow.frame.heightPt / 2 ? closingPt : 0;
}

function layoutBlock(flow: PageFlow, block: FormBlock, next: FormBlock | undefined, tailPt: number): void {
  switch (block.kind) {
    case 'table':
      if (block.isKeptWhole === true) flow.need(tableHeight(flow, block) + tailPt);
      return layoutTable(flow, block, tailPt);
    case 'keyValue':
      return layoutTable(flow, keyValueTable(block), tailPt);
    case 'paragraph':
      return layoutParagraph(flow, block, beginHeight(next));
    case 'qr':
      return layoutQr(flow, block);
    case 'digits':
      return layoutDigits(flow, block);
    case 'sealArea':
      return layoutSealArea(flow, block);
    case 'signatures':
      return layoutSignatures(flow, block);
    case 'diagram':
      return layoutDiagram(flow, block, tailPt);
    case 'space':
      return flow.advance(Math.min(flow.roomPt, mm(block.heightMm)));
  }
}

/** Tables that follow each other directly share their rule; paragraphs bring their own line distance. */
function gapBetween(before: FormBlock | undefined, block: FormBlock): number {
  const isTable = (one: FormBlock | undefined): boolean => one?.kind === 'table' || one?.kind === 'keyValue';
  const hasCaption = block.kind === 'table' && block.caption;
  if (isTable(before) && isTable(block) && !hasCaption) return 0;
  if (before?.kind === 'paragraph' && block.kind === 'paragraph') return 0;
  return block.kind === 'space' || before?.kind === 'space' ? 0 : GAP_PT;
}

function beginHeight(block: FormBlock | undefined): number {
  if (!block) return 0;
  if (block.kind === 'table' || block.kind === 'keyValue') return TABLE_BEGIN_PT;
  return block.kind === 'sealArea' ? sealAreaHeight(block) : PARAGRAPH_BEGIN_PT;
}
