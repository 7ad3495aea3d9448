import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { paperSheetTexts as texts } from '../../../text/screens/paper-sheet.ts';
import './paper-sheet.css';

type Props = { title: string; children: ReactNode; onPrinted?: () => void };

/** A sheet of paper shown in the window; printing prints the sheet and nothing around it. */
export const PaperSheet = ({ title, children, onPrinted }: Props) => (
  <div className="paper-frame">
    <article className="paper-sheet" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </article>
    <Button
      icon={<PrinterOutlined />}
      onClick={() => {
        window.print();
        onPrinted?.();
      }}
    >
      {texts.print}
    </Button>
  </div>
);
