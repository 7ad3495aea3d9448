/**
 * Printing without a PDF viewer, the same in both shells: every page becomes a picture on a sheet of its own size, and
 * the system's print dialog opens on these sheets alone.
 */
import type { PageSize, PdfDocument } from './open-pdf.ts';
import './print-pdf.css';

/** Fine enough for the small type of the forms; an A3 page stays under 20 million pixels. */
const dotsPerInch = 300;
const mostPixels = 20_000_000;
const millimetres = (pt: number): string => `${((pt * 25.4) / 72).toFixed(2)}mm`;

export type PrintJob = { pdf: PdfDocument; copies: number };

const dotsPerPt = ({ widthPt, heightPt }: PageSize): number =>
  Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (widthPt * heightPt)));

const pictureOf = (canvas: HTMLCanvasElement): Promise<string> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('no picture'))), 'image/png');
  });

const sheetClass = ({ widthPt, heightPt }: PageSize): string => `paper-${Math.round(widthPt)}-${Math.round(heightPt)}`;

/** `@page` takes its size from a rule, never from an element. A hair less in height, so that no empty page follows. */
const paperRules = (sizes: readonly PageSize[]): string =>
  [...new Map(sizes.map((size) => [sheetClass(size), size]))]
    .map(
      ([name, { widthPt, heightPt }]) =>
        `@page ${name} { size: ${millimetres(widthPt)} ${millimetres(heightPt)}; margin: 0; }
.${name} { page: ${name}; width: ${millimetres(widthPt)}; height: calc(${millimetres(heightPt)} - 0.2mm); }`,
    )
    .join('\n');

/**
 * Draws all pages, then opens the print dialog and waits until it is closed.
 *
 * @param onPage told after each page drawn; copies are drawn once
 * @throws when the signal aborts before the dialog opens
 */
export const printPdfs = async (
  jobs: readonly PrintJob[],
  { signal, onPage }: { signal: AbortSignal; onPage(done: number, total: number): void },
): Promise<void> => {
  const total = jobs.reduce((sum, { pdf }) => sum + pdf.pages.length, 0);
  const urls: string[] = [];
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const rules = document.createElement('style');
  rules.textContent = paperRules(jobs.flatMap(({ pdf }) => pdf.pages));
  sheets.append(rules);
  try {
    for (const { pdf, copies } of jobs) {
      const pictures: { size: PageSize; url: string }[] = [];
      for (const [page, size] of pdf.pages.entries()) {
        const url = await pictureOf(await pdf.draw(page, dotsPerPt(size), signal));
        urls.push(url);
        pictures.push({ size, url });
        onPage(urls.length, total);
      }
      for (let copy = 0; copy < copies; copy += 1) sheets.append(...(await Promise.all(pictures.map(sheetOf))));
    }
    signal.throwIfAborted();
    document.body.append(sheets);
    await printed();
  } finally {
    sheets.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
};

const sheetOf = async ({ size, url }: { size: PageSize; url: string }): Promise<HTMLElement> => {
  const picture = document.createElement('img');
  picture.src = url;
  picture.alt = '';
  picture.className = `print-sheet ${sheetClass(size)}`;
  await picture.decode();
  return picture;
};

/** Some systems let the page go on while the dialog is open, so its end is waited for. */
const printed = (): Promise<void> =>
  new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
