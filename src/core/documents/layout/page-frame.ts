import type { Margins, Paper } from '../../../domain/forms/form-spec.ts';

export const PT_PER_MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * PT_PER_MM;

const SHORT_SIDE_MM = { A4: 210, A3: 297 };
const LONG_SIDE_MM = { A4: 297, A3: 420 };
const LANDSCAPE_MARGINS: Margins = { top: 25, right: 20, bottom: 20, left: 20 };
const PORTRAIT_MARGINS: Margins = { top: 25, right: 20, bottom: 20, left: 25 };

/** The sheet and the part of it that text may fill; points. */
export interface PageFrame {
  pageWidthPt: number;
  pageHeightPt: number;
  leftPt: number;
  topPt: number;
  widthPt: number;
  heightPt: number;
}

export function marginsOf(paper: Paper): Margins {
  return paper.marginsMm ?? (paper.orientation === 'landscape' ? LANDSCAPE_MARGINS : PORTRAIT_MARGINS);
}

export function pageFrame(paper: Paper): PageFrame {
  const isLandscape = paper.orientation === 'landscape';
  const widthMm = (isLandscape ? LONG_SIDE_MM : SHORT_SIDE_MM)[paper.size];
  const heightMm = (isLandscape ? SHORT_SIDE_MM : LONG_SIDE_MM)[paper.size];
  const margins = marginsOf(paper);
  return {
    pageWidthPt: mm(widthMm),
    pageHeightPt: mm(heightMm),
    leftPt: mm(margins.left),
    topPt: mm(margins.top),
    widthPt: mm(widthMm - margins.left - margins.right),
    heightPt: mm(heightMm - margins.top - margins.bottom),
  };
}
