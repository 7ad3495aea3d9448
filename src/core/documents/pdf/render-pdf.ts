/** Draws decided pages as a PDF. It decides nothing itself: every position comes from layout/. */
import PDFDocument from 'pdfkit';
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { DrawOp, ImageOp, LaidPage, PathOp, RectOp, TextOp } from '../layout/draw-op.ts';
import { openFonts, type Face, type Fonts } from '../layout/fonts.ts';
import { drawImage, type ImageSource } from './draw-image.ts';
import { drawSvg } from './draw-svg.ts';
import { paginate, type FormPages, type PaginatedDocument } from '../layout/paginate.ts';

export interface PdfOptions {
  /** Absolute path of resources/fonts. */
  fontsDir: string;
  /** Stands in the file's properties. */
  title: string;
  author?: string;
  subject?: string;
  /** UTC instant, ISO string, from the clock port: the same input and instant give the same bytes. */
  createdAt: string;
  /** Bookmarks, one per form in the same order; `under` begins a group that the following ones of depth 1 stand in. */
  outline?: readonly Bookmark[];
  /** Bytes of the pictures of diagrams. */
  images?: (sha256: string) => Buffer;
  /** Called before each page; lets others have their turn, or ends the drawing by throwing. */
  beforePage?: (done: number, total: number) => Promise<void>;
}

export interface Bookmark {
  title: string;
  depth: 0 | 1;
  under?: string;
}

export interface Pdf {
  bytes: Uint8Array;
  forms: FormPages[];
  pageCount: number;
}

const DASH_PT = 3;

/**
 * Forms as one PDF, in the given order, each beginning on a page of its own.
 *
 * @throws DomainError FORM_TOO_WIDE · FORM_HEAD_TOO_HIGH · FORM_QR_NOT_DIGITS · FORM_FONT_MISSING
 */
export async function renderPdf(forms: FormSpec[], options: PdfOptions): Promise<Pdf> {
  return renderPages(paginate(forms, openFonts(options.fontsDir)), options);
}

/** The same for pages that were decided before. */
export async function renderPages({ pages, forms }: PaginatedDocument, options: PdfOptions): Promise<Pdf> {
  const bytes = await drawPages(pages, openFonts(options.fontsDir), options, forms);
  return { bytes, forms, pageCount: pages.length };
}

async function drawPages(
  pages: LaidPage[],
  fonts: Fonts,
  options: PdfOptions,
  ranges: readonly FormPages[],
): Promise<Uint8Array> {
  const created = new Date(options.createdAt);
  const doc = new PDFDocument({
    autoFirstPage: false,
    // No default font: Helvetica would be embedded by name although nothing uses it.
    font: null as unknown as string,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: options.title,
      Author: options.author ?? '',
      Subject: options.subject ?? '',
      Creator: '廉防台账',
      Producer: '廉防台账',
      CreationDate: created,
      ModDate: created,
    },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const registered = new Set<Face>();
  const images: ImageSource = { read: options.images, opened: new Map() };
  const starts = startsOf(ranges);
  let group = doc.outline;
  for (const [at, page] of pages.entries()) {
    await options.beforePage?.(at, pages.length);
    doc.addPage({ size: [page.widthPt, page.heightPt], margin: 0 });
    const mark = options.outline?.[starts.get(at) ?? -1];
    if (mark?.under !== undefined) group = doc.outline.addItem(mark.under);
    if (mark !== undefined) (mark.depth === 0 ? doc.outline : group).addItem(mark.title);
    for (const op of page.ops) {
      if (op.op === 'image') drawImage(doc, images, op);
      else drawOp(doc, fonts, registered, op);
    }
  }
  doc.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Number of the form that begins on a page, by the page's place in the document. */
function startsOf(ranges: readonly FormPages[]): ReadonlyMap<number, number> {
  let at = 0;
  return new Map(
    ranges.map(({ pageCount }, form) => {
      const start = at;
      at += pageCount;
      return [start, form];
    }),
  );
}

function drawOp(doc: PDFKit.PDFDocument, fonts: Fonts, registered: Set<Face>, op: Exclude<DrawOp, ImageOp>): void {
  if (op.op === 'path') return drawPath(doc, op);
  if (op.op === 'rect') return drawRect(doc, op);
  if (op.op === 'svg') return drawSvg(doc, fonts, registered, op);
  for (const { face } of op.runs) {
    if (registered.has(face)) continue;
    doc.registerFont(face, fonts.bytes(face));
    registered.add(face);
  }
  drawText(doc, op);
}

function drawText(doc: PDFKit.PDFDocument, op: TextOp): void {
  if (op.rotateDegrees) doc.save().rotate(-op.rotateDegrees, { origin: [op.xPt, op.baselinePt] });
  doc.fillColor(op.color).fontSize(op.sizePt);
  const spacing = op.spacingPt ?? 0;
  let xPt = op.xPt;
  for (const { face, text, widthEm } of op.runs) {
    doc.font(face).text(text, xPt, op.baselinePt, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      features: [],
    });
    xPt += widthEm * op.sizePt + spacing * [...text].length;
  }
  if (op.rotateDegrees) doc.restore();
}

function drawPath(doc: PDFKit.PDFDocument, op: PathOp): void {
  const [first, ...rest] = op.points;
  if (!first) return;
  doc.moveTo(...first);
  for (const point of rest) doc.lineTo(...point);
  if (op.closed) doc.closePath();
  paint(doc, op.widthPt, op.stroke, op.fill, op.dashed);
}

function drawRect(doc: PDFKit.PDFDocument, op: RectOp): void {
  if (op.radiusPt) doc.roundedRect(op.xPt, op.yPt, op.widthPt, op.heightPt, op.radiusPt);
  else doc.rect(op.xPt, op.yPt, op.widthPt, op.heightPt);
  paint(doc, op.strokePt ?? 0, op.stroke, op.fill, op.dashed);
}

function paint(
  doc: PDFKit.PDFDocument,
  widthPt: number,
  stroke: string | undefined,
  fill: string | undefined,
  dashed: boolean | undefined,
): void {
  if (stroke) doc.lineWidth(widthPt).strokeColor(stroke);
  if (dashed) doc.dash(DASH_PT, { space: DASH_PT });
  if (stroke && fill) doc.fillColor(fill).fillAndStroke();
  else if (fill) doc.fillColor(fill).fill();
  else if (stroke) doc.stroke();
  if (dashed) doc.undash();
}
