import { Button } from 'antd';
import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { useState } from 'react';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import { ImportResults } from './import-results.tsx';
import { usePackageImport } from './use-package-import.ts';

/** All packages on a stick or in a folder at once; what was taken before is told apart. */
export const ReceiveFolder = () => {
  const [source, setSource] = useState<Target>();
  const { take, files, task } = usePackageImport();
  return (
    <Sheet title={texts.folderTitle}>
      <FolderChoice label={texts.folder} value={source} onChange={setSource} isDisabled={task.isRunning} />
      <Button
        disabled={source === undefined}
        loading={task.isRunning}
        onClick={() => source !== undefined && void take([source.id])}
      >
        {texts.readAll}
      </Button>
      {task.isRunning && <TaskProgress progress={task.progress} onCancel={task.cancel} what={texts.verifying} />}
      <ErrorBar error={task.error} onClose={task.clear} />
      {files !== undefined && <ImportResults files={files} />}
    </Sheet>
  );
};
