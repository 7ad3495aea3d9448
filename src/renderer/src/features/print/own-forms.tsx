import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import type { CallOptions } from '../../../../rpc/client.ts';
import { formActionTexts as texts, formListTexts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { formName } from '../../app/form-name.ts';
import { LivePreview } from '../../app/live-preview.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { FormList } from './form-list.tsx';
import { FormOptions } from './form-options.tsx';
import { formsOfUnit, type Layouts, paperText } from './print-forms.ts';
import { SaveForms } from './save-forms.tsx';
import { usePrintChosen } from './use-print-chosen.ts';

type Props = { unit: string | undefined; isDraft: boolean };

/** Forms of the own year, or of a unit that is reported for: look at each, choose, print, save. */
export const OwnForms = ({ unit, isDraft }: Props) => {
  const settings = useTaskSettings();
  const forms = formsOfUnit(settings);
  const [current, setCurrent] = useState<FormId>(forms[0]?.id ?? 'risk-identification');
  const [chosen, setChosen] = useState<readonly FormId[]>(forms.map(({ id }) => id));
  const [layouts, setLayouts] = useState<Layouts>({});
  const [isSaving, setIsSaving] = useState(false);
  const scope = { ...(unit === undefined ? {} : { unit }), draft: isDraft, layouts };
  const counted = useLiveTask(JSON.stringify(scope), (options) => api.documents.countPages(scope, options));
  const make = async (form: FormId, options: CallOptions) => {
    const { folder } = await api.files.createScratch({});
    return (await api.documents.preview({ ...scope, folder, form }, options)).file;
  };
  const printing = usePrintChosen(make);
  const counts = new Map((counted.answer?.output ?? []).map((one) => [one.id, one]));
  const lines = forms.map((form) => ({
    id: form.id,
    name: formName(form, settings.riskWord),
    paper: paperText(layouts[form.id]?.paper ?? form.paper, form.duplex),
    copies: form.copies,
    pages: counts.get(form.id)?.pages ?? (counted.answer === undefined ? undefined : 0),
  }));
  const picked = forms.filter(({ id }) => chosen.includes(id));
  const sum = (of: (one: { pages: number; copies: number; duplex: boolean }) => number): number =>
    picked.reduce(
      (total, { id }) => total + (counts.has(id) ? of(counts.get(id) ?? { pages: 0, copies: 0, duplex: false }) : 0),
      0,
    );
  const currentName = lines.find(({ id }) => id === current)?.name ?? '';
  return (
    <div className="print-desk">
      <div className="print-side">
        <FormList
          lines={lines}
          current={current}
          onLook={(id) => setCurrent(forms.find((form) => form.id === id)?.id ?? current)}
          chosen={{
            ids: chosen,
            onChoose: (ids) => setChosen(forms.map(({ id }) => id).filter((id) => ids.includes(id))),
          }}
        />
        <p className="print-total" role="status">
          {chosen.length === 0
            ? formListTexts.noneChosen
            : counted.answer === undefined
              ? formListTexts.counting
              : formListTexts.total(
                  chosen.length,
                  sum(({ pages, copies }) => pages * copies),
                  sum(({ pages, copies, duplex }) => (duplex ? Math.ceil(pages / 2) : pages) * copies),
                )}
        </p>
        <ErrorBar error={counted.error} />
        <div className="button-row">
          <Button
            disabled={chosen.length === 0 || printing.isRunning}
            title={texts.printHint}
            onClick={() => void printing.print(picked.map(({ id, copies }) => ({ id, copies })))}
          >
            {texts.printChosen(chosen.length)}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => setIsSaving(true)}>
            {texts.save}
          </Button>
        </div>
        {printing.isRunning && <TaskProgress progress={printing.progress} onCancel={printing.cancel} />}
        <ErrorBar error={printing.error} onClose={printing.clear} />
        {printing.hasFailed && <Alert type="error" showIcon role="alert" title={texts.failed} />}
        <FormOptions
          unit={unit}
          form={current}
          layout={layouts[current]}
          onChange={(layout) => {
            const { [current]: _before, ...others } = layouts;
            setLayouts(layout === undefined ? others : { ...others, [current]: layout });
          }}
        />
      </div>
      <div className="print-paper">
        <LivePreview
          choice={JSON.stringify([unit, isDraft, current, layouts[current]])}
          name={currentName}
          make={(options) => make(current, options)}
        />
      </div>
      {isSaving && <SaveForms forms={chosen} scope={scope} isDraft={isDraft} onClose={() => setIsSaving(false)} />}
    </div>
  );
};
