import { Button } from 'antd';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { formFileName } from '../../app/form-name.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileLink } from '../../components/file-link.tsx';
import { host } from '../../host/this-host.ts';
import type { Sent } from './send-step.tsx';

/** Paper that goes with the stick: cover with digest, forms of exactly what was sent, 移动介质交接登记表. */
export const HandoverStep = ({ sent }: { sent: Sent | undefined }) => {
  const settings = useTaskSettings();
  const print = useTask(api.documents.printHandover);
  const open = useCommand((id: string) => host.openFile(id));
  const handover = async () => {
    const { folder } = await api.files.createScratch({});
    const done = await print.run({ folder });
    const pdf = done?.files.find(({ name }) => name.endsWith('.pdf'));
    if (pdf !== undefined) await open.run(pdf.id);
  };
  const cover = sent?.coverFile ?? null;
  const forms = (sent?.formFiles ?? []).filter(({ name }) => name.endsWith('.pdf') && name !== 'cover.pdf');
  return (
    <div>
      <p className="hint">打印封面，盖章，与U盘一起交给接收单位，双方在交接登记表上签字。</p>
      <div className="button-row">
        <Button
          type={cover === null ? 'default' : 'primary'}
          disabled={cover === null}
          onClick={() => cover !== null && void open.run(cover.id)}
        >
          打开封面打印
        </Button>
        <Button loading={print.isRunning} onClick={() => void handover()}>
          打开交接登记表
        </Button>
      </div>
      {forms.length > 0 && (
        <div className="file-list">
          <span className="hint">本次报送的表：</span>
          {forms.map(({ id, name, sizeBytes }) => (
            <FileLink
              key={id}
              name={formFileName(name, settings)}
              sizeBytes={sizeBytes}
              onOpen={() => void open.run(id)}
            />
          ))}
        </div>
      )}
      <ErrorBar error={print.error} onClose={print.clear} />
      <ErrorBar error={open.error} onClose={open.clear} />
    </div>
  );
};
