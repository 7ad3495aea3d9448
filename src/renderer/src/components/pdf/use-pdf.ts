import { useEffect, useState } from 'react';
import { openPdf, type PdfDocument } from './open-pdf.ts';

type Opened = { kind: 'loading' } | { kind: 'ready'; pdf: PdfDocument } | { kind: 'broken' };

/** The PDF of some bytes; the one before stays on screen while the next is opened, and is closed then. */
export const usePdf = (bytes: Uint8Array): Opened => {
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    let mine: PdfDocument | undefined;
    openPdf(bytes).then(
      (pdf) => {
        mine = pdf;
        if (isGone) pdf.close();
        else setOpened({ kind: 'ready', pdf });
      },
      () => void (isGone || setOpened({ kind: 'broken' })),
    );
    return () => {
      isGone = true;
      mine?.close();
    };
  }, [bytes]);
  return opened;
};
