import { Table } from 'antd';
import { errorSentence } from '../../../../text/errors.ts';
import { findingSentence, packageTypeLabels } from '../../../../text/package-verdicts.ts';
import type { api } from '../../api/client.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

export type ImportedFile = Awaited<ReturnType<typeof api.packages.importAll>>['files'][number];

const results: Record<ImportedFile['result'], { word: string; tone: Tone }> = {
  'taken-over': { word: '已接收', tone: 'good' },
  known: { word: '以前已接收', tone: 'plain' },
  refused: { word: '没有接收', tone: 'bad' },
};

const sentenceOf = ({ code, params, findings }: ImportedFile): string =>
  code === null ? findings.map(findingSentence).join('') || '核验无误。' : errorSentence({ code, params });

/** Every file with its own result and what to do about it; what needs attention first. */
export const ImportResults = ({ files }: { files: readonly ImportedFile[] }) => {
  const { units } = useTaskSettings();
  const nameOf = (code: string | null): string => units.find((unit) => unit.code === code)?.name ?? code ?? '';
  const count = (result: ImportedFile['result']): number => files.filter((file) => file.result === result).length;
  const rank = ({ result, findings }: ImportedFile): number => (result === 'refused' ? 0 : findings.length > 0 ? 1 : 2);
  return (
    <div role="status">
      <p>
        共 {files.length} 个文件：接收 {count('taken-over')} 个，以前已接收 {count('known')} 个，没有接收{' '}
        {count('refused')} 个。
      </p>
      <Table<ImportedFile>
        size="small"
        rowKey="fileName"
        pagination={files.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={files.toSorted((a, b) => rank(a) - rank(b))}
        columns={[
          { title: '文件', dataIndex: 'fileName', width: '24%' },
          {
            title: '结果',
            width: 120,
            render: (_, { result }) => <StateTag tone={results[result].tone}>{results[result].word}</StateTag>,
          },
          {
            title: '内容',
            width: '20%',
            render: (_, { type, unit, seq }) =>
              type === null
                ? ''
                : `${nameOf(unit)} ${packageTypeLabels[type]}${seq === null ? '' : `（第 ${seq} 次）`}`,
          },
          { title: '说明', render: (_, file) => sentenceOf(file) },
        ]}
      />
    </div>
  );
};
