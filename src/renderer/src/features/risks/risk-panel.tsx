import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { reviewStepNames } from '../../../../domain/risks/review-step.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { riskPanelTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { RowRemarks, useMarkedFields } from '../../app/row-remarks.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { RecordFields } from '../../components/record-fields.tsx';
import { AlikeRisks } from './alike-risks.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { wordColumns } from './risk-columns.tsx';
import { RiskLevels } from './risk-levels.tsx';
import { isDecided, levelOf, phasesOf, type RiskBook } from './risk-line.ts';
import { RiskMeasures } from './risk-measures.tsx';
import { RiskRevisions } from './risk-revisions.tsx';
import { useSaveRisks } from './use-save-risks.ts';

type Props = {
  book: RiskBook;
  risk: Risk | undefined;
  startTab: string;
  /** another risk is to be shown here */
  onShow(riskId: string): void;
};

/** Everything about one risk, beside the register. */
export const RiskPanel = ({ book, risk, startTab, onShow }: Props) => {
  const [tab, setTab] = useState(startTab);
  if (risk === undefined)
    return (
      <aside className="risk-panel sheet" aria-label={texts.label}>
        <p className="hint">{texts.none}</p>
      </aside>
    );
  return (
    <aside className="risk-panel sheet" aria-label={texts.labelOf(risk.number)}>
      <RiskHead book={book} risk={risk} />
      <RiskTabs key={risk.id} book={book} risk={risk} tab={tab} onTab={setTab} onShow={onShow} />
    </aside>
  );
};

const RiskHead = ({ book, risk }: { book: RiskBook; risk: Risk }) => {
  const { levels } = useTaskSettings();
  return (
    <>
      <div className="risk-head">
        <strong>{risk.number}</strong>
        <LevelTag scheme={levels} level={levelOf(book, risk)} />
        <span className="hint">{reviewStepNames[risk.reviewStep]}</span>
      </div>
      <h2>{risk.name}</h2>
      <RowRemarks register="risks" rowId={risk.id} />
    </>
  );
};

type TabsProps = { book: RiskBook; risk: Risk; tab: string; onTab(tab: string): void; onShow(riskId: string): void };

const RiskTabs = ({ book, risk, tab, onTab, onShow }: TabsProps) => {
  const files = useQuery(() => api.attachments.list({ register: 'risks', rowId: risk.id }));
  const measureCount = phasesOf(book, risk).reduce((sum, count) => sum + count, 0);
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={onTab}
      destroyOnHidden
      items={[
        { key: 'words', label: texts.words, children: <RiskWords book={book} risk={risk} onShow={onShow} /> },
        { key: 'level', label: texts.level, children: <RiskLevels book={book} risk={risk} /> },
        {
          key: 'measures',
          label: texts.measures(measureCount),
          children: <RiskMeasures facts={book.facts} risk={risk} />,
        },
        {
          key: 'revisions',
          label: texts.revisions(risk.revision - 1),
          children: <RiskRevisions risk={risk} approved={book.approved.get(risk.id)} />,
        },
        {
          key: 'files',
          label: texts.files(files.kind === 'ready' ? files.data.length : 0),
          children: <AttachmentPanel register="risks" rowId={risk.id} />,
        },
      ]}
    />
  );
};

type WordsProps = { book: RiskBook; risk: Risk; onShow(riskId: string): void };

const RiskWords = ({ book, risk, onShow }: WordsProps) => {
  const settings = useTaskSettings();
  const saving = useSaveRisks(book.facts.risks);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const marked = useMarkedFields({ register: 'risks', rowId: risk.id });
  const columns = wordColumns<Risk>(book.facts, settings).map(({ write, ...column }) =>
    write === undefined || column.lockedWhy?.(risk) !== undefined ? column : { ...column, write },
  );
  return (
    <>
      {isDecided(risk) && (
        <div className="decided">
          <span>{texts.decided}</span>
          <Button size="small" onClick={() => setIsCorrecting(true)}>
            {texts.correct}
          </Button>
        </div>
      )}
      {risk.origin === 'catalogue' && <p className="risk-warn">{texts.fromCatalogue}</p>}
      <AlikeRisks risks={book.facts.risks} risk={risk} onShow={onShow} />
      <ErrorBar error={saving.error} onClose={saving.clear} />
      <RecordFields row={risk} columns={columns} marked={marked} onSave={(row) => void saving.save([row])} />
      {isCorrecting && <CorrectionDialog risk={risk} onClose={() => setIsCorrecting(false)} />}
    </>
  );
};
