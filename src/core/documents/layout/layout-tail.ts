/** Balance lines, notes, sign-off line and the free room for the seal; one piece that is never cut. */
import type { Signer, Tail } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';
import type { TextOp } from './draw-op.ts';
import type { PageFlow } from './page-flow.ts';
import { mm } from './page-frame.ts';
import { textLines } from './text-ops.ts';
import { wrapText } from './wrap-text.ts';

const SMALL = { family: 'Fang', sizePt: 10.5 } as const;
const SMALL_LEADING_PT = 15;
const SIGN = { family: 'Fang', sizePt: 12 } as const;
const SIGN_LEADING_PT = 22;
const GAP_PT = 6;
/** Free room behind a label that is signed by hand, and behind a printed name. */
const PEN_MM = 30;
const NAME_GAP_PT = 28;
export const SEAL_MM = 20;

export function tailHeight(flow: PageFlow, tail: Tail): number {
  const signRows = signerRows(flow, tail.signers ?? [], flow.frame.widthPt).length;
  const small = smallLines(flow, tail).length * SMALL_LEADING_PT;
  const content = small + (small > 0 && signRows > 0 ? GAP_PT : 0) + signRows * SIGN_LEADING_PT;
  return content === 0 ? sealPt(tail) : GAP_PT + content + sealPt(tail);
}

/** Draws the tail; the seal's room is needed on the page but stays free. */
export function layoutTail(flow: PageFlow, tail: Tail): void {
  const height = tailHeight(flow, tail);
  if (height === 0) return;
  flow.need(height);
  flow.advance(GAP_PT);
  const { leftPt: xPt, widthPt } = flow.frame;
  const lines = smallLines(flow, tail);
  const box = { xPt, yPt: flow.yPt, widthPt, leadingPt: SMALL_LEADING_PT };
  flow.place(textLines(flow.fonts, lines, box, SMALL), lines.length * SMALL_LEADING_PT);
  const rows = signerRows(flow, tail.signers ?? [], widthPt);
  if (lines.length > 0 && rows.length > 0) flow.advance(GAP_PT);
  for (const row of rows) {
    flow.place(signerOps(flow, row, xPt, widthPt), SIGN_LEADING_PT);
  }
  flow.advance(sealPt(tail));
}

/** Signers in order, as many side by side as there is room for their names. */
export function signerRows(flow: PageFlow, signers: Signer[], widthPt: number, perRow = Infinity): Signer[][] {
  const rows: Signer[][] = [];
  let used = 0;
  for (const signer of signers) {
    const width = signerWidth(flow, signer);
    const last = rows.at(-1);
    if (last && last.length < perRow && used + width <= widthPt) last.push(signer);
    else {
      rows.push([signer]);
      used = 0;
    }
    used += width;
  }
  return rows;
}

/** One row of signers at equal distances; where one needs more, the free room is shared between them. */
export function signerOps(flow: PageFlow, signers: Signer[], leftPt: number, widthPt: number): TextOp[] {
  const widths = signers.map((signer) => signerWidth(flow, signer));
  const share = widthPt / signers.length;
  const isEven = widths.every((width) => width <= share);
  const free = (widthPt - widths.reduce((sum, width) => sum + width, 0)) / signers.length;
  let xPt = leftPt;
  return signers.flatMap((signer, at) => {
    const box = { xPt, yPt: flow.yPt, widthPt, leadingPt: SIGN_LEADING_PT };
    xPt += isEven ? share : (widths[at] ?? 0) + Math.max(0, free);
    return textLines(flow.fonts, [signerText(signer)], box, SIGN);
  });
}

export function signerText(signer: Signer): string {
  return cleanText(signer.label) + cleanText(signer.name ?? '');
}

function signerWidth(flow: PageFlow, signer: Signer): number {
  const text = flow.fonts.widthEm(signerText(signer), SIGN.family) * SIGN.sizePt;
  return text + (signer.name ? NAME_GAP_PT : mm(PEN_MM));
}

function smallLines(flow: PageFlow, tail: Tail): string[] {
  const texts = [...(tail.balance ?? []), ...(tail.notes ?? [])];
  return texts.flatMap((text) => wrapText(flow.fonts, cleanText(text), SMALL, flow.frame.widthPt));
}

function sealPt(tail: Tail): number {
  return mm(tail.sealMm ?? ((tail.signers ?? []).length > 0 ? SEAL_MM : 0));
}
