import { Alert, Table } from 'antd';
import { joinWords } from '../../../../text/join-words.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import type { api } from '../../api/client.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { UndoImport } from './undo-import.tsx';

const texts = importsTexts.collect;

export type Report = Awaited<ReturnType<typeof api.imports.importFolder>>;
type TakenFile = Report['files'][number];

const tones: Record<TakenFile['result'], Tone> = {
  taken: 'good',
  unchanged: 'plain',
  duplicate: 'attention',
  refused: 'bad',
};

/** What became of every file, the way back, and who did not hand in. */
export const CollectReport = ({ report: { files, missing, cancelled } }: { report: Report }) => (
  <section aria-label={texts.title}>
    <Alert
      className="note"
      type={cancelled ? 'warning' : 'info'}
      showIcon
      title={texts.summary(files.length, files.filter(({ result }) => result === 'taken').length)}
      description={cancelled ? texts.stopped : undefined}
    />
    <Table<TakenFile>
      className="note"
      size="small"
      rowKey={(file) => `${files.indexOf(file)}`}
      dataSource={files}
      pagination={files.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: texts.file, width: 260, dataIndex: 'fileName' },
        { title: texts.who, width: 160, render: (_, { who }) => joinWords(who) },
        {
          title: texts.result,
          width: 150,
          render: (_, { result }) => <StateTag tone={tones[result]}>{texts.results[result]}</StateTag>,
        },
        { title: texts.detail, render: (_, file) => <Detail file={file} /> },
      ]}
    />
    <Missing missing={missing} />
  </section>
);

const Detail = ({ file: { sentence, sheets } }: { file: TakenFile }) => {
  const counts = sheets.map(({ rows }) => rows ?? { added: 0, changed: 0 });
  const sum = (key: 'added' | 'changed') => counts.reduce((total, one) => total + one[key], 0);
  const left = sheets.flatMap((sheet) => sheet.left);
  const ids = sheets.flatMap(({ importId }) => importId ?? []);
  return (
    <>
      {sentence}
      {texts.rows(sum('added'), sum('changed'))}
      {left.map((row) => (
        <div key={row.line}>
          {importsTexts.result.leftLine(row.line, row.sentence)} <span className="hint">{row.text}</span>
        </div>
      ))}
      {ids.map((importId) => (
        <UndoImport key={importId} importId={importId} label={importsTexts.undo.short} />
      ))}
    </>
  );
};

const Missing = ({ missing: { offices, persons, units } }: { missing: Report['missing'] }) => (
  <div className="missing-list">
    <h3>{texts.missingTitle}</h3>
    {offices.length + persons.length + units.length === 0 && <p className="hint">{texts.missingNone}</p>}
    <ul>
      {offices.length > 0 && <li>{texts.offices(offices)}</li>}
      {persons.length > 0 && <li>{texts.persons(persons)}</li>}
      {units.length > 0 && <li>{texts.unitsBelow(units.map(({ name }) => name))}</li>}
    </ul>
  </div>
);
