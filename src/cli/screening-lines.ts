/** The screening of files as a table and as data: what each is, what it would bring, what to do. */
import { packageTypeLabels, findingSentence, verdictLabels } from '../text/package-verdicts.ts';
import { registerLabels } from '../text/labels/register-labels.ts';
import { errorSentence } from '../text/errors.ts';
import { caseName, caseNext, caseSentence } from '../text/screening.ts';
import { differenceTexts } from '../text/screens/package-difference.ts';
import type { Core } from './core.ts';
import { textTable } from './text-table.ts';

export type ScreenedFile = Awaited<ReturnType<Core['api']['packages']['screen']>>['files'][number];

/** With the Chinese words of cases, refusal and findings; without the id that stands for the file in this program. */
export const screenedWithSentences = ({ file: _file, refusal, findings, cases, ...rest }: ScreenedFile) => ({
  ...rest,
  refusal: refusal === null ? null : { ...refusal, sentence: errorSentence(refusal) },
  findings: findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) })),
  cases: cases.map((one) => ({ ...one, name: caseName(one), sentence: caseSentence(one), next: caseNext(one) })),
});

const remark = ({ refusal, findings, cases }: ScreenedFile): string => {
  if (refusal !== null) return `${errorSentence(refusal)}［${refusal.code}］`;
  const said = cases.map((one) => `${caseSentence(one)}${caseNext(one)}`);
  // What the cases say already is not said twice.
  const found = findings.filter(({ code }) => code === 'P_KEY_UNCERTIFIED' || code === 'W_CLOCK').map(findingSentence);
  return [...said, ...found].join('');
};

const differenceWords = ({ difference }: ScreenedFile): string => {
  if (difference === null) return '';
  if (difference.against === null) return '全部新增';
  const words = difference.counts.map((count) => `${registerLabels[count.register]} ${differenceTexts.counts(count)}`);
  return words.length === 0 ? '相同' : words.join('；');
};

const fileRow = (file: ScreenedFile): string[] => [
  file.parentLine === null ? file.fileName : `  ${file.fileName}`,
  file.cases.map(caseName).join('、'),
  verdictLabels[file.verdict],
  file.type === null ? '' : packageTypeLabels[file.type],
  file.unit ?? '',
  file.cycle ?? '',
  file.taskVersion === null ? '' : `第${file.taskVersion}版`,
  file.seq === null ? '' : `第${file.seq}号`,
  differenceWords(file),
  remark(file),
];

/** Table of all files with a line of totals. */
export function screeningLines(files: readonly ScreenedFile[]): string[] {
  const count = (isCounted: (file: ScreenedFile) => boolean): number => files.filter(isCounted).length;
  const heading = ['文件', '情况', '真实性', '类型', '单位', '年度', '任务', '次', '与已有的比', '说明'];
  return [
    ...textTable([heading, ...files.map(fileRow)]),
    `共 ${files.length} 个文件：可以接收 ${count(({ canTake }) => canTake)}，不通过 ${count(({ verdict }) => verdict === 'refused')}。没有写入任何内容。`,
  ];
}
