/** Lines of text as drawing operations. Every face gets the same line box, so one rare name does not make a row taller. */
import type { Align, FontFamily } from '../../../domain/forms/form-text.ts';
import type { TextOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import { HANGING_EM } from './wrap-text.ts';

/** Height of the base line over the foot of a 1 em box: that of Chinese faces, used for all. */
const ASCENT_EM = 0.88;
const BLACK = '#000000';

export interface LineBox {
  xPt: number;
  /** Top of the first line box. */
  yPt: number;
  widthPt: number;
  /** Distance of two lines. */
  leadingPt: number;
}

export interface LineStyle {
  family: FontFamily;
  sizePt: number;
  align?: Align | undefined;
  color?: string | undefined;
}

/** Lines one below the other; empty lines take room but make no operation. */
export function textLines(fonts: Fonts, lines: string[], box: LineBox, style: LineStyle): TextOp[] {
  const ops: TextOp[] = [];
  lines.forEach((line, index) => {
    if (line === '') return;
    const runs = fonts.runs(line, style.family);
    const width = runs.reduce((sum, run) => sum + run.widthEm, 0) * style.sizePt;
    const free = box.widthPt - width;
    const shift = style.align === 'center' ? centred(line, free, style.sizePt) : style.align === 'right' ? free : 0;
    ops.push({
      op: 'text',
      xPt: box.xPt + shift,
      baselinePt: baseline(box.yPt + index * box.leadingPt, box.leadingPt, style.sizePt),
      sizePt: style.sizePt,
      color: style.color ?? BLACK,
      runs,
    });
  });
  return ops;
}

/** The blank half of a 、 at the end of a line does not count, but a line that fits stays inside. */
function centred(line: string, freePt: number, sizePt: number): number {
  const middle = (freePt + (/[、，]$/.test(line) ? HANGING_EM * sizePt : 0)) / 2;
  return freePt < 0 ? middle : Math.min(middle, freePt);
}

/** One line filled to the full width by equal extra room between its characters. */
export function justifiedLine(fonts: Fonts, line: string, box: LineBox, style: LineStyle): TextOp[] {
  const [op] = textLines(fonts, [line], box, { ...style, align: 'left' });
  if (!op) return [];
  const width = op.runs.reduce((sum, run) => sum + run.widthEm, 0) * style.sizePt;
  const gaps = [...line].length - 1;
  if (gaps > 0) op.spacingPt = Math.max(0, (box.widthPt - width) / gaps);
  return [op];
}

function baseline(topPt: number, leadingPt: number, sizePt: number): number {
  return topPt + (leadingPt - sizePt) / 2 + ASCENT_EM * sizePt;
}
