import { Alert, Button, Checkbox, Select, Table } from 'antd';
import { useState } from 'react';
import { joinWords } from '../../../../text/join-words.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { Sheet } from '../../components/sheet.tsx';

const texts = importsTexts.write;

type Format = 'pdf' | 'xlsx';
type Written = Awaited<ReturnType<typeof api.imports.writeTemplates>>;

/** Blank, pre-filled sheets per office and person, as paper and as xlsx; for units below where there are some. */
export const WriteTemplates = () => {
  const { settings, ledger } = useSession();
  const below = (settings?.units ?? []).filter(({ submitTo }) => submitTo === ledger.unitCode);
  const [formats, setFormats] = useState<Format[]>(['xlsx', 'pdf']);
  const [units, setUnits] = useState<string[]>([]);
  const write = useFolderWrite((folder, options) => api.imports.writeTemplates({ folder, formats, units }, options), {
    label: texts.folder,
    working: texts.working,
  });
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.about}</p>
      <div className="collect-choices">
        <Checkbox.Group
          aria-label={texts.formats}
          value={formats}
          options={[
            { value: 'xlsx', label: texts.xlsx },
            { value: 'pdf', label: texts.pdf },
          ]}
          onChange={setFormats}
        />
        {below.length > 0 && (
          <label className="units-choice">
            {texts.units}
            <Select<string[]>
              mode="multiple"
              aria-label={texts.units}
              placeholder={texts.unitsHint}
              value={units}
              maxTagCount="responsive"
              optionFilterProp="label"
              options={below.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setUnits}
            />
          </label>
        )}
      </div>
      {write.choice}
      <Button
        type="primary"
        className="collect-run"
        disabled={write.target === undefined || formats.length === 0}
        loading={write.isRunning}
        onClick={write.start}
      >
        {texts.run}
      </Button>
      {write.course}
      {write.written !== undefined && <Done written={write.written.what} place={write.written.where} />}
    </Sheet>
  );
};

const Done = ({ written: { templates, cancelled }, place }: { written: Written; place: string }) => (
  <>
    <Alert
      className="note"
      type={cancelled ? 'warning' : 'success'}
      showIcon
      title={(cancelled ? texts.stopped : texts.done)(templates.length, place)}
    />
    <Table<Written['templates'][number]>
      className="note"
      size="small"
      rowKey="fileName"
      dataSource={templates}
      pagination={templates.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
      columns={[
        { title: texts.kind, width: 110, render: (_, { kind }) => texts.kinds[kind] },
        { title: texts.who, width: 220, dataIndex: 'who' },
        {
          title: texts.files,
          render: (_, { files }) => joinWords(files.map((path) => path.split(/[\\/]/u).at(-1) ?? '')),
        },
      ]}
    />
  </>
);
