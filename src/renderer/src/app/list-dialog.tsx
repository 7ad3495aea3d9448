/** What of a list goes out, in which format and where to; the list is looked at before it is printed. */
import { Alert, AutoComplete, Button, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ListFormat } from '../../../domain/forms/printed-list.ts';
import type { CallOptions } from '../../../rpc/client.ts';
import { listExportTexts as texts } from '../../../text/screens/list-export.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useTask } from '../api/use-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Field } from '../components/field.tsx';
import { FileLink } from '../components/file-link.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { PickedFile, Target } from '../host/host.ts';
import { host } from '../host/this-host.ts';
import { FolderChoice } from './folder-choice.tsx';
import type { ExportedList } from './list-export.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import './list-dialog.css';

export type ListStart = 'xlsx' | 'pdf' | 'preview' | 'blank';
type Props = { list: ExportedList; start: ListStart; onClose(): void };

const formatsOf = { xlsx: ['xlsx'], pdf: ['pdf'], both: ['xlsx', 'pdf'] } as const satisfies Record<
  string,
  ListFormat[]
>;

export const ListDialog = ({ list, start, onClose }: Props) => {
  const [format, setFormat] = useState<keyof typeof formatsOf>(start === 'xlsx' ? 'xlsx' : 'pdf');
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [hasBlank, setHasBlank] = useState(start === 'blank');
  const [blank, setBlank] = useState<string>(texts.blankChoices[0] ?? '');
  const [target, setTarget] = useState<Target>();
  const [done, setDone] = useState<{ where: string; files: PickedFile[] }>();
  const [isLooking, setIsLooking] = useState(start === 'preview');
  const open = useCommand((id: string) => host.openFile(id));
  const { title, filter = '', notes = [] } = list;
  const basis = list.basis === undefined ? {} : { basis: list.basis };
  const places = list.columns.flatMap(({ key }, at) => (hidden.includes(key) ? [] : [at]));
  const printed = async () => ({
    title,
    filter,
    columns: list.columns.filter(({ key }) => !hidden.includes(key)),
    rows: (await list.rows()).map((row) => places.map((at) => row[at] ?? '')),
    notes: [...notes],
    ...(hasBlank && blank.trim() !== '' ? { blank: blank.trim() } : {}),
  });
  const print = useTask(
    async (into: { folder: string; formats: ListFormat[] }, options?: CallOptions) =>
      api.documents.printList({ ...into, list: await printed(), ...basis }, options),
    { changesNothing: true },
  );
  const save = async () => {
    if (target === undefined) return;
    setDone(undefined);
    const written = await print.run({ folder: target.id, formats: [...formatsOf[format]] });
    if (written !== undefined) setDone({ where: target.label, files: written.files });
  };
  if (isLooking)
    return (
      <PreviewDialog
        name={title}
        choice={JSON.stringify([title, filter, hidden, hasBlank && blank])}
        make={async (options) => {
          const { folder } = await api.files.createScratch({});
          const { files } = await api.documents.printList(
            { folder, list: await printed(), formats: ['pdf'], ...basis },
            options,
          );
          return files[0] ?? null;
        }}
        onClose={() => (start === 'preview' ? onClose() : setIsLooking(false))}
      />
    );
  const isEmpty = places.length === 0;
  return (
    <Modal
      open
      title={texts.title(title)}
      width={700}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button disabled={isEmpty} onClick={() => setIsLooking(true)}>
            {texts.preview}
          </Button>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button
            type="primary"
            disabled={target === undefined || isEmpty}
            loading={print.isRunning}
            onClick={() => void save()}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <div className="list-dialog">
        <p className="hint">{texts.rows(filter)}</p>
        <Radio.Group
          aria-label={texts.format}
          value={format}
          optionType="button"
          options={[
            { value: 'xlsx', label: texts.excel },
            { value: 'pdf', label: texts.pdf },
            { value: 'both', label: texts.both },
          ]}
          onChange={({ target: { value } }) => setFormat(value as keyof typeof formatsOf)}
        />
        <Checkbox.Group
          className="list-columns"
          value={list.columns.map(({ key }) => key).filter((key) => !hidden.includes(key))}
          options={list.columns.map(({ key, label }) => ({ value: key, label }))}
          onChange={(shown) => setHidden(list.columns.map(({ key }) => key).filter((key) => !shown.includes(key)))}
        />
        {isEmpty && <p role="alert">{texts.noColumns}</p>}
        <Checkbox checked={hasBlank} onChange={({ target: { checked } }) => setHasBlank(checked)}>
          {texts.blank}
        </Checkbox>
        {hasBlank && (
          <Field label={texts.blankTitle}>
            {(id) => (
              <AutoComplete
                id={id}
                value={blank}
                maxLength={20}
                placeholder={texts.blankHint}
                options={texts.blankChoices.map((value) => ({ value }))}
                onChange={setBlank}
              />
            )}
          </Field>
        )}
        <FolderChoice label={texts.saveTo} value={target} onChange={setTarget} isDisabled={print.isRunning} />
        {print.isRunning && <TaskProgress progress={print.progress} onCancel={print.cancel} />}
        <ErrorBar error={print.error} onClose={print.clear} />
        <ErrorBar error={open.error} onClose={open.clear} />
        {done !== undefined && (
          <Alert
            type="success"
            showIcon
            title={texts.saved(done.where, done.files.length)}
            description={done.files.map(({ id, name, sizeBytes }) => (
              <FileLink key={id} name={name} sizeBytes={sizeBytes} onOpen={() => void open.run(id)} />
            ))}
          />
        )}
      </div>
    </Modal>
  );
};
