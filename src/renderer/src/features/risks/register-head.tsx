import { Button } from 'antd';
import type { ReactNode } from 'react';
import { riskRegisterTexts as texts, riskViewTexts } from '../../../../text/screens/risks.ts';
import { SavedViews } from '../../app/saved-views.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ColumnChooser, type Title } from './column-chooser.tsx';
import type { RiskView } from './risk-view.ts';

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
        <SavedViews page="risks" texts={riskViewTexts} view={view} onOpen={onView} />
        {extra}
      </>
    }
  >
    {shown === all ? texts.all(all) : texts.some(all, shown)}
    {texts.advice}
  </PageHead>
);
