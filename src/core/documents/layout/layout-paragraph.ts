import type { ParagraphBlock } from '../../../domain/forms/form-spec.ts';
import type { Align, FontFamily } from '../../../domain/forms/form-text.ts';
import { cleanText } from './clean-text.ts';
import type { PageFlow } from './page-flow.ts';
import { mm } from './page-frame.ts';
import { justifiedLine, textLines } from './text-ops.ts';
import { wrapText } from './wrap-text.ts';

interface ParagraphLook {
  family: FontFamily;
  align: Align;
  isIndented: boolean;
  isJustified: boolean;
  sizePt: number;
}

const BODY: ParagraphLook = { family: 'Fang', align: 'left', isIndented: true, isJustified: true, sizePt: 14 };
const LOOKS: Record<NonNullable<ParagraphBlock['style']>, ParagraphLook> = {
  body: BODY,
  flush: { ...BODY, isIndented: false },
  heading: { ...BODY, family: 'Hei', isJustified: false },
  subheading: { ...BODY, family: 'Kai', isJustified: false },
  centred: { ...BODY, align: 'center', isIndented: false, isJustified: false },
  right: { ...BODY, align: 'right', isIndented: false, isJustified: false },
  small: { ...BODY, isIndented: false, isJustified: false, sizePt: 10.5 },
};
const LEADING = 1.6;
/** A line that fills less than this share of the width is not spread: it would look torn. */
const JUSTIFY_FROM = 0.85;

interface PreparedLine {
  text: string;
  isJustified: boolean;
}

/** Lines go over the page end, but never a single one at the foot of a page. */
export function layoutParagraph(flow: PageFlow, block: ParagraphBlock, nextPt: number): void {
  const look = LOOKS[block.style ?? 'body'];
  const sizePt = block.sizePt ?? look.sizePt;
  const leadingPt = block.leadingPt ?? sizePt * LEADING;
  const widthPt = flow.frame.widthPt - (block.rightIndentChars ?? 0) * sizePt;
  const lines = prepareLines(flow, block, look, sizePt, widthPt);
  const keepsNext = block.keepWithNext ?? (block.style === 'heading' || block.style === 'subheading');
  const beforePt = mm(block.spaceBeforeMm ?? 0);
  const atOncePt = Math.min(2, lines.length) * leadingPt + (keepsNext ? nextPt : 0);
  flow.need(beforePt + Math.min(atOncePt, flow.frame.heightPt));
  if (!flow.isFresh) flow.advance(beforePt);
  for (const line of lines) {
    flow.need(leadingPt);
    const box = { xPt: flow.frame.leftPt, yPt: flow.yPt, widthPt, leadingPt };
    const style = { family: look.family, sizePt, align: look.align };
    const ops = line.isJustified
      ? justifiedLine(flow.fonts, line.text, box, style)
      : textLines(flow.fonts, [line.text], box, style);
    flow.place(ops, leadingPt);
  }
}

function prepareLines(
  flow: PageFlow,
  block: ParagraphBlock,
  look: ParagraphLook,
  sizePt: number,
  widthPt: number,
): PreparedLine[] {
  return cleanText(block.text)
    .split('\n')
    .flatMap((paragraph) => {
      const text = look.isIndented ? `\u3000\u3000${paragraph}` : paragraph;
      const lines = wrapText(flow.fonts, text, { family: look.family, sizePt }, widthPt);
      return lines.map((line, at) => {
        const isFull = flow.fonts.widthEm(line, look.family) * sizePt >= JUSTIFY_FROM * widthPt;
        return { text: line, isJustified: look.isJustified && at < lines.length - 1 && isFull };
      });
    });
}
