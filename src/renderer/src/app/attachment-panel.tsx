/** 附件 of one row, for any page: the files, adding by dialog or drop, looking at one, taking one away. */
import { Button, Popconfirm } from 'antd';
import type { Id } from '../../../domain/ids.ts';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { useTask } from '../api/use-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import { FileLink } from '../components/file-link.tsx';
import { Loading } from '../components/loading.tsx';
import type { PickedFile } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import './attachment-panel.css';

const accept = ['.pdf', '.png', '.jpg', '.jpeg', '.xlsx', '.docx'] as const;

type Props = {
  register: RegisterName;
  /** a row that is already saved */
  rowId: string;
  /** 定稿 or a person without the right to change */
  isReadOnly?: boolean;
};

export const AttachmentPanel = ({ register, rowId, isReadOnly = false }: Props) => {
  const held = useQuery(() => api.attachments.list({ register, rowId }), [register, rowId]);
  const add = useTask(api.attachments.add);
  const remove = useCommand(api.attachments.remove);
  const open = useCommand(async (attachmentId: string) => {
    const { folder } = await api.files.createScratch({});
    const { file } = await api.attachments.write({ attachmentId: attachmentId as Id<'attachment'>, folder });
    await host.openFile(file.id);
  });
  const take = useCommand(async (pick: () => Promise<PickedFile[]>) => {
    for (const { id } of await pick()) if ((await add.run({ register, rowId, file: id })) === undefined) break;
  });
  if (held.kind === 'loading') return <Loading what="正在读取附件" />;
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  return (
    <div className="attachments" aria-label="附件">
      {held.data.length > 0 && (
        <ul>
          {held.data.map(({ id, fileName, sizeBytes }) => (
            <li key={id}>
              <FileLink name={fileName} sizeBytes={sizeBytes} onOpen={() => void open.run(id)} />
              {!isReadOnly && (
                <Popconfirm
                  title={`移去“${fileName}”？`}
                  okText="移去"
                  cancelText="不移去"
                  onConfirm={() => void remove.run({ attachmentId: id as Id<'attachment'> })}
                >
                  <Button size="small" type="text" aria-label={`移去附件 ${fileName}`}>
                    移去
                  </Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? (
        held.data.length === 0 && <p className="hint">没有附件。</p>
      ) : (
        <FileDrop
          label={add.isRunning ? '正在添加……' : '把文件拖到这里，或点此选择'}
          hint="PDF、图片、xlsx、docx，每个不超过 5 MB"
          isDisabled={add.isRunning}
          onPick={() => void take.run(() => host.pickFiles({ accept, many: true }))}
          onDrop={(files) => void take.run(() => host.admitFiles(files))}
        />
      )}
      {[add, remove, open, take].map((one, index) => (
        <ErrorBar key={index} error={one.error} onClose={one.clear} />
      ))}
    </div>
  );
};
