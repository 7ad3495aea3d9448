import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { openElsewhereTexts as texts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { RestorePanel } from '../../app/restore-panel.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { OpenBundle } from './open-bundle.tsx';
import { OpenFile } from './open-file.tsx';

type Props = { onStarted(): void };

/** A ledger or a backup from somewhere else, or the sample village. */
export const OpenElsewhere = ({ onStarted }: Props) => {
  const [part, setPart] = useState('ledger');
  return (
    <Tabs
      activeKey={part}
      onChange={setPart}
      destroyOnHidden
      items={[
        {
          key: 'ledger',
          label: texts.parts.ledger,
          children: <OpenFile onStarted={onStarted} onBackup={() => setPart('backup')} />,
        },
        { key: 'backup', label: texts.parts.backup, children: <RestorePanel onOpened={onStarted} /> },
        { key: 'bundle', label: texts.parts.bundle, children: <OpenBundle onStarted={onStarted} /> },
        { key: 'sample', label: texts.parts.sample, children: <Sample onStarted={onStarted} /> },
      ]}
    />
  );
};

const Sample = ({ onStarted }: Props) => {
  const open = useTask(api.ledgers.openSample);
  const start = async () => {
    if ((await open.run({ operator: texts.sampleOperator })) !== undefined) onStarted();
  };
  return (
    <>
      <p>{texts.sampleText}</p>
      <Button type="primary" loading={open.isRunning} onClick={() => void start()}>
        {texts.sample}
      </Button>
      {open.isRunning && <TaskProgress progress={open.progress} onCancel={open.cancel} what={texts.making} />}
      <ErrorBar error={open.error} onClose={open.clear} />
    </>
  );
};
