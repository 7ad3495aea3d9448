import { DownOutlined, MinusOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { pdfViewTexts as texts } from '../../../../text/screens/pdf-view.ts';
import { nextZoom, percentOf, type Zoom } from './zoom.ts';

type Props = {
  /** from 0 */
  page: number;
  total: number;
  zoom: Zoom;
  scale: number;
  onGo(page: number): void;
  onZoom(zoom: Zoom): void;
  children: ReactNode;
};

/** Page count, turning pages and zoom; `children` stand at the end. */
export const PdfTools = ({ page, total, zoom, scale, onGo, onZoom, children }: Props) => (
  <div className="pdf-tools">
    <Button
      size="small"
      icon={<UpOutlined />}
      aria-label={texts.previous}
      disabled={page === 0}
      onClick={() => onGo(page - 1)}
    />
    <span role="status">{texts.pageOf(page + 1, total)}</span>
    <Button
      size="small"
      icon={<DownOutlined />}
      aria-label={texts.next}
      disabled={page >= total - 1}
      onClick={() => onGo(page + 1)}
    />
    <Segmented<Zoom>
      size="small"
      aria-label={texts.zoom}
      // A step between the three is none of them.
      value={zoom === 'width' || zoom === 'page' || zoom === 1 ? zoom : -1}
      options={[
        { value: 'width', label: texts.fitWidth },
        { value: 'page', label: texts.wholePage },
        { value: 1, label: texts.fullSize },
      ]}
      onChange={onZoom}
    />
    <Button
      size="small"
      icon={<MinusOutlined />}
      aria-label={texts.smaller}
      onClick={() => onZoom(nextZoom(scale, -1))}
    />
    <span className="pdf-percent">{texts.percent(percentOf(scale))}</span>
    <Button size="small" icon={<PlusOutlined />} aria-label={texts.larger} onClick={() => onZoom(nextZoom(scale, 1))} />
    <span className="pdf-space" />
    {children}
  </div>
);
