import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { reviewStepNames } from '../../../../domain/risks/review-step.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { RowRemarks } from '../../app/row-remarks.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { RecordFields } from '../../components/record-fields.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { wordColumns } from './risk-columns.tsx';
import { RiskLevels } from './risk-levels.tsx';
import { isDecided, levelOf, type RiskBook } from './risk-line.ts';
import { RiskMeasures } from './risk-measures.tsx';
import { RiskRevisions } from './risk-revisions.tsx';
import { useSaveRisks } from './use-save-risks.ts';

type Props = { book: RiskBook; risk: Risk | undefined; startTab: string };

/** Everything about one risk, beside the register. */
export const RiskPanel = ({ book, risk, startTab }: Props) => {
  const [tab, setTab] = useState(startTab);
  const { levels } = useTaskSettings();
  if (risk === undefined)
    return (
      <aside className="risk-panel sheet" aria-label="风险点详情">
        <p className="hint">在左边点一个风险点，这里显示它的全部内容、等级、防控措施和修订记录。</p>
      </aside>
    );
  const measures = book.facts.measureRisks.filter(({ riskId }) => riskId === risk.id).length;
  const revisions = book.facts.riskRevisions.filter(({ riskId }) => riskId === risk.id);
  return (
    <aside className="risk-panel sheet" aria-label={`风险点 ${risk.number}`}>
      <div className="risk-head">
        <strong>{risk.number}</strong>
        <LevelTag scheme={levels} level={levelOf(book, risk)} />
        <span className="hint">{reviewStepNames[risk.reviewStep]}</span>
      </div>
      <h2>{risk.name}</h2>
      <RowRemarks register="risks" rowId={risk.id} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'words', label: '内容', children: <RiskWords key={risk.id} book={book} risk={risk} /> },
          { key: 'level', label: '等级', children: <RiskLevels key={risk.id} book={book} risk={risk} /> },
          {
            key: 'measures',
            label: `措施 ${measures}`,
            children: <RiskMeasures key={risk.id} book={book} risk={risk} />,
          },
          { key: 'revisions', label: `修订 ${revisions.length}`, children: <RiskRevisions revisions={revisions} /> },
          { key: 'files', label: '附件', children: <AttachmentPanel key={risk.id} register="risks" rowId={risk.id} /> },
        ]}
      />
    </aside>
  );
};

const RiskWords = ({ book, risk }: { book: RiskBook; risk: Risk }) => {
  const settings = useTaskSettings();
  const saving = useSaveRisks(book.facts.risks);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const columns = wordColumns<Risk>(book, settings).map(({ write, ...column }) =>
    write === undefined || column.lockedWhy?.(risk) !== undefined ? column : { ...column, write },
  );
  return (
    <>
      {isDecided(risk) && (
        <div className="decided">
          <span>已经集体定。改风险点、表现形式或类别要写明理由，原文留作修订记录。</span>
          <Button size="small" onClick={() => setIsCorrecting(true)}>
            更正……
          </Button>
        </div>
      )}
      <Alike book={book} risk={risk} />
      <ErrorBar error={saving.error} onClose={saving.clear} />
      <RecordFields row={risk} columns={columns} onSave={(row) => void saving.save([row])} />
      {isCorrecting && <CorrectionDialog risk={risk} onClose={() => setIsCorrecting(false)} />}
    </>
  );
};

/** Other risks whose words are nearly the same. */
const Alike = ({ book: { facts }, risk }: { book: RiskBook; risk: Risk }) => {
  const text = `${risk.name}${risk.manifestation}`;
  const alike = useQuery(() => api.risks.findDuplicates({ text }), [text]);
  const ids = new Set(alike.kind === 'ready' ? alike.data.flatMap(({ riskIds }) => riskIds) : []);
  const numbers = facts.risks.flatMap(({ id, number }) => (id !== risk.id && ids.has(id) ? number : []));
  return numbers.length === 0 ? null : <p className="risk-warn">与 {numbers.join('、')} 文字相近，请核对是否重复。</p>;
};
