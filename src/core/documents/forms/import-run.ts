/** 接收情况表: every file of a run of receiving with what became of it, to be printed and kept. */
import type { FormSpec, TableRow } from '../../../domain/forms/form-spec.ts';
import { errorSentence } from '../../../text/errors.ts';
import { findingSentence, packageTypeLabels, verdictLabels } from '../../../text/package-verdicts.ts';
import { runResultNames } from '../../../text/import-run.ts';
import type { RunReport } from '../../packages/get-run.ts';
import type { RunFile } from '../../packages/import-runs.repo.ts';
import { handlingMark } from './form-frame.ts';

export type ImportRunFacts = RunReport & {
  /** whose ledger */
  unitName: string;
  nameOf(unit: string): string;
  /** the beginning of the run on the local clock */
  startedAt: string;
};

const sentenceOf = ({ result, code, params, findings }: RunFile): string => {
  if (result === 'left') return '还没有核验、接收。';
  return code === null ? findings.map(findingSentence).join('') || '核验无误。' : errorSentence({ code, params });
};

const verdictOf = ({ result, authenticity }: RunFile): string => {
  if (result === 'left') return '';
  return verdictLabels[result === 'refused' ? 'refused' : (authenticity ?? 'pending')];
};

const rowOf = (file: RunFile, index: number, facts: ImportRunFacts): TableRow => ({
  id: String(file.line),
  cells: {
    no: index + 1,
    file: file.parentLine === null ? file.fileName : `　${file.fileName}`,
    unit: file.unit === null ? '' : facts.nameOf(file.unit),
    type: file.type === null ? '' : packageTypeLabels[file.type],
    seq: file.seq ?? '',
    verdict: verdictOf(file),
    result: runResultNames[file.result],
    sentence: sentenceOf(file),
  },
});

export function importRunForm(facts: ImportRunFacts): FormSpec {
  const { run, files } = facts;
  return {
    id: 'import-run',
    name: '接收情况表',
    paper: { size: 'A4', orientation: 'landscape' },
    heading: {
      title: '报送文件接收情况表',
      left: `接收单位：${facts.unitName}`,
      right: `接收时间：${facts.startedAt}　经办人：${run.operator}`,
    },
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'no', title: '序号', widthMm: 11, kind: 'number' },
          { key: 'file', title: '文件', widthMm: 62, align: 'left' },
          { key: 'unit', title: '单位', widthMm: 34, align: 'left' },
          { key: 'type', title: '种类', widthMm: 16, align: 'center' },
          { key: 'seq', title: '第几号', widthMm: 13, kind: 'number' },
          { key: 'verdict', title: '核验', widthMm: 16, align: 'center' },
          { key: 'result', title: '结果', widthMm: 20, align: 'center' },
          { key: 'sentence', title: '说明和下一步', widthMm: 85, align: 'left' },
        ],
        rows: files.map((file, index) => rowOf(file, index, facts)),
        emptyText: '没有文件',
      },
    ],
    tail: {
      notes: [
        `共 ${files.length} 个：接收 ${run.takenOver} 个，以前已接收 ${run.known} 个，没有接收 ${run.refused} 个，还没有完成 ${run.left} 个。`,
      ],
      sealMm: 0,
    },
    handling: handlingMark,
  };
}
