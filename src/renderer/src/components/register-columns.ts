/** Columns of the registers by the kind of their field, so that a page lists them in a line each. */
import { flagTexts, LIST_MARK, listMarks, listOrLineMarks, typedDay } from '../../../text/screens/fields.ts';
import type { EditableColumn } from './editable-table/editable-column.ts';
import type { PickList } from './pick-list.ts';

type Look<Row> = Partial<Pick<EditableColumn<Row>, 'isPinned' | 'isNumber' | 'render' | 'onPaper'>>;
type Head = readonly [title: string, widthPx: number];

export const textColumn = <K extends string, Row extends Record<K, string>>(
  key: K,
  [title, widthPx]: Head,
  look: Look<Row> & Pick<EditableColumn<Row>, 'editor' | 'options'> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  text: (row) => row[key],
  // A line cannot hold line breaks; a pasted one becomes a space.
  write: (row, text) => ({ ...row, [key]: look.editor === 'area' ? text.trim() : text.replace(/\s+/gu, ' ').trim() }),
  ...look,
});

const yes = new Set(flagTexts.yesWords);
const no = new Set(flagTexts.noWords);

export const flagColumn = <K extends string, Row extends Record<K, boolean>>(
  key: K,
  [title, widthPx]: Head,
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: 'flag',
  text: (row) => (row[key] ? flagTexts.yes : ''),
  write: (row, text) => (yes.has(text) || no.has(text) ? { ...row, [key]: yes.has(text) } : undefined),
  ...look,
});

export const dayColumn = <K extends string, Row extends Record<K, string | null>>(
  key: K,
  [title, widthPx]: Head,
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: 'day',
  text: (row) => row[key] ?? '',
  write: (row, text) => {
    if (text === '') return { ...row, [key]: null };
    const [, year, month = '', day = ''] = typedDay.exec(text) ?? [];
    return year === undefined
      ? undefined
      : { ...row, [key]: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  },
  ...look,
});

/** A day that cannot be empty; an empty one is kept as an empty text until it is filled. */
export const requiredDayColumn = <K extends string, Row extends Record<K, string>>(
  key: K,
  head: Head,
  look: Look<Row> = {},
): EditableColumn<Row> => {
  const { write, ...column } = dayColumn<K, Record<K, string | null>>(key, head);
  return {
    ...column,
    text: (row) => row[key],
    write: (row, text) => {
      const day = write?.(row, text)?.[key];
      return typeof day === 'string' ? { ...row, [key]: day } : undefined;
    },
    ...look,
  };
};

/** A number as it is typed, full-width digits too; with `isNullable` it may be empty. */
export const numberColumn = <K extends string, Row extends Record<K, number | null>>(
  key: K,
  [title, widthPx]: Head,
  { isNullable = false, ...look }: Look<Row> & Pick<EditableColumn<Row>, 'lockedWhy'> & { isNullable?: boolean } = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  isNumber: true,
  text: (row) => String(row[key] ?? ''),
  write: (row, text) => {
    const plain = text.normalize('NFKC').trim();
    if (plain === '') return isNullable ? { ...row, [key]: null } : undefined;
    return /^-?\d+(\.\d+)?$/u.test(plain) ? { ...row, [key]: Number(plain) } : undefined;
  },
  ...look,
});

/** Several texts in one cell: words joined by 、, sentences one a line. */
export const linesColumn = <K extends string, Row extends Record<K, string[]>>(
  key: K,
  [title, widthPx]: Head,
  kind: 'words' | 'sentences',
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: kind === 'sentences' ? 'area' : 'line',
  text: (row) => row[key].join(kind === 'sentences' ? '\n' : LIST_MARK),
  write: (row, text) => ({
    ...row,
    [key]: text
      .split(kind === 'sentences' ? /\n/u : listOrLineMarks)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }),
  ...look,
});

/** One of a list; emptied to null. */
export const pickColumn = <K extends string, Row extends Record<K, string | null>>(
  key: K,
  [title, widthPx]: Head,
  picks: PickList,
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: 'choice',
  options: picks.labels,
  text: (row) => picks.labelOf(row[key]),
  write: (row, text) => {
    const id = text === '' ? null : picks.idOf(text);
    return id === undefined ? undefined : { ...row, [key]: id };
  },
  ...look,
});

/** One of a list that cannot be empty. */
export const requiredPickColumn = <K extends string, Row extends Record<K, string>>(
  key: K,
  [title, widthPx]: Head,
  picks: PickList,
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: 'choice',
  options: picks.labels,
  text: (row) => picks.labelOf(row[key]),
  write: (row, text) => {
    const id = picks.idOf(text);
    return id === undefined ? undefined : { ...row, [key]: id };
  },
  ...look,
});

/** Several of a list, joined by 、. */
export const picksColumn = <K extends string, Row extends Record<K, string[]>>(
  key: K,
  [title, widthPx]: Head,
  picks: PickList,
  look: Look<Row> = {},
): EditableColumn<Row> => ({
  key,
  title,
  widthPx,
  editor: 'choices',
  options: picks.labels,
  text: (row) =>
    row[key]
      .map((id) => picks.labelOf(id))
      .filter((label) => label !== '')
      .join(LIST_MARK),
  write: (row, text) => {
    const ids = text
      .split(listMarks)
      .filter((label) => label.trim() !== '')
      .map((label) => picks.idOf(label));
    return ids.includes(undefined) ? undefined : { ...row, [key]: [...new Set(ids)] };
  },
  ...look,
});

/** Shown, not edited. */
export const shownColumn = <Row>(
  key: string,
  [title, widthPx]: Head,
  text: (row: Row) => string,
  look: Look<Row> = {},
): EditableColumn<Row> => ({ key, title, widthPx, text, ...look });
