/** Rows of a table that are not data: titles, repeated headings, sections, totals, notes under the table. */
import { hasMark, ownColumns, type CleanRow } from './clean-row.ts';
import type { ImportField } from './fields.ts';
import type { ImportMapping } from './import-mapping.ts';
import type { LocatedHeadings } from './locate-headings.ts';
import { compact, normaliseHeading } from './plain-text.ts';

export type RowKind = 'title' | 'heading' | 'section' | 'total' | 'footer' | 'example' | 'data';

const chineseNumber = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
const sectionTitle = /^([(（]?[一二三四五六七八九十]{1,3}([)）]|[、.．])|第[一二三四五六七八九十]{1,3}[部分章类])/;
const total = /^(总分|合计|小计|总计|共计|总得分|合计得分|得分合计|合计分值)(分值|得分)?[:：]?(\d+(\.\d+)?分?)?$/;
const footer =
  /^(注|备注|说明|附注|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|审批人|审核|负责人|单位负责人|部门负责人|主要负责人|分管领导|联系人|联系电话|电话|填表日期|填报日期|日期|本人签字|签字|领导签字)(签字|签名|意见)?(\(签字\)|\(盖章\)|\(签章\))?[:：]/;

/** Kind of each row. A section title with contents of its own and nothing under it is data. */
export const rowKinds = (rows: readonly CleanRow[], located: LocatedHeadings, mapping: ImportMapping): RowKind[] => {
  const headingTexts = rows.slice(located.from, located.to + 1).map(rowText);
  const titleTexts = new Set(rows.slice(0, located.from).map(rowText));
  const kinds = rows.map((row, index): RowKind => {
    if (index < located.from) return 'title';
    if (index <= located.to || headingTexts.includes(rowText(row))) return 'heading';
    if (index === located.to + 1 && isColumnNumbers(row)) return 'heading';
    if (titleTexts.has(rowText(row))) return 'title';
    return kindBelow(row, mapping);
  });
  return kinds.map((kind, index) => {
    const row = rows[index];
    const isItem = kind === 'section' && row && mayBeItem(row, mapping) && isChildless(rows, kinds, mapping, index);
    return isItem ? 'data' : kind;
  });
};

/** A section's title: its texts without number and points. */
export const sectionTitleOf = (row: CleanRow, mapping: ImportMapping): string =>
  ownColumns(row)
    .filter((column) => !hidesTitle(mapping.columns[column], row.own[column] ?? ''))
    .map((column) => row.own[column] ?? '')
    .slice(0, 1)
    .join('');

/** Whether a section row says more than its title and points. */
export const saysMore = (row: CleanRow, mapping: ImportMapping): boolean =>
  ownColumns(row).filter((column) => !hidesTitle(mapping.columns[column], row.own[column] ?? '')).length > 1;

/** Whether the row is numbered like a section (「六、」), whatever else it has. */
export const isNumberedSection = (row: CleanRow, mapping: ImportMapping): boolean => {
  const column = mapping.columns.indexOf('number');
  return column >= 0 && chineseNumber.test(compact(row.own[column] ?? ''));
};

/** A section row with contents, or numbered and with points, is an item when nothing stands under it. */
const mayBeItem = (row: CleanRow, mapping: ImportMapping): boolean => {
  const fields = ownColumns(row).map((column) => mapping.columns[column]);
  if (fields.some((field) => field === 'content' || field === 'criteria' || field === 'evidence')) return true;
  return isNumberedSection(row, mapping) && fields.includes('points');
};

const hidesTitle = (field: ImportField | 'ignore' | undefined, text: string): boolean =>
  field === 'points' || field === 'selfScore' || (field === 'number' && chineseNumber.test(compact(text)));

const rowText = (row: CleanRow): string =>
  row.own
    .map(normaliseHeading)
    .filter((text) => text !== '')
    .join('|');

const kindBelow = (row: CleanRow, mapping: ImportMapping): RowKind => {
  const own = ownColumns(row);
  const texts = own.map((column) => compact(row.own[column] ?? ''));
  if (texts.slice(0, 3).some((text) => total.test(text))) return 'total';
  if (texts.some((text) => /^(例|示例|填写示例|样例|\(示例\)|例如)[:：]?$/.test(text))) return 'example';
  if (own.length > 0 && footer.test(texts[0] ?? '') && own.length <= 4) return 'footer';
  return isSection(row, mapping) ? 'section' : 'data';
};

const isSection = (row: CleanRow, mapping: ImportMapping): boolean => {
  const own = ownColumns(row);
  const rest = own.filter((column) => !hidesTitle(mapping.columns[column], row.own[column] ?? ''));
  if (isNumberedSection(row, mapping)) return mapping.kind === 'scores' ? rest.length > 0 : rest.length === 1;
  const [column] = rest;
  if (column === undefined || rest.length > 1) return false;
  const text = compact(row.own[column] ?? '');
  const across = row.cells.filter((_, at) => hasMark(row, at, 'filled-across')).length + 1;
  if (across > mapping.columns.length / 2) return true;
  const field = mapping.columns[column];
  if (sectionTitle.test(text) && text.length <= 40)
    return own.length <= 2 && field !== 'measure' && field !== 'manifestation';
  return (
    own.length === 1 &&
    text.length <= 30 &&
    (field === 'number' || field === 'office' || field === 'group') &&
    !/^\d+$/.test(text)
  );
};

const isColumnNumbers = (row: CleanRow): boolean => {
  const texts = ownColumns(row).map((column) => compact(row.own[column] ?? '').replaceAll(/[()（）]/g, ''));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const letters = texts.filter((text) => /^[甲乙丙丁戊A-Z]$/.test(text)).length;
  const runs = numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
  return texts.length >= 3 && numbers.length + letters === texts.length && runs;
};

const isChildless = (
  rows: readonly CleanRow[],
  kinds: readonly RowKind[],
  mapping: ImportMapping,
  index: number,
): boolean => {
  const next = kinds.findIndex((kind, at) => at > index && (kind === 'data' || kind === 'section' || kind === 'total'));
  if (kinds[next] !== 'section') return kinds[next] !== 'data';
  // 「（一）」 under 「一、」 is a part of it, not the next one.
  const number = mapping.columns.indexOf('number');
  const isInner = (at: number): boolean => /^[(（]/.test(rows[at]?.own[number] ?? '');
  return isInner(index) || !isInner(next);
};
