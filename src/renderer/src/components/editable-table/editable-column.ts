import type { ReactNode } from 'react';
import type { ListColumnKind } from '../../../../domain/forms/printed-list.ts';

/**
 * One column of an editable table. Typed, chosen and pasted values all come as text through `write`, so a cell has one
 * way in: a choice gives its label, several are joined by 、, a day is `YYYY-MM-DD`, a flag is 是 or empty.
 */
export type EditableColumn<Row> = {
  key: string;
  title: string;
  widthPx: number;
  /** text of the cell; also what is sorted by, copied, and offered to the editor */
  text(row: Row): string;
  /** shown instead of the text, e.g. a level tag */
  render?(row: Row): ReactNode;
  /** the row with the text taken over; undefined = the text is not understood. Left out = the cell cannot be edited */
  write?(row: Row, text: string): Row | undefined;
  /** how the text is entered; `line` when left out */
  editor?: 'line' | 'area' | 'choice' | 'choices' | 'flag' | 'day';
  /** labels to choose from; with `line` they are only offered */
  options?: readonly string[] | ((row: Row) => readonly string[]);
  /** stays in view at the left; pinned columns come first */
  isPinned?: boolean;
  isNumber?: boolean;
  /** on paper and in Excel, where that is not the text of the cell; null = for the screen only */
  onPaper?: { kind?: ListColumnKind; text?(row: Row): string } | null;
  /** why this row's cell cannot be edited now, as a sentence; undefined = it can */
  lockedWhy?(row: Row): string | undefined;
};

export type SaveInfo<Row> = {
  /** the rows as they were; a row that is new is not among them */
  before: Row[];
  /** the same while one cell is being typed in: lets an undo list join the savings of one cell */
  editKey: string;
  /** 修改, 粘贴 …; for the undo list */
  what: string;
};

export const optionsOf = <Row>({ options = [] }: EditableColumn<Row>, row: Row): readonly string[] =>
  typeof options === 'function' ? options(row) : options;

export const canWrite = <Row>({ write, lockedWhy }: EditableColumn<Row>, row: Row): boolean =>
  write !== undefined && lockedWhy?.(row) === undefined;
