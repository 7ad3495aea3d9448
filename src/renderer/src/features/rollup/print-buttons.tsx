import { Button } from 'antd';
import { useState } from 'react';
import type { CallOptions } from '../../../../rpc/client.ts';
import { printFiguresTexts as texts } from '../../../../text/screens/charts.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { host } from '../../host/this-host.ts';

type Written = { files: { id: string; name: string; sizeBytes: number }[] };
type Props = {
  name: string;
  /** what the files depend on */
  choice: string;
  /** PDF and xlsx into a scratch folder */
  make(folder: string, options?: CallOptions): Promise<Written>;
};

/** 预览并打印, and the same figures in Excel. */
export const PrintButtons = ({ name, choice, make }: Props) => {
  const [isPreviewed, setIsPreviewed] = useState(false);
  const write = useTask(
    async (_: object, options?: CallOptions) => make((await api.files.createScratch({})).folder, options),
    { changesNothing: true },
  );
  const open = useCommand((id: string) => host.openFile(id));
  const openExcel = async () => {
    const file = (await write.run({}))?.files.find((one) => one.name.endsWith('.xlsx'));
    if (file !== undefined) await open.run(file.id);
  };
  return (
    <>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error ?? open.error} onClose={() => (write.clear(), open.clear())} />
      <Button loading={write.isRunning} onClick={() => void openExcel()}>
        {texts.excel}
      </Button>
      <Button type="primary" onClick={() => setIsPreviewed(true)}>
        {texts.preview}
      </Button>
      {isPreviewed && (
        <PreviewDialog
          name={name}
          choice={choice}
          make={async (options) => {
            const { files } = await make((await api.files.createScratch({})).folder, options);
            return files.find((one) => one.name.endsWith('.pdf')) ?? null;
          }}
          onClose={() => setIsPreviewed(false)}
        />
      )}
    </>
  );
};
