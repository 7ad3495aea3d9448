import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { type MeasurePhase, measurePhaseNames } from '../../../../domain/measures/measure.ts';
import type { MeasureId } from '../../../../domain/ids.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { takeMeasureTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { pickList } from '../../components/pick-list.ts';
import type { BookFacts } from './risk-line.ts';

/** As many as the core lists at once. */
const LISTED = 50;

type Props = { facts: BookFacts; risk: Risk; phase: MeasurePhase; onClose(): void };

/** 取用已有措施: measures other risks have already are linked to this one. */
export const TakeMeasureDialog = ({ facts, risk, phase, onClose }: Props) => {
  const [search, setSearch] = useState('');
  const [ids, setIds] = useState<readonly MeasureId[]>([]);
  const found = useQuery(() => api.measures.find({ riskId: risk.id, phase, search }), [phase, search]);
  const link = useCommand(api.measures.link);
  const posts = pickList(facts.posts);
  const save = async () => {
    if ((await link.run({ riskId: risk.id, measureIds: [...ids] })) !== undefined) onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={texts.title(measurePhaseNames[phase])}
      okText={texts.ok(ids.length)}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: ids.length === 0, loading: link.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="hint">{texts.hint}</p>
      <Input
        type="search"
        allowClear
        autoFocus
        aria-label={texts.search}
        placeholder={texts.searchHint}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ErrorBar error={link.error} onClose={link.clear} />
      {found.kind === 'loading' && <Loading />}
      {found.kind === 'refused' && <ErrorBar error={found.error} />}
      {found.kind === 'ready' && found.data.length === 0 && <p className="hint">{texts.none}</p>}
      {found.kind === 'ready' && (
        <div className="catalogue" role="group" aria-label={texts.list}>
          {found.data.map(({ measure: { id, text, responsiblePostId }, riskCount }) => (
            <Checkbox
              key={id}
              checked={ids.includes(id)}
              onChange={({ target }) => setIds(target.checked ? [...ids, id] : ids.filter((one) => one !== id))}
            >
              {text}
              <span className="entry-text hint">
                {posts.labelOf(responsiblePostId)} {texts.usedBy(riskCount)}
              </span>
            </Checkbox>
          ))}
        </div>
      )}
      {found.kind === 'ready' && found.data.length === LISTED && <p className="hint">{texts.more}</p>}
    </Modal>
  );
};
