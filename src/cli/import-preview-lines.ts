/** The preview of a foreign table for people: columns, notes, then every row with its verdict. */
import { fieldNames } from '../text/import-verdicts.ts';
import type { Core } from './core.ts';
import { textTable } from './text-table.ts';

export type Preview = Awaited<ReturnType<Core['api']['imports']['preview']>>;

const kindNames: Record<Preview['kind'], string> = { risks: '风险表', scores: '评分表', unknown: '没有认出' };
const SHOWN_CHARACTERS = 30;

const shortened = (text: string): string => {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' '));
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
};

const columnRows = (mapping: Preview['mapping']): string[][] =>
  (mapping?.headings ?? []).map((heading, column) => {
    const field = mapping?.columns[column];
    return [
      `  ${heading || '（无表头）'}`,
      `→ ${field === undefined || field === 'ignore' ? '不导入' : fieldNames[field]}`,
    ];
  });

function totalsLine(rows: Preview['rows']): string {
  const counts = new Map<string, number>();
  for (const { verdictName } of rows) counts.set(verdictName, (counts.get(verdictName) ?? 0) + 1);
  return `共 ${rows.length} 行：${[...counts].map(([name, count]) => `${name} ${count}`).join('，')}。`;
}

export const previewLines = (preview: Preview): string[] => [
  `文件：${preview.file}　工作表：${preview.sheet || '（只有一张）'}　类型：${kindNames[preview.kind]}`,
  ...(preview.mapping === null ? [] : ['各列：', ...textTable(columnRows(preview.mapping))]),
  ...preview.notes.map(({ sentence }) => `· ${sentence}`),
  ...textTable(
    preview.rows.map(({ line, verdictName, text, findings }) => [
      `第${line}行`,
      verdictName,
      shortened(text),
      findings.map(({ sentence }) => sentence).join(''),
    ]),
  ),
  totalsLine(preview.rows),
];
