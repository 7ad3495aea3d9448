import { Button } from 'antd';
import { useState } from 'react';
import { blankFormTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { LivePreview } from '../../app/live-preview.tsx';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { FormList } from './form-list.tsx';
import { SaveBlank } from './save-blank.tsx';

const kinds = { office: texts.office, person: texts.person, unit: texts.unit };

/** 空白填报表: for every office and person to fill in by hand (PDF) or on their own machine (Excel). */
export const BlankForms = () => {
  const [picked, setPicked] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const made = useLiveTask('blank', async (options) => {
    const { folder } = await api.files.createScratch({});
    return (await api.imports.writeTemplates({ folder, formats: ['pdf'] }, options)).templates;
  });
  if (made.error?.code === 'TEMPLATES_NOTHING' || made.error?.code === 'ROW_NOT_FOUND')
    return (
      <EmptyState title={texts.nobody} next={{ label: texts.nobodyNext, onClick: () => goTo('posts') }}>
        {texts.nobodyAdvice}
      </EmptyState>
    );
  const templates = made.answer?.output ?? [];
  const current = templates.find(({ fileName }) => fileName === picked) ?? templates[0];
  return (
    <>
      <p className="hint">{texts.hint}</p>
      {made.isRunning && <TaskProgress progress={made.progress} what={texts.making} onCancel={made.cancel} />}
      <ErrorBar error={made.error} />
      {current !== undefined && (
        <div className="print-desk">
          <div className="print-side">
            <FormList
              lines={templates.map(({ fileName, who, kind }) => ({
                id: fileName,
                name: `${kinds[kind]} ${who}`,
                paper: 'A4',
                copies: 1,
                pages: null,
              }))}
              current={current.fileName}
              onLook={setPicked}
            />
            <div className="button-row">
              <Button onClick={() => setIsSaving(true)}>{texts.save}</Button>
            </div>
          </div>
          <div className="print-paper">
            <LivePreview
              choice={current.shown[0]?.id ?? ''}
              name={current.who}
              make={() => Promise.resolve(current.shown[0] ?? null)}
            />
          </div>
        </div>
      )}
      {isSaving && <SaveBlank onClose={() => setIsSaving(false)} />}
    </>
  );
};
