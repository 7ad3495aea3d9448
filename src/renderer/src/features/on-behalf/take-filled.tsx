import { Table } from 'antd';
import { useState } from 'react';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';

type Report = Awaited<ReturnType<typeof api.imports.importFolder>>;
type TakenFile = Report['files'][number];

const accept = ['.xlsx'] as const;
const tones: Record<TakenFile['result'], Tone> = {
  taken: 'good',
  unchanged: 'plain',
  duplicate: 'attention',
  refused: 'bad',
};

/** Filled sheets of units below; each file says itself whose it is. */
export const TakeFilled = () => {
  const [report, setReport] = useState<Report>();
  const take = useTask(api.imports.importFolder);
  const run = async (files: string[]) => {
    setReport(undefined);
    const done = await take.run({ files });
    if (done !== undefined) setReport(done);
  };
  return (
    <Sheet title={texts.takeTitle}>
      <FilePick
        label={texts.drop}
        hint={texts.dropHint}
        accept={accept}
        many
        isDisabled={take.isRunning}
        onPicked={(picked) => run(picked.map(({ id }) => id))}
      />
      {take.isRunning && <TaskProgress progress={take.progress} onCancel={take.cancel} what={texts.taking} />}
      <ErrorBar error={take.error} onClose={take.clear} />
      {report !== undefined && <TakenFiles report={report} />}
    </Sheet>
  );
};

const TakenFiles = ({ report: { files } }: { report: Report }) => {
  const { units } = useTaskSettings();
  const nameOf = (code: string | null): string => units.find((unit) => unit.code === code)?.name ?? '';
  return (
    <section aria-label={texts.result}>
      <Table<TakenFile>
        size="small"
        rowKey={(file) => `${files.indexOf(file)}`}
        dataSource={files}
        pagination={false}
        columns={[
          { title: texts.file, width: 300, dataIndex: 'fileName' },
          { title: texts.unit, width: 150, render: (_, { unit }) => nameOf(unit) },
          {
            title: texts.result,
            width: 120,
            render: (_, { result }) => <StateTag tone={tones[result]}>{texts.results[result]}</StateTag>,
          },
          { title: texts.detail, render: (_, file) => <Detail file={file} /> },
        ]}
      />
    </section>
  );
};

const Detail = ({ file: { sentence, sheets, result } }: { file: TakenFile }) => {
  const sum = (key: 'added' | 'changed'): number => sheets.reduce((total, { rows }) => total + (rows?.[key] ?? 0), 0);
  return (
    <>
      {sentence}
      {(result === 'taken' || result === 'unchanged') && texts.rows(sum('added'), sum('changed'))}
      {sheets
        .flatMap(({ left }) => left)
        .map((row) => (
          <div key={`${row.line} ${row.text}`}>
            {texts.leftRow(row.line, row.sentence)} <span className="hint">{row.text}</span>
          </div>
        ))}
    </>
  );
};
