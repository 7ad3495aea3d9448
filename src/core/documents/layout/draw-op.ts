/** What a page is made of once everything is decided: absolute positions in points, origin top left, y downwards. */
import type { Run } from './fonts.ts';

export type DrawOp = TextOp | PathOp | RectOp | SvgOp | ImageOp;

export interface TextOp {
  op: 'text';
  xPt: number;
  baselinePt: number;
  sizePt: number;
  color: string;
  runs: Run[];
  /** Extra room after each character (justified lines). */
  spacingPt?: number;
  /** Counter-clockwise around (xPt, baselinePt). */
  rotateDegrees?: number;
}

/** Straight lines; closed and filled when `fill` is given. */
export interface PathOp {
  op: 'path';
  points: [number, number][];
  widthPt: number;
  stroke?: string;
  fill?: string;
  closed?: boolean;
  dashed?: boolean;
}

export interface RectOp {
  op: 'rect';
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
  radiusPt?: number;
  stroke?: string;
  strokePt?: number;
  fill?: string;
  dashed?: boolean;
}

/** A whole drawing, scaled into its place. */
export interface SvgOp {
  op: 'svg';
  svg: string;
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
}

/** A picture, scaled into the middle of its place; its bytes are read when it is drawn. */
export interface ImageOp {
  op: 'image';
  sha256: string;
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
}

/** One sheet of paper, ready to draw. */
export interface LaidPage {
  formId: string;
  widthPt: number;
  heightPt: number;
  /** Printed number. */
  number: number;
  ops: DrawOp[];
}
