import { isYearType } from '../../../../domain/packages/manifest.ts';
import { Select } from 'antd';
import { useState } from 'react';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { purposeLabels } from '../../../../text/package-verdicts.ts';
import { sentFormTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { LivePreview } from '../../app/live-preview.tsx';
import { goTo } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { FormList } from './form-list.tsx';
import { paperText } from './print-forms.ts';

/** What was sent, from its package: the same whatever was changed since. */
export const SentForms = ({ asked }: { asked: string | undefined }) => {
  const held = useQuery(() => api.packages.list({ direction: 'out' }));
  const [picked, setPicked] = useState<string>();
  if (held.kind === 'loading') return <Loading />;
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  const sent = held.data.filter(({ type }) => isYearType(type)).toSorted((a, b) => b.heldAt.localeCompare(a.heldAt));
  const digest = sent.find((one) => one.digest === (picked ?? asked))?.digest ?? sent[0]?.digest;
  if (digest === undefined)
    return (
      <EmptyState title={texts.none} next={{ label: texts.noneNext, onClick: () => goTo('submit') }}>
        {texts.noneAdvice}
      </EmptyState>
    );
  const options = sent.map((one) => ({
    value: one.digest,
    label: texts.sending(
      localTime(one.heldAt),
      one.purpose === '' ? '' : purposeLabels[one.purpose],
      one.cycle,
      one.submissionNo ?? 1,
    ),
  }));
  return (
    <>
      <div className="option-row">
        <span>{texts.which}</span>
        <Select aria-label={texts.which} className="which-sent" value={digest} options={options} onChange={setPicked} />
        <span className="hint">{texts.hint}</span>
      </div>
      <FormsOf key={digest} digest={digest} />
    </>
  );
};

const FormsOf = ({ digest }: { digest: string }) => {
  const { forms: settings } = useTaskSettings();
  const forms = useQuery(() => api.documents.listSent({ digest }), [digest]);
  const [picked, setPicked] = useState<FormId>();
  if (forms.kind === 'loading') return <Loading />;
  if (forms.kind === 'refused') return <ErrorBar error={forms.error} />;
  const current = forms.data.find(({ id }) => id === picked) ?? forms.data[0];
  if (current === undefined) return null;
  const lines = forms.data.map(({ id, name, copies, pages, duplex }) => ({
    id,
    name,
    copies,
    pages,
    paper: paperText(settings.find((one) => one.id === id)?.paper ?? '', duplex),
  }));
  return (
    <div className="print-desk">
      <div className="print-side">
        <FormList
          lines={lines}
          current={current.id}
          onLook={(id) => setPicked(forms.data.find((one) => one.id === id)?.id)}
        />
      </div>
      <div className="print-paper">
        <LivePreview
          choice={JSON.stringify([digest, current.id])}
          name={current.name}
          make={async (options) => {
            const { folder } = await api.files.createScratch({});
            return (await api.documents.printSent({ digest, form: current.id, folder }, options)).file;
          }}
        />
      </div>
    </div>
  );
};
