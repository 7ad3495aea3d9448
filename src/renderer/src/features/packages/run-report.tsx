import { Button, Modal, Table } from 'antd';
import { errorSentence } from '../../../../text/errors.ts';
import { runResultNames } from '../../../../text/import-run.ts';
import { findingSentence, packageTypeLabels } from '../../../../text/package-verdicts.ts';
import { importResultTexts } from '../../../../text/screens/packages.ts';
import { runTexts as texts, screeningTexts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

type RunFile = Awaited<ReturnType<typeof api.packages.getRun>>['files'][number];

const tones: Record<RunFile['result'], Tone> = {
  'taken-over': 'good',
  known: 'plain',
  refused: 'bad',
  left: 'attention',
};

const sentenceOf = ({ result, code, params, findings }: RunFile): string => {
  if (result === 'left') return texts.waiting;
  return code === null
    ? findings.map(findingSentence).join('') || importResultTexts.clean
    : errorSentence({ code, params });
};

/** A run as it is kept: every file with its result, sentence and next step. */
export const RunReportDialog = ({ run, onClose }: { run: string; onClose(): void }) => {
  const { units } = useTaskSettings();
  const found = useQuery(() => api.packages.getRun({ run }), [run]);
  const saving = useFolderWrite((folder, options) => api.documents.printImportRun({ run, folder }, options), {
    label: texts.saveTo,
    changesNothing: true,
    button: texts.save,
  });
  const nameOf = (code: string | null): string => units.find((unit) => unit.code === code)?.name ?? code ?? '';
  const title =
    found.kind === 'ready'
      ? texts.reportTitle(localTime(found.data.run.startedAt), found.data.run.operator)
      : texts.title;
  return (
    <Modal
      open
      title={title}
      width="min(1200px, 94vw)"
      style={{ top: 24 }}
      footer={<Button onClick={onClose}>{texts.close}</Button>}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
    >
      {found.kind === 'loading' && <Loading />}
      {found.kind === 'refused' && <ErrorBar error={found.error} />}
      {found.kind === 'ready' && (
        <>
          <Table<RunFile>
            size="small"
            rowKey="line"
            dataSource={found.data.files}
            pagination={found.data.files.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            columns={[
              { title: importResultTexts.file, dataIndex: 'fileName', width: '26%' },
              {
                title: importResultTexts.result,
                width: 110,
                render: (_, { result }) => <StateTag tone={tones[result]}>{runResultNames[result]}</StateTag>,
              },
              { title: screeningTexts.unit, width: 130, render: (_, { unit }) => nameOf(unit) },
              {
                title: screeningTexts.type,
                width: 70,
                render: (_, { type }) => (type === null ? '' : packageTypeLabels[type]),
              },
              { title: screeningTexts.seq, width: 72, align: 'right', render: (_, { seq }) => seq ?? '' },
              { title: screeningTexts.explanation, render: (_, file) => sentenceOf(file) },
            ]}
          />
          <div className="run-export">
            <ListExport
              list={{
                title: texts.printName,
                columns: [
                  { key: 'file', label: importResultTexts.file },
                  { key: 'result', label: importResultTexts.result },
                  { key: 'unit', label: screeningTexts.unit },
                  { key: 'type', label: screeningTexts.type },
                  { key: 'seq', label: screeningTexts.seq, kind: 'number' },
                  { key: 'explanation', label: screeningTexts.explanation, widthMm: 70 },
                ],
                rows: () =>
                  found.data.files.map((file) => [
                    file.fileName,
                    runResultNames[file.result],
                    nameOf(file.unit),
                    file.type === null ? '' : packageTypeLabels[file.type],
                    file.seq ?? '',
                    sentenceOf(file),
                  ]),
              }}
            />
          </div>
          {saving.choice}
          {saving.course}
          {saving.written !== undefined && <p role="status">{texts.saved(saving.written.where)}</p>}
        </>
      )}
    </Modal>
  );
};
