/** The lines above a form's first block. */
import { cleanText } from './clean-text.ts';
import type { PageFlow } from './page-flow.ts';
import { textLines, type LineStyle } from './text-ops.ts';
import { wrapBalanced, wrapText } from './wrap-text.ts';

const LABEL = { style: { family: 'Hei', sizePt: 16 }, leadingPt: 22 } as const;
const TITLE = { style: { family: 'Title', sizePt: 22, align: 'center' }, leadingPt: 31 } as const;
const SUBTITLE = { style: { family: 'Kai', sizePt: 14, align: 'center' }, leadingPt: 22 } as const;
const LINE = { style: { family: 'Fang', sizePt: 12 }, leadingPt: 18 } as const;
const GAP_PT = 5;

export function layoutHeading(flow: PageFlow): void {
  const { label, title, subtitle, left, right, cutoff } = flow.form.heading;
  if (label) putLines(flow, [label], LABEL.style, LABEL.leadingPt);
  const titleLines = cleanText(title)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : wrapBalanced(flow.fonts, line, TITLE.style, flow.frame.widthPt)));
  putLines(flow, titleLines, TITLE.style, TITLE.leadingPt);
  if (subtitle) putLines(flow, [subtitle], SUBTITLE.style, SUBTITLE.leadingPt);
  const hasInfo = Boolean(left || right || cutoff);
  if (hasInfo) putInfoLine(flow, left ?? '', cutoff ?? '', right ?? '');
  if (flow.yPt > flow.frame.topPt) flow.advanceHeading(hasInfo ? GAP_PT : 2 * GAP_PT);
}

/** Left, cut-off and right on one line; what does not fit beside the others goes on lines of its own. */
function putInfoLine(flow: PageFlow, left: string, cutoff: string, right: string): void {
  flow.advanceHeading(GAP_PT);
  const width = (text: string): number => flow.fonts.widthEm(text, LINE.style.family) * LINE.style.sizePt;
  const gap = 2 * LINE.style.sizePt;
  const room = flow.frame.widthPt;
  if (width(left) + width(cutoff) + width(right) + 2 * gap <= room) {
    drawAt(flow, left, 'left');
    drawAt(flow, right, 'right');
    const free = room - width(left) - width(cutoff) - width(right);
    drawAt(flow, cutoff, 'left', width(left) + free / 2);
    flow.advanceHeading(LINE.leadingPt);
    return;
  }
  const leftLines = wrapText(flow.fonts, cleanText(left), LINE.style, room);
  putLines(flow, left ? leftLines : [], LINE.style, LINE.leadingPt);
  if (!cutoff && !right) return;
  const isOneLine = width(cutoff) + width(right) + gap <= room;
  drawAt(flow, cutoff, 'left');
  if (!isOneLine) flow.advanceHeading(LINE.leadingPt);
  drawAt(flow, right, 'right');
  flow.advanceHeading(LINE.leadingPt);
}

function drawAt(flow: PageFlow, text: string, align: 'left' | 'right', shiftPt = 0): void {
  const { leftPt, widthPt } = flow.frame;
  const box = { xPt: leftPt + shiftPt, yPt: flow.yPt, widthPt, leadingPt: LINE.leadingPt };
  flow.draw(textLines(flow.fonts, [cleanText(text)], box, { ...LINE.style, align }));
}

function putLines(flow: PageFlow, lines: string[], style: LineStyle, leadingPt: number): void {
  const { leftPt: xPt, widthPt } = flow.frame;
  flow.draw(textLines(flow.fonts, lines, { xPt, yPt: flow.yPt, widthPt, leadingPt }, style));
  flow.advanceHeading(lines.length * leadingPt);
}
