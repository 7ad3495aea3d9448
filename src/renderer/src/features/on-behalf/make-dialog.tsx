import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

type Props = { units: readonly string[]; onClose(): void };

/** One sheet for every chosen unit, to be filled in there: Excel and paper. */
export const MakeDialog = ({ units, onClose }: Props) => {
  const [target, setTarget] = useState<Target>();
  const [made, setMade] = useState<{ where: string; names: string[] }>();
  const write = useTask(api.imports.writeTemplates, { changesNothing: true });
  const make = async () => {
    if (target === undefined) return;
    setMade(undefined);
    const done = await write.run({ folder: target.id, units: [...units] });
    if (done !== undefined) setMade({ where: target.label, names: done.templates.map(({ fileName }) => fileName) });
  };
  return (
    <Modal
      open
      title={texts.makeTitle}
      width={680}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button type="primary" disabled={target === undefined} loading={write.isRunning} onClick={() => void make()}>
            {texts.makeNow}
          </Button>
        </>
      }
    >
      <p className="hint">{texts.makeHint}</p>
      <FolderChoice label={texts.makeTo} value={target} onChange={setTarget} isDisabled={write.isRunning} />
      {write.isRunning && <TaskProgress progress={write.progress} what={texts.making} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {made !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.made(made.where, made.names.length)}
          description={
            <ul className="behalf-names">
              {made.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
};
