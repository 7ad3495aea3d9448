/** What of a list goes out, in which format and where to; the list is looked at before it is printed. */
import { Alert, AutoComplete, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { ListFormat } from '../../../domain/forms/printed-list.ts';
import { listExportTexts as texts } from '../../../text/screens/list-export.ts';
import { api } from '../api/client.ts';
import { Field } from '../components/field.tsx';
import type { ExportedList } from './exported-list.ts';
import { PreviewDialog } from './preview-dialog.tsx';
import { WriteDialog } from './write-dialog.tsx';
import { WrittenFiles } from './written-files.tsx';
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
  const [isLooking, setIsLooking] = useState(false);
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
  const preview = (
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
  if (start === 'preview') return preview;
  const isEmpty = places.length === 0;
  return (
    <WriteDialog
      texts={{ title: texts.title(title), where: texts.saveTo, write: texts.save, close: texts.close }}
      width={700}
      write={async (folder, options) =>
        api.documents.printList({ folder, list: await printed(), formats: [...formatsOf[format]], ...basis }, options)
      }
      changesNothing
      isReady={!isEmpty}
      buttons={
        <Button disabled={isEmpty} onClick={() => setIsLooking(true)}>
          {texts.preview}
        </Button>
      }
      done={({ files }, where) => (
        <Alert
          type="success"
          showIcon
          title={texts.saved(where, files.length)}
          description={<WrittenFiles files={files} />}
        />
      )}
      onClose={onClose}
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
        {isLooking && preview}
      </div>
    </WriteDialog>
  );
};
