import PDFDocument from 'pdfkit';

/** What pdfkit makes of a picture; its published types leave this call out. */
export type OpenedImage = { orientation?: number };

/** Throws whatever the library throws about a damaged picture. Bytes may be changed by it. */
export const openImage = (doc: PDFKit.PDFDocument, bytes: Buffer): OpenedImage =>
  (doc as PDFKit.PDFDocument & { openImage(bytes: Buffer): OpenedImage }).openImage(bytes);

/** EXIF orientation, 1 = upright. Throws for a picture the library cannot open. */
export function imageOrientation(bytes: Buffer): number {
  const doc = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  // A copy: reading EXIF turns bytes round in place.
  return openImage(doc, Buffer.from(bytes)).orientation ?? 1;
}
