import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { blankFormTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

type Written = { where: string; names: string[] };

/** The blank forms as PDF and Excel into a folder or onto a stick. */
export const SaveBlank = ({ onClose }: { onClose(): void }) => {
  const [target, setTarget] = useState<Target>();
  const [done, setDone] = useState<Written>();
  const write = useTask(api.imports.writeTemplates, { changesNothing: true });
  const make = async () => {
    if (target === undefined) return;
    setDone(undefined);
    const written = await write.run({ folder: target.id });
    if (written !== undefined)
      setDone({
        where: target.label,
        names: written.templates.map(({ who, fileName }) => texts.fileOf(who, fileName)),
      });
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
          <Button type="primary" disabled={target === undefined} loading={write.isRunning} onClick={() => void make()}>
            {texts.make}
          </Button>
        </>
      }
    >
      <FolderChoice label={texts.saveTo} value={target} onChange={setTarget} isDisabled={write.isRunning} />
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.made(done.where, done.names.length)}
          description={
            <ul className="glyphs">
              {done.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
};
