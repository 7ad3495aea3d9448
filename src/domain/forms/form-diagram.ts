/**
 * Shapes of a drawing given as geometry (flow charts, organisation charts; `DiagramBlock` in form-spec.ts holds them).
 * Origin top left of the block, y downwards, millimetres.
 */
import type { Align, FontFamily, Valign } from './form-text.ts';

export type Shape = BoxShape | LineShape | TextShape;

interface Stroke {
  /** `#rrggbb`; default black. */
  stroke?: string;
  /** Default 0.75. */
  strokePt?: number;
  dashed?: boolean;
}

/** A closed form with text in its middle. Text that is too long is set smaller (down to 7 pt), never cut. */
export interface BoxShape extends Stroke {
  shape: 'box';
  /** `pill` = begin/end, `diamond` = decision, `none` = text only. Default `rect`. */
  outline?: 'rect' | 'round' | 'pill' | 'diamond' | 'none';
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
  /** `#rrggbb`; default none. */
  fill?: string;
  text?: string;
  font?: FontFamily;
  /** Default 10.5. */
  sizePt?: number;
  color?: string;
  align?: Align;
  valign?: Valign;
}

/** An open line through at least two points. */
export interface LineShape extends Stroke {
  shape: 'line';
  pointsMm: [number, number][];
  /** Arrow head at the last point. */
  arrow?: boolean;
}

/** One line of text whose anchor is given, e.g. 是/否 beside an edge or ★★★ over a box. */
export interface TextShape {
  shape: 'text';
  xMm: number;
  /** Middle of the line. */
  yMm: number;
  text: string;
  align?: Align;
  font?: FontFamily;
  sizePt?: number;
  color?: string;
}
