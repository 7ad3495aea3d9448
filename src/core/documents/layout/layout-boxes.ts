/** Blocks of cover sheets: seal areas, signature lines, long numbers, QR codes. Each is one piece, never cut. */
import QRCode from 'qrcode';
import { DomainError } from '../../../domain/errors.ts';
import type { DigitsBlock, QrBlock, SealAreaBlock, SignatureBlock } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';
import type { DrawOp, RectOp } from './draw-op.ts';
import { signerOps, signerRows } from './layout-tail.ts';
import type { PageFlow } from './page-flow.ts';
import { mm } from './page-frame.ts';
import { rules } from './table-draw.ts';
import { textLines } from './text-ops.ts';
import { wrapText } from './wrap-text.ts';

const TEXT = { family: 'Fang', sizePt: 12 } as const;
const LEADING_PT = 18;
const PAD_PT = 6;
const SEAL_AREA_MM = 42;
const QR_MM = 30;
/** Blank modules around a QR code (ISO/IEC 18004). */
const QUIET_MODULES = 4;
const SIGN_LEADING_PT = 26;

export function layoutSealArea(flow: PageFlow, block: SealAreaBlock): void {
  const heightPt = sealAreaHeight(block);
  flow.need(heightPt);
  const { leftPt, widthPt } = flow.frame;
  const boxPt = widthPt / Math.max(1, block.boxes.length);
  const ops: DrawOp[] = block.boxes.flatMap(({ label, note }, at) => {
    const xPt = leftPt + at * boxPt + PAD_PT;
    const inner = { xPt, widthPt: boxPt - 2 * PAD_PT, leadingPt: LEADING_PT };
    const head = wrapText(flow.fonts, cleanText(label), TEXT, inner.widthPt);
    const foot = note ? wrapText(flow.fonts, cleanText(note), TEXT, inner.widthPt) : [];
    const footTop = flow.yPt + heightPt - PAD_PT - foot.length * LEADING_PT;
    return [
      ...textLines(flow.fonts, head, { ...inner, yPt: flow.yPt + PAD_PT }, TEXT),
      ...textLines(flow.fonts, foot, { ...inner, yPt: footTop }, { ...TEXT, align: 'right' }),
    ];
  });
  const xs = [...block.boxes.map((_, at) => leftPt + at * boxPt), leftPt + widthPt];
  const cells = block.boxes.map((_, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 }));
  flow.place([...ops, ...rules(cells, xs, [flow.yPt, flow.yPt + heightPt])], heightPt);
}

export function sealAreaHeight(block: SealAreaBlock): number {
  return mm(block.heightMm ?? SEAL_AREA_MM);
}

export function layoutSignatures(flow: PageFlow, block: SignatureBlock): void {
  const { leftPt, widthPt } = flow.frame;
  const rows = signerRows(flow, block.signers, widthPt, block.perRow ?? 1);
  flow.need(rows.length * SIGN_LEADING_PT + (block.date ? SIGN_LEADING_PT : 0));
  for (const row of rows) flow.place(signerOps(flow, row, leftPt, widthPt), SIGN_LEADING_PT);
  if (!block.date) return;
  const box = { xPt: leftPt, yPt: flow.yPt, widthPt, leadingPt: SIGN_LEADING_PT };
  const ops = textLines(flow.fonts, [cleanText(block.date)], box, { ...TEXT, align: 'right' });
  flow.place(ops, SIGN_LEADING_PT);
}

export function layoutDigits(flow: PageFlow, block: DigitsBlock): void {
  const lines = [...(block.label ? [cleanText(block.label)] : []), ...digitLines(block)];
  flow.need(lines.length * LEADING_PT);
  const box = { xPt: flow.frame.leftPt, yPt: flow.yPt, widthPt: flow.frame.widthPt, leadingPt: LEADING_PT };
  flow.place(textLines(flow.fonts, lines, box, TEXT), lines.length * LEADING_PT);
}

/** `12345678` → `1234 5678`, a new line after so many groups. */
export function digitLines({ digits, groupSize = 4, groupsPerLine = 8 }: DigitsBlock): string[] {
  const groups = cleanText(digits).match(new RegExp(`.{1,${Math.max(1, groupSize)}}`, 'gu')) ?? [];
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += groupsPerLine) {
    lines.push(groups.slice(at, at + groupsPerLine).join('  '));
  }
  return lines;
}

/** @throws DomainError FORM_QR_NOT_DIGITS { form } */
export function layoutQr(flow: PageFlow, block: QrBlock): void {
  const codes = [block, ...(block.beside ? [block.beside] : [])];
  const sizePt = mm(block.sizeMm ?? QR_MM);
  const roomPt = flow.frame.widthPt / codes.length;
  const textPt = roomPt - sizePt - PAD_PT * 2;
  const placed = codes.map(({ digits, lines = [] }, at) => ({
    digits,
    leftPt: flow.frame.leftPt + at * roomPt,
    lines: lines.flatMap((line) => wrapText(flow.fonts, cleanText(line), TEXT, textPt)),
  }));
  const heightPt = Math.max(sizePt, ...placed.map(({ lines }) => lines.length * LEADING_PT));
  flow.need(heightPt);
  const ops = placed.flatMap(({ digits, leftPt, lines }): DrawOp[] => {
    const yPt = flow.yPt + (heightPt - lines.length * LEADING_PT) / 2;
    const box = { xPt: leftPt + sizePt + PAD_PT * 2, yPt, widthPt: textPt, leadingPt: LEADING_PT };
    return [...qrOps(flow, digits, leftPt, sizePt), ...textLines(flow.fonts, lines, box, TEXT)];
  });
  flow.place(ops, heightPt);
}

/** Dark modules as rectangles, neighbours in a row joined. */
function qrOps(flow: PageFlow, digits: string, leftPt: number, sizePt: number): RectOp[] {
  if (!/^\d+$/.test(digits)) throw new DomainError('FORM_QR_NOT_DIGITS', { form: flow.form.name });
  const { size, data } = QRCode.create(digits, { errorCorrectionLevel: 'M' }).modules;
  const modulePt = sizePt / (size + 2 * QUIET_MODULES);
  const ops: RectOp[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = column;
      while (column < size && data[row * size + column]) column++;
      if (column === from) continue;
      ops.push({
        op: 'rect',
        xPt: leftPt + (from + QUIET_MODULES) * modulePt,
        yPt: flow.yPt + (row + QUIET_MODULES) * modulePt,
        widthPt: (column - from) * modulePt,
        heightPt: modulePt,
        fill: '#000000',
      });
    }
  }
  return ops;
}
