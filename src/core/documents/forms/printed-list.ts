/** Any list of the window as a form: unit, title, filter in words, 统计截止, page numbers (docs/FORMS.md, 清单). */
import type { CellValue, Column, FormSpec, Paper, TableBlock } from '../../../domain/forms/form-spec.ts';
import type { ListColumn, PrintedList } from '../../../domain/forms/printed-list.ts';
import type { Day } from '../../../domain/ids.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { printedListTexts as texts } from '../../../text/printed-list.ts';
import { handlingMark } from './form-frame.ts';

/** Who prints the list, and when. */
export type ListAbout = {
  unitName: string;
  /** 统计截止 */
  cutoff: Day;
  /** level names from most severe to mildest, for columns of levels */
  levels: readonly string[];
  /** 30 digits over what the figures were counted from, and the sentence that says what they are */
  codeLines?: readonly string[];
};

/** Millimetres of one full-width character at 10.5 pt, and of the cell's padding. */
const CHARACTER_MM = 3.75;
const PADDING_MM = 3.5;
/** The same at 9 pt, which lists of many columns are printed in. */
const SMALL_CHARACTER_MM = 3.25;
const SMALL_PT = 9;
/** Lengths that stay on one line, in full-width characters: `2026-11-30`, 未报送. */
const DAY_LENGTH = 5.5;
/** What a day needs, by the size of the letters. */
const DAY_MM = { usual: 22, small: 19.5 };
const SHORT_LENGTH = 4;
const PORTRAIT_MM = 165;
const LANDSCAPE_MM = 257;
const BLANK_MM = 30;
/** A list with a column to write in has rows high enough for a pen. */
const PEN_MM = 9;
const NUMBER = 'list-no';
const BLANK = 'list-blank';

/** The list with its numbers in front, on the paper its columns need. */
export function printedList(list: PrintedList, about: ListAbout): FormSpec {
  const columns = printedColumns(list, about);
  return {
    id: 'list',
    name: list.title,
    paper: paperFor(columns),
    heading: {
      title: list.title,
      left: texts.unit(about.unitName),
      right: texts.cutoff(chineseDay(about.cutoff)),
    },
    blocks: [
      {
        kind: 'paragraph',
        style: 'small',
        text: texts.filter(list.filter ?? '', list.rows.length),
        keepWithNext: true,
      },
      table(list, columns),
    ],
    tail: { notes: [...(list.notes ?? []), ...(about.codeLines ?? [])] },
    handling: handlingMark,
    seamLine: false,
  };
}

function table(list: PrintedList, columns: Column[]): TableBlock {
  const keys = list.columns.map(({ key }) => key);
  const rows = list.rows.map((cells, index) => ({
    id: String(index + 1),
    cells: { [NUMBER]: index + 1, ...Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])) },
  }));
  return {
    kind: 'table',
    columns,
    rows,
    isFilterable: true,
    emptyText: texts.empty,
    ...(list.blank === undefined ? {} : { minRowMm: PEN_MM }),
    ...(isSmall(columns) ? { fontSizePt: SMALL_PT } : {}),
  };
}

const wishedOf = (columns: readonly Pick<Column, 'widthMm'>[]): number =>
  columns.reduce((sum, { widthMm }) => sum + widthMm, 0);

/** Many columns are printed in smaller letters. */
const isSmall = (columns: readonly Pick<Column, 'widthMm'>[]): boolean => wishedOf(columns) > LANDSCAPE_MM * 1.35;

function printedColumns(list: PrintedList, { levels }: ListAbout): Column[] {
  const columns = wishedColumns(list, levels);
  if (!isSmall(columns)) return columns;
  const cellsOf = new Map(list.columns.map(({ key }, at) => [key, list.rows.map((row) => row[at] ?? '')]));
  const kinds = new Map(list.columns.map(({ key, kind }) => [key, kind]));
  return columns.map((column) => {
    const unbroken = unbrokenMm(kinds.get(column.key), cellsOf.get(column.key) ?? [], true);
    return unbroken === undefined ? column : { ...column, minWidthMm: unbroken };
  });
}

function wishedColumns(list: PrintedList, levels: readonly string[]): Column[] {
  return [
    { key: NUMBER, title: texts.number, widthMm: list.rows.length > 999 ? 13 : 11, kind: 'number' },
    ...list.columns.map((column, at) =>
      printedColumn(
        column,
        list.rows.map((row) => row[at] ?? ''),
        levels,
      ),
    ),
    ...(list.blank === undefined ? [] : [{ key: BLANK, title: list.blank, widthMm: BLANK_MM, minWidthMm: 22 }]),
  ];
}

function printedColumn(column: ListColumn, cells: readonly CellValue[], levels: readonly string[]): Column {
  const { key, label, kind = 'text' } = column;
  const widthMm = column.widthMm ?? wishedMm(label, kind, cells);
  const unbroken = unbrokenMm(kind, cells, false);
  const base = { key, title: label, widthMm, ...(unbroken === undefined ? {} : { minWidthMm: unbroken }) };
  if (kind === 'number') return { ...base, kind };
  if (kind === 'level') return { ...base, kind, levels: [...levels] };
  if (kind === 'code') return { ...base, kind };
  return kind === 'day' ? { ...base, align: 'center' } : base;
}

/** Room for nine of ten cells on one line, within what a page can give. */
function wishedMm(label: string, kind: ListColumn['kind'], cells: readonly CellValue[]): number {
  const lengths = cells.map((cell) => lengthOf(String(cell))).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const head = Math.ceil(lengthOf(label) / (label.length > 4 ? 2 : 1));
  const wished = Math.max(usual, head) * CHARACTER_MM + PADDING_MM;
  const [least, most] = kind === 'text' || kind === undefined ? [14, 62] : [11, 32];
  return Math.min(most, Math.max(least, wished));
}

/** Days and short words (a state, a name) are never broken, however many columns want room; the sentences give way. */
function unbrokenMm(kind: ListColumn['kind'], cells: readonly CellValue[], isInSmall: boolean): number | undefined {
  if (kind === 'number' || kind === 'code') return undefined;
  const [dayMm, characterMm] = isInSmall ? [DAY_MM.small, SMALL_CHARACTER_MM] : [DAY_MM.usual, CHARACTER_MM];
  const longest = cells.reduce<number>((most, cell) => Math.max(most, lengthOf(String(cell))), 0);
  const limit = kind === 'day' ? DAY_LENGTH : SHORT_LENGTH;
  return longest > limit || longest === 0
    ? undefined
    : Math.max(11, kind === 'day' ? dayMm : longest * characterMm + PADDING_MM);
}

/** In full-width characters. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55), 0);

/** Portrait while the columns fit, A3 where even the narrowest columns are too many for A4. */
function paperFor(columns: readonly Column[]): Paper {
  if (wishedOf(columns) <= PORTRAIT_MM) return { size: 'A4', orientation: 'portrait' };
  const least = columns.reduce((sum, column) => sum + leastMm(column), 0);
  return { size: least > LANDSCAPE_MM ? 'A3' : 'A4', orientation: 'landscape' };
}

const leastMm = ({ kind, minWidthMm, widthMm }: Column): number =>
  minWidthMm ?? Math.min(widthMm, kind === 'number' ? 9 : 11);
