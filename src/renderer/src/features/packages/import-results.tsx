import { Table } from 'antd';
import { importResultTexts as texts } from '../../../../text/screens/packages.ts';
import { errorSentence } from '../../../../text/errors.ts';
import { findingSentence, packageTypeLabels } from '../../../../text/package-verdicts.ts';
import type { api } from '../../api/client.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

export type ImportedFile = Awaited<ReturnType<typeof api.packages.importAll>>['files'][number];

const results: Record<ImportedFile['result'], { word: string; tone: Tone }> = {
  'taken-over': { word: texts.taken, tone: 'good' },
  known: { word: texts.known, tone: 'plain' },
  refused: { word: texts.refused, tone: 'bad' },
};

const sentenceOf = ({ code, params, findings }: ImportedFile): string =>
  code === null ? findings.map(findingSentence).join('') || texts.clean : errorSentence({ code, params });

/** Every file with its own result and what to do about it; what needs attention first. */
export const ImportResults = ({ files }: { files: readonly ImportedFile[] }) => {
  const { units } = useTaskSettings();
  const nameOf = (code: string | null): string => units.find((unit) => unit.code === code)?.name ?? code ?? '';
  const count = (result: ImportedFile['result']): number => files.filter((file) => file.result === result).length;
  const rank = ({ result, findings }: ImportedFile): number => (result === 'refused' ? 0 : findings.length > 0 ? 1 : 2);
  return (
    <div role="status">
      <p>{texts.summary(files.length, count('taken-over'), count('known'), count('refused'))}</p>
      <Table<ImportedFile>
        size="small"
        rowKey="fileName"
        pagination={files.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={files.toSorted((a, b) => rank(a) - rank(b))}
        columns={[
          { title: texts.file, dataIndex: 'fileName', width: '24%' },
          {
            title: texts.result,
            width: 120,
            render: (_, { result }) => <StateTag tone={results[result].tone}>{results[result].word}</StateTag>,
          },
          {
            title: texts.content,
            width: '20%',
            render: (_, { type, unit, seq }) =>
              type === null
                ? ''
                : seq === null
                  ? texts.contentOf(nameOf(unit), packageTypeLabels[type])
                  : texts.withSeq(nameOf(unit), packageTypeLabels[type], seq),
          },
          { title: texts.explanation, render: (_, file) => sentenceOf(file) },
        ]}
      />
    </div>
  );
};
