import { useCommand } from '../../api/use-command.ts';
import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';
import { ImportResults } from './import-results.tsx';
import { usePackageImport } from './use-package-import.ts';

/** Endings of packages: clear and encrypted. */
const accept = ['.lfa', '.lfb'] as const;

/** Packages handed in, each with what became of it. */
export const ReceiveFiles = ({ title, hint }: { title: string; hint: string }) => {
  const { take, files, task } = usePackageImport();
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const picked = await ask();
    if (picked.length > 0) await take(picked.map(({ id }) => id));
  });
  return (
    <Sheet title={title}>
      <FileDrop
        label={texts.drop}
        hint={texts.endings(hint)}
        isDisabled={task.isRunning}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many: true }))}
        onDrop={(dropped) => void pick.run(() => host.admitFiles(dropped))}
      />
      {task.isRunning && <TaskProgress progress={task.progress} onCancel={task.cancel} what={texts.verifying} />}
      <ErrorBar error={task.error} onClose={task.clear} />
      <ErrorBar error={pick.error} onClose={pick.clear} />
      {files !== undefined && <ImportResults files={files} />}
    </Sheet>
  );
};
