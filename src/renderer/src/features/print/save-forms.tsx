import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { formActionTexts as texts, printTexts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { formFileName } from '../../app/form-name.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileLink } from '../../components/file-link.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile, Target } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import type { Layouts } from './print-forms.ts';

type Props = {
  forms: readonly FormId[];
  scope: { unit?: string; draft: boolean; layouts: Layouts };
  isDraft: boolean;
  onClose(): void;
};

/** PDF and Excel of the chosen forms into a folder or onto a stick. */
export const SaveForms = ({ forms, scope, isDraft, onClose }: Props) => {
  const settings = useTaskSettings();
  const [target, setTarget] = useState<Target>();
  const [done, setDone] = useState<{ where: string; files: PickedFile[] }>();
  const print = useTask(api.documents.print, { changesNothing: true });
  const open = useCommand((id: string) => host.openFile(id));
  const save = async () => {
    if (target === undefined) return;
    setDone(undefined);
    const written = await print.run({ ...scope, folder: target.id, forms: [...forms] });
    if (written !== undefined) setDone({ where: target.label, files: written.files });
  };
  return (
    <Modal
      open
      title={texts.saveTitle}
      width={680}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button type="primary" disabled={target === undefined} loading={print.isRunning} onClick={() => void save()}>
            {texts.saveChosen(forms.length, isDraft ? printTexts.draft : printTexts.final)}
          </Button>
        </>
      }
    >
      <FolderChoice label={texts.saveTo} value={target} onChange={setTarget} isDisabled={print.isRunning} />
      <p className="hint">{texts.replaces}</p>
      {print.isRunning && <TaskProgress progress={print.progress} onCancel={print.cancel} />}
      <ErrorBar error={print.error} onClose={print.clear} />
      <ErrorBar error={open.error} onClose={open.clear} />
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.saved(done.where, done.files.length)}
          description={
            <div className="file-list">
              {done.files.map(({ id, name, sizeBytes }) => (
                <FileLink
                  key={id}
                  name={formFileName(name, settings)}
                  sizeBytes={sizeBytes}
                  onOpen={() => void open.run(id)}
                />
              ))}
            </div>
          }
        />
      )}
    </Modal>
  );
};
