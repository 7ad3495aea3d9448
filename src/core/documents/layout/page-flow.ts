import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { DrawOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';

/** The pages of one form while they are being filled; blocks ask for room, draw at `yPt` and move on. */
export class PageFlow {
  readonly form: FormSpec;
  readonly fonts: Fonts;
  readonly frame: PageFrame;
  readonly pages: DrawOp[][] = [[]];
  /** Next free height on the current page. */
  yPt: number;
  /** Nothing but the form's heading stands on the page: a new page would not help. */
  isFresh = true;

  constructor(form: FormSpec, fonts: Fonts) {
    this.form = form;
    this.fonts = fonts;
    this.frame = pageFrame(form.paper);
    this.yPt = this.frame.topPt;
  }

  get roomPt(): number {
    return this.frame.topPt + this.frame.heightPt - this.yPt;
  }

  newPage(): void {
    this.pages.push([]);
    this.yPt = this.frame.topPt;
    this.isFresh = true;
  }

  /** Starts a new page unless the height still fits here. */
  need(heightPt: number): void {
    if (heightPt > this.roomPt + 0.01 && !this.isFresh) this.newPage();
  }

  draw(ops: DrawOp[]): void {
    this.pages.at(-1)?.push(...ops);
  }

  /** Draws a piece of known height and moves on. */
  place(ops: DrawOp[], heightPt: number): void {
    this.draw(ops);
    this.advance(heightPt);
  }

  advance(heightPt: number): void {
    this.yPt += heightPt;
    this.isFresh = false;
  }

  /** Moves on without giving up that only the heading stands here. */
  advanceHeading(heightPt: number): void {
    this.yPt += heightPt;
  }
}
