/** A PDF in the page: its sheets one under the other, zoom, page keys, printing. Start reading at `PdfView`. */
import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { pdfViewTexts as texts } from '../../../../text/screens/pdf-view.ts';
import { Loading } from '../loading.tsx';
import { TaskProgress } from '../task-progress.tsx';
import type { PdfDocument } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfTools } from './pdf-tools.tsx';
import { useFrame } from './use-frame.ts';
import { usePdf } from './use-pdf.ts';
import { usePrint } from './use-print.ts';
import { nextZoom, pageAt, scaleOf, type Zoom } from './zoom.ts';
import './pdf-view.css';

type Props = {
  bytes: Uint8Array;
  /** what it is, for the frame's name */
  name: string;
  /** buttons beside the print button */
  extra?: ReactNode;
};

export const PdfView = ({ bytes, name, extra }: Props) => {
  const opened = usePdf(bytes);
  if (opened.kind === 'loading') return <Loading what={texts.opening} />;
  if (opened.kind === 'broken')
    return <Alert type="error" showIcon role="alert" title={texts.broken} action={extra} className="error-bar" />;
  return <OpenedPdf pdf={opened.pdf} name={name} extra={extra} />;
};

const OpenedPdf = ({ pdf, name, extra }: Omit<Props, 'bytes'> & { pdf: PdfDocument }) => {
  const frame = useRef<HTMLElement>(null);
  const box = useFrame(frame);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [page, setPage] = useState(0);
  const printing = usePrint();
  const [first] = pdf.pages;
  const scale = first === undefined ? 1 : scaleOf(zoom, first, box);
  const tops = () =>
    [...(frame.current?.children ?? [])].map((child) => (child instanceof HTMLElement ? child.offsetTop : 0));
  const go = (index: number) => {
    const top = tops()[Math.min(Math.max(0, index), pdf.pages.length - 1)];
    if (top !== undefined) frame.current?.scrollTo({ top: top - 6 });
  };
  const keys: Record<string, () => void> = {
    PageDown: () => go(page + 1),
    PageUp: () => go(page - 1),
    Home: () => go(0),
    End: () => go(pdf.pages.length - 1),
    '+': () => setZoom(nextZoom(scale, 1)),
    '=': () => setZoom(nextZoom(scale, 1)),
    '-': () => setZoom(nextZoom(scale, -1)),
  };
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="pdf-view">
      <PdfTools
        page={Math.min(page, pdf.pages.length - 1)}
        total={pdf.pages.length}
        zoom={zoom}
        scale={scale}
        onGo={go}
        onZoom={setZoom}
      >
        {extra}
        <Button
          size="small"
          type="primary"
          icon={<PrinterOutlined />}
          disabled={printing.progress !== undefined}
          onClick={() => void printing.print([{ pdf, copies: 1 }])}
        >
          {texts.print}
        </Button>
      </PdfTools>
      {printing.progress !== undefined && (
        <TaskProgress progress={{ stage: texts.preparing, ...printing.progress }} onCancel={printing.cancel} />
      )}
      {printing.hasFailed && <Alert type="error" showIcon role="alert" title={texts.printBroken} />}
      <section
        ref={frame}
        className="pdf-frame"
        aria-label={texts.preview(name)}
        aria-description={texts.keys}
        tabIndex={0}
        onKeyDown={press}
        onScroll={({ currentTarget }) => setPage(pageAt(tops(), currentTarget.scrollTop, currentTarget.clientHeight))}
      >
        {pdf.pages.map((_, index) => (
          <PdfPage key={index} pdf={pdf} index={index} scale={scale} />
        ))}
      </section>
    </div>
  );
};
