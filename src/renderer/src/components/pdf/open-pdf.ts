/**
 * The one place that knows pdf.js. It and its worker are fetched from the own origin when the first PDF is shown, never
 * before. Its build for older browsers, because the loopback shell takes the machine's own. It may not evaluate, fetch or
 * use system fonts: our PDFs carry their fonts.
 */
export type PageSize = { widthPt: number; heightPt: number };

/** An opened PDF; pages count from 0. */
export type PdfDocument = {
  pages: readonly PageSize[];
  /**
   * Draws a page. Rejects when the signal aborts.
   *
   * @param scale pixels per point
   */
  draw(page: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  close(): void;
};

const load = async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;
  return pdfjs;
};
let loading: ReturnType<typeof load> | undefined;

/** @throws what pdf.js says of a file that is no PDF */
export const openPdf = async (bytes: Uint8Array): Promise<PdfDocument> => {
  loading ??= load();
  const { getDocument } = await loading;
  // pdf.js hands the bytes over to its worker, so it gets a copy.
  const task = getDocument({
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
  });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const sizes = pages.map((page): PageSize => {
    const { width: widthPt, height: heightPt } = page.getViewport({ scale: 1 });
    return { widthPt, heightPt };
  });
  return {
    pages: sizes,
    async draw(index, scale, signal) {
      const page = pages[index];
      if (page === undefined) throw new RangeError(`page ${index + 1} of ${pages.length}`);
      signal.throwIfAborted();
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas, viewport });
      const stop = () => drawing.cancel();
      signal.addEventListener('abort', stop, { once: true });
      try {
        await drawing.promise;
      } finally {
        signal.removeEventListener('abort', stop);
      }
      signal.throwIfAborted();
      return canvas;
    },
    close: () => void task.destroy(),
  };
};
