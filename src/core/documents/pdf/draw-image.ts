/** A PNG or JPEG that was looked at before (images/check-image.ts); the same picture is embedded once. */
import type { ImageOp } from '../layout/draw-op.ts';
import { openImage, type OpenedImage } from './open-image.ts';

export interface ImageSource {
  read: ((sha256: string) => Buffer) | undefined;
  opened: Map<string, OpenedImage>;
}

export function drawImage(doc: PDFKit.PDFDocument, images: ImageSource, op: ImageOp): void {
  if (images.read === undefined) return;
  const image = images.opened.get(op.sha256) ?? openImage(doc, images.read(op.sha256));
  images.opened.set(op.sha256, image);
  doc.image(image as unknown as PDFKit.Mixins.ImageSrc, op.xPt, op.yPt, {
    fit: [op.widthPt, op.heightPt],
    align: 'center',
    valign: 'center',
  });
}
