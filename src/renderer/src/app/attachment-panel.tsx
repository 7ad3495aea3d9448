/** 附件 of one row, for any page: the files, adding by dialog or drop, looking at one, taking one away. */
import { Button, Popconfirm } from 'antd';
import { attachmentTexts as texts } from '../../../text/screens/frame.ts';
import type { Id } from '../../../domain/ids.ts';
import { unitLimits } from '../../../domain/packages/package-limits.ts';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { useTask } from '../api/use-task.ts';
import { byteSize } from '../components/byte-size.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import { FileLink } from '../components/file-link.tsx';
import { Loading } from '../components/loading.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { PickedFile } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import './attachment-panel.css';

const accept = ['.pdf', '.png', '.jpg', '.jpeg', '.xlsx', '.docx'] as const;

type Props = {
  register: RegisterName;
  /** a row that is already saved */
  rowId: string;
  /** a unit that is reported for; own unit when left out */
  unit?: string;
  /** 定稿 or a person without the right to change */
  isReadOnly?: boolean;
};

export const AttachmentPanel = ({ register, rowId, unit, isReadOnly = false }: Props) => {
  const scope = unit === undefined ? {} : { unit };
  const held = useQuery(() => api.attachments.list({ ...scope, register, rowId }), [unit, register, rowId]);
  const add = useTask(api.attachments.add);
  const remove = useCommand(api.attachments.remove);
  const open = useCommand(async (attachmentId: string) => {
    const { folder } = await api.files.createScratch({});
    const { file } = await api.attachments.write({ ...scope, attachmentId: attachmentId as Id<'attachment'>, folder });
    await host.openFile(file.id);
  });
  const take = useCommand(async (pick: () => Promise<PickedFile[]>) => {
    for (const { id } of await pick())
      if ((await add.run({ ...scope, register, rowId, file: id })) === undefined) break;
  });
  if (held.kind === 'loading') return <Loading what={texts.reading} />;
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  return (
    <div className="attachments" role="group" aria-label={texts.label}>
      {held.data.length > 0 && (
        <ul>
          {held.data.map(({ id, fileName, sizeBytes, sha256 }) => (
            <li key={id}>
              <FileLink name={fileName} sizeBytes={sizeBytes} onOpen={() => void open.run(id)} />
              <small className="hint digest" title={texts.digest(sha256)}>
                {texts.shortDigest(sha256)}
              </small>
              {!isReadOnly && (
                <Popconfirm
                  title={texts.ask(fileName)}
                  okText={texts.remove}
                  cancelText={texts.keep}
                  onConfirm={() => void remove.run({ ...scope, attachmentId: id as Id<'attachment'> })}
                >
                  <Button size="small" type="text" aria-label={texts.removeOne(fileName)}>
                    {texts.remove}
                  </Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? (
        held.data.length === 0 && <p className="hint">{texts.none}</p>
      ) : (
        <FileDrop
          label={texts.add}
          hint={texts.limits(byteSize(unitLimits.attachmentBytes), byteSize(unitLimits.attachmentsBytes))}
          isDisabled={add.isRunning}
          onPick={() => void take.run(() => host.pickFiles({ accept, many: true }))}
          onDrop={(files) => void take.run(() => host.admitFiles(files))}
        />
      )}
      {add.isRunning && <TaskProgress progress={add.progress} onCancel={add.cancel} what={texts.adding} />}
      {[add, remove, open, take].map((one, index) => (
        <ErrorBar key={index} error={one.error} onClose={one.clear} />
      ))}
    </div>
  );
};
