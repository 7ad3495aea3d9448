/** A chart drawn elsewhere, as vectors, in the bundled face; nothing is fetched for it. */
import SVGtoPDF from 'svg-to-pdfkit';
import type { SvgOp } from '../layout/draw-op.ts';
import type { Face, Fonts } from '../layout/fonts.ts';

const FACE: Face = 'Hei';

export function drawSvg(doc: PDFKit.PDFDocument, fonts: Fonts, registered: Set<Face>, op: SvgOp): void {
  if (!registered.has(FACE)) {
    doc.registerFont(FACE, fonts.bytes(FACE));
    registered.add(FACE);
  }
  doc.save();
  SVGtoPDF(doc, op.svg, op.xPt, op.yPt, {
    width: op.widthPt,
    height: op.heightPt,
    preserveAspectRatio: 'xMidYMid meet',
    fontCallback: () => FACE,
    imageCallback: () => '',
    documentCallback: () => null,
    warningCallback: () => undefined,
  });
  doc.restore();
}
