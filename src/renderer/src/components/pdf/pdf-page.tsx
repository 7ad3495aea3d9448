import { useEffect, useRef, useState } from 'react';
import { pdfViewTexts } from '../../../../text/screens/pdf-view.ts';
import type { PdfDocument } from './open-pdf.ts';

type Props = {
  pdf: PdfDocument;
  /** from 0 */
  index: number;
  /** CSS pixels per point */
  scale: number;
};

/** How far outside the frame a page is drawn ahead. */
const ahead = '600px';

/** One page on its paper; drawn only near the visible part, drawn anew when the scale changes. */
export const PdfPage = ({ pdf, index, scale }: Props) => {
  const paper = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const { current } = paper;
    if (current === null) return undefined;
    const root = current.parentElement;
    const watch = new IntersectionObserver((seen) => setIsNear(seen.at(-1)?.isIntersecting === true), {
      root,
      rootMargin: `${ahead} 0px`,
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const { current } = paper;
    if (current === null) return undefined;
    if (!isNear) {
      // Far pages give their memory back.
      current.replaceChildren();
      return undefined;
    }
    const abort = new AbortController();
    pdf.draw(index, scale * window.devicePixelRatio, abort.signal).then(
      (canvas) => {
        current.replaceChildren(canvas);
        setIsDrawn(true);
      },
      // Stopped, or a page pdf.js cannot draw: the white sheet stays.
      () => setIsDrawn(false),
    );
    return () => abort.abort();
  }, [pdf, index, scale, isNear]);
  const { widthPt = 0, heightPt = 0 } = pdf.pages[index] ?? {};
  return (
    <div
      ref={paper}
      className="pdf-page"
      role="img"
      aria-label={pdfViewTexts.page(index + 1)}
      aria-busy={isNear && !isDrawn}
      style={{ width: widthPt * scale, height: heightPt * scale }}
    />
  );
};
