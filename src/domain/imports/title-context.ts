import { ownColumns, type CleanRow } from './clean-row.ts';
import { normaliseHeading } from './plain-text.ts';

/** What the lines above the headings say about all rows below: 「填报单位：…」, a personal form's 姓名 and 岗位. */
export type TitleContext = { unit: string; office: string; post: string; person: string };

const labels: Record<keyof TitleContext, RegExp> = {
  unit: /^(填报单位|单位|单位名称|填报单位\(盖章\)|单位\(盖章\)|报送单位)$/,
  office: /^(科室|部门|所在科室|所在部门|科室\(部门\)|股室|所在股室)$/,
  post: /^(岗位|岗位名称|工作岗位|职务|职务岗位)$/,
  person: /^(姓名|填报人姓名)$/,
};

/** Reads label and value from one cell (「科室：财务股」) or from neighbouring cells (姓名 | 张某). The first one found counts. */
export const readTitleContext = (rows: readonly CleanRow[]): TitleContext => {
  const context: TitleContext = { unit: '', office: '', post: '', person: '' };
  const put = (label: string, value: string): void => {
    const plain = normaliseHeading(label);
    for (const key of ['unit', 'office', 'post', 'person'] as const) {
      if (context[key] === '' && labels[key].test(plain)) context[key] = value.trim();
    }
  };
  for (const row of rows) {
    const columns = ownColumns(row);
    for (const [index, column] of columns.entries()) {
      const text = row.own[column] ?? '';
      for (const part of text.split(/\s{2,}|\n/)) {
        const [label, ...rest] = part.split(/[:：]/);
        if (label !== undefined && rest.length > 0 && rest.join('').trim() !== '') put(label, rest.join('：'));
      }
      const next = row.own[columns[index + 1] ?? -1] ?? '';
      if (next !== '' && !Object.values(labels).some((label) => label.test(normaliseHeading(next)))) {
        put(text.replace(/[:：]\s*$/, ''), next);
      }
    }
  }
  return context;
};
