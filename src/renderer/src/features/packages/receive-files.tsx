import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { type ImportedFile, ImportResults } from './import-results.tsx';

/** Endings of packages: clear and encrypted. */
const accept = ['.lfa', '.lfb'] as const;

/** Packages handed in, each with what became of it. */
export const ReceiveFiles = ({ title, hint }: { title: string; hint: string }) => {
  const [files, setFiles] = useState<readonly ImportedFile[]>();
  const take = useTask(api.packages.importAll);
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const picked = await ask();
    if (picked.length === 0) return;
    const report = await take.run({ files: picked.map(({ id }) => id) });
    if (report !== undefined) setFiles(report.files);
  });
  return (
    <Sheet title={title}>
      <FileDrop
        label="把文件拖到这里，或点此选择"
        hint={`${hint}（.lfa、.lfb，可一次多个）`}
        isDisabled={take.isRunning}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many: true }))}
        onDrop={(dropped) => void pick.run(() => host.admitFiles(dropped))}
      />
      {take.isRunning && <TaskProgress progress={take.progress} onCancel={take.cancel} what="正在核验" />}
      <ErrorBar error={take.error} onClose={take.clear} />
      <ErrorBar error={pick.error} onClose={pick.clear} />
      {files !== undefined && <ImportResults files={files} />}
    </Sheet>
  );
};
