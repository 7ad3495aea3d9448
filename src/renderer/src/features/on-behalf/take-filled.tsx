import { Table } from 'antd';
import { useState } from 'react';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

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
  const pick = useCommand(async (ask: () => Promise<PickedFile[]>) => {
    const files = await ask();
    if (files.length === 0) return;
    setReport(undefined);
    const done = await take.run({ files: files.map(({ id }) => id) });
    if (done !== undefined) setReport(done);
  });
  return (
    <Sheet title={texts.takeTitle}>
      <FileDrop
        label={texts.drop}
        hint={texts.dropHint}
        isDisabled={take.isRunning}
        onPick={() => void pick.run(() => host.pickFiles({ accept, many: true }))}
        onDrop={(files) => void pick.run(() => host.admitFiles(files))}
      />
      {take.isRunning && <TaskProgress progress={take.progress} onCancel={take.cancel} what={texts.taking} />}
      <ErrorBar error={take.error} onClose={take.clear} />
      <ErrorBar error={pick.error} onClose={pick.clear} />
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
