import type { ImportField } from './fields.ts';
import type { ImportMapping } from './import-mapping.ts';
import { joinLines, normaliseHeading } from './plain-text.ts';
import type { ResolvedRow } from './resolve-row.ts';

/** A resolved row, asked by field. */
export type RowReader = {
  text: (field: ImportField) => string;
  line: (field: ImportField) => string;
  column: (field: ImportField) => number | null;
  fromAbove: (field: ImportField) => number | null;
  remark: () => string;
};

const remarkHeading = /^(备注|备考|说明|附注|remarks?|note)$/;

/** @returns `text` keeps line breaks, `line` joins them; both '' for a field without column */
export const readFields = (row: ResolvedRow, mapping: ImportMapping): RowReader => {
  const at = (field: ImportField): number => mapping.columns.findIndex((target) => target === field);
  const text = (field: ImportField): string => row.texts[at(field)] ?? '';
  return {
    text,
    line: (field) => joinLines(text(field)),
    column: (field) => (at(field) < 0 ? null : at(field)),
    fromAbove: (field) => row.fromAbove[at(field)] ?? null,
    remark: () => remarkOf(row, mapping),
  };
};

/** The table's own remark first, then 「列名：值」 of each column without a field. */
const remarkOf = (row: ResolvedRow, mapping: ImportMapping): string => {
  const parts: { own: boolean; text: string }[] = [];
  for (const [column, text] of row.texts.entries()) {
    const target = column < mapping.columns.length ? mapping.columns[column] : 'remark';
    if (text === '' || target !== 'remark') continue;
    const heading = mapping.headings[column] ?? '';
    const own = remarkHeading.test(normaliseHeading(heading));
    parts.push({ own, text: own ? joinLines(text) : `${heading || `第${column + 1}列`}：${joinLines(text)}` });
  }
  return [...parts.filter((part) => part.own), ...parts.filter((part) => !part.own)]
    .map((part) => part.text)
    .join('；');
};
