import type { BlockSheet } from './block-dialog.tsx';
import type { EditableColumn, SaveInfo } from './editable-column.ts';
import type { RowMarks } from './row-marks.ts';
import type { Sort } from './sort-rows.ts';

export type EditableTableProps<Row> = {
  /** what the table holds, e.g. 风险点; its name for screen readers */
  label: string;
  rows: readonly Row[];
  rowId(row: Row): string;
  columns: readonly EditableColumn<Row>[];
  /** saves new and changed rows; resolves to undefined when refused, as `useCommand` does */
  onSave(rows: Row[], info: SaveInfo<Row>): Promise<unknown>;
  /** left out = no row can be added */
  newRow?: () => Row;
  /** left out = no row can be removed; resolves to undefined when refused */
  onRemove?: (rows: Row[]) => Promise<unknown>;
  /** why a row cannot be saved yet, e.g. 缺岗位名称; it waits in the table */
  problemOf?: (row: Row) => string | undefined;
  /** how a removed row comes back where the ledger's history does not hold it */
  removedHint?: string;
  /** puts a row one place up or down (buttons, Alt+↑/↓); left out = the order is not the user's */
  onMoveRow?: (row: Row, by: -1 | 1, isWhole: boolean) => Promise<unknown>;
  /** group of a row that is moved as a whole at its edge; pass a function that stays the same */
  groupOf?: (row: Row) => string;
  /** what somebody remarked at rows and cells, e.g. in a return; give the same map while nothing changed */
  marks?: RowMarks;
  /** the row under the cursor, for a side panel */
  onActive?: (row: Row | undefined) => void;
  /** id of the row the cursor starts at, e.g. from a link; another one moves it there */
  startAt?: string;
  /** order wanted from outside, e.g. by a saved view; another object = another wish */
  sort?: Sort | undefined;
  onSort?: (sort: Sort | undefined) => void;
  /** lines of text per row */
  lines?: 1 | 2 | 3 | 4;
  /** name of the table in this ledger: rows that cannot be saved yet outlive the page under it */
  waitAs?: string;
  /** sheets of a table that was picked: its rows are shown, and added when confirmed */
  incoming?: readonly BlockSheet[] | undefined;
  onIncomingDone?: () => void;
  /** the rows as they are shown (order, edits); give the same function each time */
  onShown?: (rows: readonly Row[]) => void;
  /** CSS height of the box */
  height?: string;
};
