import type { PageSize } from './open-pdf.ts';

/** `width` and `page` follow the window; a number is fixed, 1 = as large as on paper. */
export type Zoom = 'width' | 'page' | number;

export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** CSS pixels per point at 100 %. */
const pxPerPt = 96 / 72;
/** Room beside and under a page, in CSS pixels. */
export const gapPx = 12;

/**
 * CSS pixels per point for a zoom.
 *
 * @param size the page the zoom is measured by
 * @param box  inner size of the frame in CSS pixels
 * @returns at least a tenth of the paper's size, also before the frame has one
 */
export const scaleOf = (zoom: Zoom, size: PageSize, box: { width: number; height: number }): number => {
  if (typeof zoom === 'number') return zoom * pxPerPt;
  const byWidth = (box.width - 2 * gapPx) / size.widthPt;
  const byHeight = (box.height - 2 * gapPx) / size.heightPt;
  return Math.max(zoom === 'width' ? byWidth : Math.min(byWidth, byHeight), pxPerPt / 10);
};

/** The next larger (`1`) or smaller (`-1`) step from where the scale is now. */
export const nextZoom = (scale: number, direction: 1 | -1): number => {
  const now = scale / pxPerPt;
  const steps = direction === 1 ? zoomSteps : zoomSteps.toReversed();
  const isBeyond = (step: number): boolean => (direction === 1 ? step > now + 0.01 : step < now - 0.01);
  return steps.find(isBeyond) ?? steps.at(-1) ?? 1;
};

export const percentOf = (scale: number): number => Math.round((scale / pxPerPt) * 100);

/**
 * The page most of which is seen at the top of the frame.
 *
 * @param tops upper edges of the pages in the scrolled content, rising
 * @returns index; 0 without pages
 */
export const pageAt = (tops: readonly number[], scrollTop: number, frameHeight: number): number =>
  Math.max(
    0,
    tops.findLastIndex((top) => top <= scrollTop + frameHeight / 3),
  );
