/** A drawing given as geometry, as vectors; centred, scaled down when it is larger than the page. */
import type { BoxShape, LineShape, Shape, TextShape } from '../../../domain/forms/form-diagram.ts';
import type { DiagramBlock } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';
import type { DrawOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import type { PageFlow } from './page-flow.ts';
import { mm } from './page-frame.ts';
import { textLines } from './text-ops.ts';
import { wrapBalanced } from './wrap-text.ts';

const TEXT_PT = 10.5;
const LEAST_PT = 7;
const LEADING = 1.25;
const STROKE_PT = 0.75;
const BLACK = '#000000';
const ARROW_PT = { length: 6, half: 2.4 };
const PAD_PT = 3;

/** Where the drawing stands and how much smaller it is. */
interface Placement {
  fonts: Fonts;
  leftPt: number;
  topPt: number;
  scale: number;
}

export function diagramScale(flow: PageFlow, block: DiagramBlock, roomPt: number): number {
  return Math.min(1, flow.frame.widthPt / mm(block.widthMm), roomPt / mm(block.heightMm));
}

export function layoutDiagram(flow: PageFlow, block: DiagramBlock, tailPt: number): void {
  const wholePt = mm(block.heightMm) * diagramScale(flow, block, flow.frame.heightPt - tailPt);
  // A drawing a little too high for the rest of the page is made smaller rather than leaving the heading alone.
  if (flow.roomPt - tailPt < wholePt * 0.75) flow.need(wholePt + tailPt);
  const scale = diagramScale(flow, block, flow.roomPt - tailPt);
  const leftPt = flow.frame.leftPt + (flow.frame.widthPt - mm(block.widthMm) * scale) / 2;
  const placement = { fonts: flow.fonts, leftPt, topPt: flow.yPt, scale };
  const size = { widthPt: mm(block.widthMm) * scale, heightPt: mm(block.heightMm) * scale };
  const place = { xPt: leftPt, yPt: flow.yPt, ...size };
  const drawn: DrawOp[] = [
    ...(block.svg === undefined ? [] : [{ op: 'svg' as const, svg: block.svg, ...place }]),
    ...(block.image === undefined ? [] : [{ op: 'image' as const, sha256: block.image.sha256, ...place }]),
  ];
  const ops = [...drawn, ...block.shapes.flatMap((shape) => shapeOps(placement, shape))];
  flow.place(ops, mm(block.heightMm) * scale);
}

function shapeOps(at: Placement, shape: Shape): DrawOp[] {
  if (shape.shape === 'box') return [...outline(at, shape), ...boxText(at, shape)];
  return shape.shape === 'line' ? lineOps(at, shape) : anchoredText(at, shape);
}

function point(at: Placement, xMm: number, yMm: number): [number, number] {
  return [at.leftPt + mm(xMm) * at.scale, at.topPt + mm(yMm) * at.scale];
}

function outline(at: Placement, box: BoxShape): DrawOp[] {
  const { outline: form = 'rect', xMm, yMm, widthMm, heightMm, fill, dashed = false } = box;
  if (form === 'none') return [];
  const strokePt = (box.strokePt ?? STROKE_PT) * at.scale;
  const stroke = box.stroke ?? BLACK;
  const filled = fill ? { fill } : {};
  if (form === 'diamond') {
    const points = [
      point(at, xMm + widthMm / 2, yMm),
      point(at, xMm + widthMm, yMm + heightMm / 2),
      point(at, xMm + widthMm / 2, yMm + heightMm),
      point(at, xMm, yMm + heightMm / 2),
    ];
    return [{ op: 'path', points, widthPt: strokePt, stroke, closed: true, dashed, ...filled }];
  }
  const [xPt, yPt] = point(at, xMm, yMm);
  const [widthPt, heightPt] = [mm(widthMm) * at.scale, mm(heightMm) * at.scale];
  const radiusPt = form === 'pill' ? heightPt / 2 : form === 'round' ? Math.min(4, heightPt / 4) : 0;
  return [{ op: 'rect', xPt, yPt, widthPt, heightPt, radiusPt, stroke, strokePt, dashed, ...filled }];
}

/** Text in the box; set smaller step by step until all lines fit. */
function boxText(at: Placement, box: BoxShape): DrawOp[] {
  const text = cleanText(box.text);
  if (text === '') return [];
  const family = box.font ?? 'Fang';
  const share = box.outline === 'diamond' ? 0.6 : 1;
  const widthPt = mm(box.widthMm) * at.scale * share - (share === 1 ? 2 * PAD_PT : 0);
  const heightPt = mm(box.heightMm) * at.scale;
  let sizePt = (box.sizePt ?? TEXT_PT) * at.scale;
  const wrap = (): string[] =>
    text.split('\n').flatMap((line) => wrapBalanced(at.fonts, line, { family, sizePt }, widthPt));
  let lines = wrap();
  while (lines.length * sizePt * LEADING > heightPt * share && sizePt > LEAST_PT * at.scale) {
    sizePt -= 0.5 * at.scale;
    lines = wrap();
  }
  const leadingPt = sizePt * LEADING;
  const free = heightPt - lines.length * leadingPt;
  const shift = box.valign === 'top' ? PAD_PT : box.valign === 'bottom' ? free - PAD_PT : free / 2;
  const [left, top] = point(at, box.xMm, box.yMm);
  const xPt = left + (mm(box.widthMm) * at.scale - widthPt) / 2;
  const style = { family, sizePt, align: box.align ?? 'center', color: box.color };
  return textLines(at.fonts, lines, { xPt, yPt: top + shift, widthPt, leadingPt }, style);
}

function lineOps(at: Placement, line: LineShape): DrawOp[] {
  const points = line.pointsMm.map(([x, y]) => point(at, x, y));
  const stroke = line.stroke ?? BLACK;
  const widthPt = (line.strokePt ?? STROKE_PT) * at.scale;
  const end = points.at(-1);
  const before = points.at(-2);
  if (!line.arrow || !end || !before) return [{ op: 'path', points, widthPt, stroke, dashed: line.dashed ?? false }];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const head = ARROW_PT.length * at.scale;
  const half = ARROW_PT.half * at.scale;
  const foot: [number, number] = [end[0] - dx * head, end[1] - dy * head];
  const wings: [number, number][] = [
    [foot[0] - dy * half, foot[1] + dx * half],
    [foot[0] + dy * half, foot[1] - dx * half],
  ];
  return [
    { op: 'path', points: [...points.slice(0, -1), foot], widthPt, stroke, dashed: line.dashed ?? false },
    { op: 'path', points: [end, ...wings], widthPt: 0, fill: stroke, closed: true },
  ];
}

function anchoredText(at: Placement, shape: TextShape): DrawOp[] {
  const family = shape.font ?? 'Fang';
  const sizePt = (shape.sizePt ?? TEXT_PT) * at.scale;
  const text = cleanText(shape.text);
  const width = at.fonts.widthEm(text, family) * sizePt;
  const [x, y] = point(at, shape.xMm, shape.yMm);
  const align = shape.align ?? 'left';
  const xPt = align === 'center' ? x - width / 2 : align === 'right' ? x - width : x;
  const box = { xPt, yPt: y - sizePt / 2, widthPt: width, leadingPt: sizePt };
  return textLines(at.fonts, [text], box, { family, sizePt, color: shape.color });
}
