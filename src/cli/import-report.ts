/** The result of an import as a table and as data: every file with its verdict and sentence. */
import { packageTypeLabels, findingSentence, verdictLabels } from '../text/package-verdicts.ts';
import { errorSentence } from '../text/errors.ts';
import type { Core } from './core.ts';
import { textTable } from './text-table.ts';

type Report = Awaited<ReturnType<Core['api']['packages']['importAll']>>;
export type ImportedFile = Report['files'][number];

export const importResultNames: Record<ImportedFile['result'], string> = {
  'taken-over': '已导入',
  known: '已有，跳过',
  refused: '拒绝',
};

/** With the Chinese sentences of refusal and findings. */
export const withSentences = (file: ImportedFile) => ({
  ...file,
  sentence: file.code === null ? null : errorSentence({ code: file.code, params: file.params }),
  findings: file.findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) })),
});

const remark = (file: ImportedFile): string =>
  file.code === null
    ? file.findings.map(findingSentence).join('')
    : `${errorSentence({ code: file.code, params: file.params })}［${file.code}］`;

const fileRow = (file: ImportedFile): string[] => [
  file.fileName,
  importResultNames[file.result],
  file.type === null ? '' : packageTypeLabels[file.type],
  file.unit ?? '',
  file.seq === null ? '' : `第${file.seq}号`,
  file.authenticity === null ? '' : verdictLabels[file.authenticity],
  remark(file),
];

/** Table of all files with a line of totals. */
export function importLines(files: readonly ImportedFile[]): string[] {
  const count = (result: ImportedFile['result']): number => files.filter((file) => file.result === result).length;
  return [
    ...textTable([['文件', '结果', '类型', '单位', '次', '真实性', '说明'], ...files.map(fileRow)]),
    `共 ${files.length} 个文件：导入 ${count('taken-over')}，已有 ${count('known')}，拒绝 ${count('refused')}。`,
  ];
}
