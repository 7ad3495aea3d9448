import { Button } from 'antd';
import type { ReactNode } from 'react';
import { riskRegisterTexts as texts } from '../../../../text/screens/risks.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ColumnChooser, type RiskView, SavedViews, type Title } from './risk-views.tsx';

type Props = {
  counts: { all: number; shown: number };
  columns: readonly Title[];
  view: RiskView;
  onHide(hidden: string[]): void;
  onView(view: RiskView): void;
  onCatalogue(): void;
  /** 导出 */
  extra: ReactNode;
};

export const RegisterHead = ({ counts: { all, shown }, columns, view, onHide, onView, onCatalogue, extra }: Props) => (
  <PageHead
    title={texts.title}
    actions={
      <>
        <Button onClick={onCatalogue}>{texts.catalogue}</Button>
        <ColumnChooser columns={columns} hidden={view.hidden} onHide={onHide} />
        <SavedViews view={view} onView={onView} />
        {extra}
      </>
    }
  >
    {shown === all ? texts.all(all) : texts.some(all, shown)}
    {texts.advice}
  </PageHead>
);
