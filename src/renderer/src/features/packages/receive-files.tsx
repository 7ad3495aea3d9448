import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ImportResults } from './import-results.tsx';
import { usePackageImport } from './use-package-import.ts';

/** Endings of packages: clear and encrypted. */
const accept = ['.lfa', '.lfb'] as const;

/** Packages handed in, each with what became of it. */
export const ReceiveFiles = ({ title, hint }: { title: string; hint: string }) => {
  const { take, files, task } = usePackageImport();
  return (
    <Sheet title={title}>
      <FilePick
        label={texts.drop}
        hint={texts.endings(hint)}
        accept={accept}
        many
        isDisabled={task.isRunning}
        onPicked={(picked) => take(picked.map(({ id }) => id))}
      />
      {task.isRunning && <TaskProgress progress={task.progress} onCancel={task.cancel} what={texts.verifying} />}
      <ErrorBar error={task.error} onClose={task.clear} />
      {files !== undefined && <ImportResults files={files} />}
    </Sheet>
  );
};
