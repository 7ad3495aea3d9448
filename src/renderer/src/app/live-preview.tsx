/** A document that is made for looking at: made anew when the choice changes, with progress and a way to stop. */
import { Alert, Button } from 'antd';
import type { CallOptions } from '../../../rpc/client.ts';
import { livePreviewTexts as texts } from '../../../text/screens/pdf-view.ts';
import { useCommand } from '../api/use-command.ts';
import { useLiveTask } from '../api/use-live-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { PdfView } from '../components/pdf/pdf-view.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { PickedFile } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import './live-preview.css';

/** Makes the PDF; null where there is nothing to print. */
export type MakePdf = (options: Required<Pick<CallOptions, 'signal' | 'onProgress'>>) => Promise<PickedFile | null>;

type Props = {
  /** plain text that `make` depends on */
  choice: string;
  /** what it is, for people */
  name: string;
  make: MakePdf;
};

export const LivePreview = ({ choice, name, make }: Props) => {
  const made = useLiveTask(choice, async (options) => {
    const file = await make(options);
    return file === null ? null : { file, bytes: await host.readFile(file.id, options.signal) };
  });
  const open = useCommand((id: string) => host.openFile(id));
  const { answer } = made;
  return (
    <div className="live-preview" aria-busy={made.isRunning}>
      {made.isRunning && <TaskProgress progress={made.progress} what={texts.making} onCancel={made.cancel} />}
      <ErrorBar error={made.error} />
      <ErrorBar error={open.error} onClose={open.clear} />
      {made.isStopped && <Alert type="info" showIcon title={texts.stopped} />}
      {(made.isStopped || made.error !== undefined) && (
        <div className="button-row">
          <Button onClick={made.again}>{texts.again}</Button>
        </div>
      )}
      {answer?.key === choice && answer.output === null && <p className="hint">{texts.nothing}</p>}
      {answer?.key === choice && answer.output !== null && (
        <PdfView
          key={choice}
          name={name}
          bytes={answer.output.bytes}
          extra={
            <Button size="small" onClick={() => void open.run(answer.output?.file.id ?? '')}>
              {texts.open}
            </Button>
          }
        />
      )}
    </div>
  );
};
