/** What stands outside the margins of every page: page number, handling line, seam line; and the watermark beneath. */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { cleanText } from './clean-text.ts';
import type { DrawOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import { mm, type PageFrame } from './page-frame.ts';
import { textLines } from './text-ops.ts';
import { wrapText } from './wrap-text.ts';

const NUMBER = { family: 'Song', sizePt: 14 } as const;
/** GB/T 9704: the number stands 7 mm under the text area, one character in from the edge. */
const NUMBER_GAP_MM = 7;
const HANDLING = { family: 'Hei', sizePt: 10.5 } as const;
/** Of the line, so that it does not meet the handling mark. */
const CONTINUED_SHARE = 0.7;
const WATERMARK_DEGREES = 30;
/** Solid and pale: no transparency, which old printer drivers turn into a grey block. */
const WATERMARK_COLOR = '#ececec';
const SEAM_COLOR = '#7f7f7f';
const SEAM_MM = { fromEdge: 8, length: 60 };

/** Printed number, place in the form from 0, pages of the form. */
export type PagePlace = { number: number; at: number; total: number };

export function pageMarks(
  form: FormSpec,
  fonts: Fonts,
  frame: PageFrame,
  { number, at, total }: PagePlace,
): { under: DrawOp[]; over: DrawOp[] } {
  const over = [...numberOps(form, fonts, frame, number), ...handlingOps(form, fonts, frame)];
  if (at > 0) over.push(...continuedOps(form, fonts, frame));
  if (form.seamLine && total > 1) over.push(...seamOps(form, fonts, frame, number));
  return { under: watermarkOps(form, fonts, frame), over };
}

function numberOps(form: FormSpec, fonts: Fonts, frame: PageFrame, number: number): DrawOp[] {
  if (form.pageNumber === 'none') return [];
  if (form.pageNumber === 'side') return [sideNumber(fonts, frame, number)];
  const outer = number % 2 === 1 ? ('right' as const) : ('left' as const);
  const align = form.pageNumber === 'centre' ? 'center' : outer;
  const room = frame.pageHeightPt - frame.topPt - frame.heightPt;
  const gap = Math.min(mm(NUMBER_GAP_MM), Math.max(0, room - NUMBER.sizePt * 1.5));
  const box = {
    xPt: frame.leftPt + NUMBER.sizePt,
    yPt: frame.topPt + frame.heightPt + gap,
    widthPt: frame.widthPt - 2 * NUMBER.sizePt,
    leadingPt: NUMBER.sizePt,
  };
  return textLines(fonts, [`— ${number} —`], box, { ...NUMBER, align });
}

/** Turned clockwise at the left edge: the place it has when the sheet is turned into a portrait volume. */
function sideNumber(fonts: Fonts, frame: PageFrame, number: number): DrawOp {
  const runs = fonts.runs(`— ${number} —`, NUMBER.family);
  const length = runs.reduce((sum, run) => sum + run.widthEm, 0) * NUMBER.sizePt;
  const bottom = frame.topPt + frame.heightPt - NUMBER.sizePt - length;
  return {
    op: 'text',
    xPt: frame.leftPt - mm(NUMBER_GAP_MM) - NUMBER.sizePt,
    baselinePt: number % 2 === 1 ? bottom : frame.topPt + NUMBER.sizePt,
    sizePt: NUMBER.sizePt,
    color: '#000000',
    runs,
    rotateDegrees: -90,
  };
}

function handlingOps(form: FormSpec, fonts: Fonts, frame: PageFrame): DrawOp[] {
  if (!form.handling) return [];
  const box = { xPt: frame.leftPt, yPt: markTop(frame), widthPt: frame.widthPt, leadingPt: HANDLING.sizePt };
  return textLines(fonts, [cleanText(form.handling)], box, { ...HANDLING, align: 'right' });
}

/** Later pages say at the top left what they belong to: loose sheets find their way back. */
function continuedOps(form: FormSpec, fonts: Fonts, frame: PageFrame): DrawOp[] {
  const text = continuedTitle(form);
  if (text === '') return [];
  const style = { family: 'Fang', sizePt: HANDLING.sizePt } as const;
  const [line = ''] = wrapText(fonts, text, style, frame.widthPt * CONTINUED_SHARE);
  const box = { xPt: frame.leftPt, yPt: markTop(frame), widthPt: frame.widthPt, leadingPt: HANDLING.sizePt };
  return textLines(fonts, [line], box, style);
}

/** The form's name with （续） and the unit's, e.g. 附件2 部门廉政风险点识别表（续） 青龙村; empty for a form without name. */
function continuedTitle({ name, heading }: FormSpec): string {
  if (name === '') return '';
  const unit = cleanText(heading.left).split('：').slice(1).join('：').split('\u3000')[0] ?? '';
  return `${cleanText(name)}（续）${unit === '' ? '' : `\u3000${unit}`}`;
}

function markTop(frame: PageFrame): number {
  return Math.max(mm(6), frame.topPt - mm(7));
}

/** Across the middle of the page, as large as the diagonal allows. */
function watermarkOps(form: FormSpec, fonts: Fonts, frame: PageFrame): DrawOp[] {
  const text = [...cleanText(form.watermark)].join('\u3000');
  if (text === '') return [];
  const widthEm = fonts.widthEm(text, 'Hei');
  const sizePt = Math.min(96, (Math.min(frame.pageWidthPt, frame.pageHeightPt * 1.2) * 0.8) / widthEm);
  const radians = (WATERMARK_DEGREES * Math.PI) / 180;
  const half = (widthEm * sizePt) / 2;
  const rise = 0.35 * sizePt;
  const xPt = frame.pageWidthPt / 2 - half * Math.cos(radians) + rise * Math.sin(radians);
  const baselinePt = frame.pageHeightPt / 2 + half * Math.sin(radians) + rise * Math.cos(radians);
  const runs = fonts.runs(text, 'Hei');
  return [{ op: 'text', xPt, baselinePt, sizePt, color: WATERMARK_COLOR, runs, rotateDegrees: WATERMARK_DEGREES }];
}

/** Where the seal goes across the fanned-out edges: right; on the back of a sheet the same edge is left. */
function seamOps(form: FormSpec, fonts: Fonts, frame: PageFrame, number: number): DrawOp[] {
  const isBack = form.delivery?.duplex === true && number % 2 === 0;
  const fromEdge = mm(SEAM_MM.fromEdge);
  const xPt = isBack ? fromEdge : frame.pageWidthPt - fromEdge;
  const middle = frame.pageHeightPt / 2;
  const half = mm(SEAM_MM.length) / 2;
  const box = { xPt: xPt + (isBack ? -14 : 3), yPt: middle - 27, widthPt: 11, leadingPt: 18 };
  return [
    {
      op: 'path',
      points: [
        [xPt, middle - half],
        [xPt, middle + half],
      ],
      widthPt: 0.5,
      stroke: SEAM_COLOR,
      dashed: true,
    },
    ...textLines(fonts, ['骑', '缝', '章'], box, { family: 'Fang', sizePt: 9, align: 'center', color: SEAM_COLOR }),
  ];
}
