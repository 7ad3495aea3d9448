import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { CellCatcher } from './cell-catcher.tsx';
import { CellMark } from './cell-mark.tsx';
import { canWrite, type EditableColumn } from './editable-column.ts';
import { marksAt, type RowMark } from './row-marks.ts';
import type { EditState } from './use-row-edits.ts';
import { tableTexts as texts } from '../../../../text/screens/components.ts';

const stateWords: Record<EditState, string> = {
  saving: '',
  saved: '',
  refused: texts.refused,
  incomplete: texts.incomplete,
};

type Props<Row> = {
  row: Row;
  /** place among the shown rows, from 0 */
  index: number;
  columns: readonly EditableColumn<Row>[];
  heightPx: number;
  isNew: boolean;
  isActive: boolean;
  state: EditState | undefined;
  problem: string | undefined;
  /** column with the cursor, and the open editor in it */
  cursorColumn: number | undefined;
  editor: ReactNode;
  /** text composed on the closed cell under the cursor; undefined in every other row */
  onText: ((text: string) => void) | undefined;
  canRemove: boolean;
  /** what was remarked at this row */
  marks: readonly RowMark[] | undefined;
};

/** Marks the button that removes its row; the table itself listens, so that a row need not be drawn again for it. */
export const removesRow = 'data-removes-row';

/** Left edge of a pinned column; undefined for one that scrolls. */
const pinnedAt = <Row,>(columns: readonly EditableColumn<Row>[], index: number): number | undefined =>
  columns[index]?.isPinned === true
    ? columns.slice(0, index).reduce((sum, { widthPx }) => sum + widthPx, 0)
    : undefined;

export const cellStyle = <Row,>(columns: readonly EditableColumn<Row>[], index: number): CSSProperties => {
  const left = pinnedAt(columns, index);
  return { width: columns[index]?.widthPx, ...(left === undefined ? {} : { position: 'sticky', left, zIndex: 1 }) };
};

/** The row that waits to be typed in shows its defaults, but nothing that is computed from a row. */
const shownOfBlank = <Row,>({ write, render }: EditableColumn<Row>, text: string): string =>
  write === undefined || render !== undefined ? '' : text;

const noMarks: readonly RowMark[] = [];

const PlainRow = <Row,>(props: Props<Row>) => {
  const { row, index, columns, heightPx, isNew, isActive, state, problem, cursorColumn, editor, onText } = props;
  const { canRemove, marks = noMarks } = props;
  const word = state === undefined ? '' : stateWords[state];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={`grid-row ${isActive ? 'active' : ''} ${isNew ? 'new' : ''} ${word === '' ? '' : 'unsaved'}`}
      style={{ top: index * heightPx, height: heightPx }}
    >
      {columns.map((column, at) => {
        const isCursor = at === cursorColumn;
        const text = column.text(row);
        const isOpen = isCursor && editor !== undefined;
        const isTyped = column.write !== undefined && ['line', 'area'].includes(column.editor ?? 'line');
        const isCaught = isCursor && !isOpen && isTyped;
        const remarks = marks.length === 0 ? [] : marksAt(marks, columns, at);
        const remarked = remarks.length === 0 ? '' : texts.remarked(remarks);
        return (
          <CellMark key={column.key} texts={remarks}>
            <div
              role="gridcell"
              aria-colindex={at + 1}
              aria-readonly={!canWrite(column, row)}
              tabIndex={isCursor && !isCaught ? 0 : -1}
              data-cursor={isCursor && !isCaught ? '' : undefined}
              data-open={isOpen ? '' : undefined}
              className={`grid-cell ${column.isNumber === true ? 'number' : ''} ${column.isPinned === true ? 'pinned' : ''} ${isCursor ? 'cursor' : ''} ${remarked === '' ? '' : 'remarked'}`}
              // The words that ask to be typed over run on into the next cell, which is still empty.
              style={isNew && at === 0 ? { ...cellStyle(columns, at), zIndex: 2 } : cellStyle(columns, at)}
              title={isOpen || remarked !== '' ? undefined : text}
            >
              {isCaught && onText !== undefined && (
                <CellCatcher label={texts.cell(column.title, text) + remarked} onText={onText} />
              )}
              {isOpen ? (
                editor
              ) : (
                <div className="grid-text">{isNew ? shownOfBlank(column, text) : (column.render?.(row) ?? text)}</div>
              )}
              {remarked !== '' && <span className="sr-only">{remarked}</span>}
              {isNew && at === 0 && !isOpen && <div className="grid-text hint">{texts.addHere}</div>}
            </div>
          </CellMark>
        );
      })}
      <div role="gridcell" aria-colindex={columns.length + 1} className="grid-tail">
        {word !== '' && (
          <span className="unsaved-word" title={problem ?? (state === 'refused' ? texts.refusedHint : undefined)}>
            {problem ?? word}
          </span>
        )}
        {canRemove && !isNew && (
          <Button
            type="text"
            size="small"
            tabIndex={isActive ? 0 : -1}
            icon={<DeleteOutlined />}
            aria-label={texts.removeRow(index + 1)}
            {...{ [removesRow]: '' }}
          />
        )}
      </div>
    </div>
  );
};

/**
 * One row of the table; only the cell under the cursor can be reached by Tab. Drawn again only when something of its own
 * changed: while the table scrolls, the rows that stay cost nothing.
 */
export const GridRow = memo(PlainRow) as typeof PlainRow;
