import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { formFileName } from '../../app/form-name.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileLink } from '../../components/file-link.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

type Props = { forms: readonly FormId[]; isDraft: boolean };

/** PDF and Excel of the chosen forms into a folder or onto a stick. */
export const SaveForms = ({ forms, isDraft }: Props) => {
  const settings = useTaskSettings();
  const [target, setTarget] = useState<Target>();
  const [done, setDone] = useState<{ where: string; files: { id: string; name: string; sizeBytes: number }[] }>();
  const print = useTask(api.documents.print);
  const open = useCommand((id: string) => host.openFile(id));
  const save = async () => {
    if (target === undefined) return;
    setDone(undefined);
    const written = await print.run({ folder: target.id, forms: [...forms], draft: isDraft });
    if (written !== undefined) setDone({ where: target.label, files: written.files });
  };
  return (
    <Sheet title="保存为 PDF 和 Excel">
      <FolderChoice label="保存到" value={target} onChange={setTarget} isDisabled={print.isRunning} />
      <div className="button-row save-row">
        <Button
          type="primary"
          disabled={target === undefined || forms.length === 0}
          loading={print.isRunning}
          onClick={() => void save()}
        >
          保存选中的 {forms.length} 种表（{isDraft ? '送审稿' : '定稿'}）
        </Button>
        <span className="hint">同名文件会被替换。</span>
      </div>
      {print.isRunning && <TaskProgress progress={print.progress} onCancel={print.cancel} />}
      <ErrorBar error={print.error} onClose={print.clear} />
      <ErrorBar error={open.error} onClose={open.clear} />
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          title={`已保存到“${done.where}”，共 ${done.files.length} 个文件。`}
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
    </Sheet>
  );
};
