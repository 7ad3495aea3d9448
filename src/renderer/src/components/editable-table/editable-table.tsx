/**
 * The table clerks type in: every cell saves itself, arrows walk, Enter or typing opens a cell, Tab goes on, a block from
 * Excel is pasted at the cursor, the last row adds one, Ctrl+Delete removes with a way back. Only rows near the view are
 * drawn, so 30 000 rows cost what 40 do. Keep `rows` and `columns` stable (useMemo) while nothing changed.
 */
import { App, theme } from 'antd';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { BlockDialog, type BlockSheet } from './block-dialog.tsx';
import { CellEditor, type Move } from './cell-editor.tsx';
import { canWrite, optionsOf } from './editable-column.ts';
import type { EditableTableProps } from './editable-table-props.ts';
import { enlargeColumns, fitColumns, hasRoomForTail, tailWidthPx } from './fit-columns.ts';
import { GridHead } from './grid-head.tsx';
import { cursorAfter, cursorAfterEdit, type Cursor, isTyping } from './grid-keys.ts';
import { cellPlace } from './cell-place.ts';
import { GridRow, removesRow } from './grid-row.tsx';
import { nextMarked } from './row-marks.ts';
import { nextSort } from './sort-rows.ts';
import { useBoxWidth } from './use-box-width.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { usePaste } from './use-paste.ts';
import { useRowEdits } from './use-row-edits.ts';
import { useRowMoves } from './use-row-moves.tsx';
import { useRowOrder } from './use-row-order.ts';
import { useVisibleRows } from './use-visible-rows.ts';
import { tableTexts as texts } from '../../../../text/screens/components.ts';

const REMOVED_SECONDS = 6;

export const EditableTable = <Row,>(props: EditableTableProps<Row>) => {
  const { label, rows, rowId, newRow, onRemove, problemOf, onActive, onShown, startAt, lines = 1 } = props;
  const { message } = App.useApp();
  const { token } = theme.useToken();
  const box = useRef<HTMLDivElement>(null);
  const boxWidth = useBoxWidth(box);
  const tailPx = tailWidthPx(onRemove !== undefined);
  const given = useMemo(() => enlargeColumns(props.columns, token.fontSize), [props.columns, token.fontSize]);
  const columns = useMemo(() => fitColumns(given, boxWidth, tailPx), [given, boxWidth, tailPx]);
  const edits = useRowEdits({ rows, rowId, problemOf, onSave: props.onSave, waitAs: props.waitAs });
  const { sort, sortBy, ordered } = useRowOrder({ rows: edits.shown, rowId, columns, wanted: props.sort });
  const [blank, setBlank] = useState(() => newRow?.());
  const [editing, setEditing] = useState<{ start: string; before: string; key: string; isNew: boolean }>();
  useEffect(() => onShown?.(ordered), [onShown, ordered]);
  const shown = useMemo(() => (blank === undefined ? ordered : [...ordered, blank]), [ordered, blank]);
  const rowHeight = Math.round(token.fontSize * 1.45) * lines + 14;
  const visible = useVisibleRows(shown.length, rowHeight, window.innerHeight);
  const pinnedPx = columns.reduce((sum, column) => sum + (column.isPinned === true ? column.widthPx : 0), 0);
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, tailPx);
  const isTailInView = onRemove !== undefined && widthPx > boxWidth && hasRoomForTail(columns, boxWidth, tailPx);
  const { cursor, go } = useGridCursor({
    box,
    startAt,
    findStart: () => (startAt === undefined ? -1 : ordered.findIndex((row) => rowId(row) === startAt)),
    rowHeightPx: rowHeight,
    isEditing: editing !== undefined,
    onMove: (to) => {
      setEditing(undefined);
      onActive?.(ordered[to.row]);
    },
  });
  const at: Cursor = { row: Math.max(0, Math.min(cursor.row, shown.length - 1)), column: cursor.column };
  const moves = useRowMoves({
    box,
    ordered,
    rowId,
    at,
    isPlaced: cursor.row >= 0,
    isSorted: sort !== undefined,
    isKnown: edits.isKnown,
    onMoveRow: props.onMoveRow,
    groupOf: props.groupOf,
    onBefore: edits.forgetPlaces,
    go,
  });

  const save: typeof edits.save = (changed, info) => {
    moves.keep();
    return edits.save(changed, info);
  };
  const write = (text: string, what: string, key: string): void => {
    const [row, column] = [shown[at.row], columns[at.column]];
    if (row === undefined || column?.write === undefined || !canWrite(column, row)) return;
    // The same words once more: what was refused is tried again, on a disk that has room again.
    if (text === column.text(row) && edits.stateOf(row) !== 'refused') return;
    const written = column.write(row, text);
    if (written === undefined) {
      void message.warning(texts.notUnderstood(column.title, text));
      return;
    }
    if (row === blank) setBlank(newRow?.());
    void save([written], { editKey: key, what });
  };
  const open = (start?: string) => {
    const [row, column] = [shown[at.row], columns[at.column]];
    if (row === undefined || column === undefined) return;
    const locked = column.lockedWhy?.(row);
    if (locked !== undefined) void message.info(locked);
    if (!canWrite(column, row)) return;
    if (column.editor === 'flag')
      write(column.text(row) === '' ? texts.yes : '', texts.changed(column.title), crypto.randomUUID());
    else {
      const before = column.text(row);
      setEditing({ start: start ?? before, before, key: crypto.randomUUID(), isNew: row === blank });
    }
  };
  const done = (text: string, move: Move) => {
    const isGrowing = shown[at.row] === blank && text !== '';
    write(text, texts.changed(columns[at.column]?.title ?? ''), editing?.key ?? '');
    if (move === 'stay') setEditing(undefined);
    else go(cursorAfterEdit(move, at, isGrowing ? shown.length + 1 : shown.length, columns.length));
  };
  const remove = async (row: Row) => {
    if (edits.isLoose(row)) return edits.drop([row]);
    if ((await onRemove?.([row])) === undefined) return;
    edits.drop([row]);
    // What hung on the row (links, measures) comes back with it only from the ledger's own history.
    void message.info(props.removedHint ?? texts.removed, REMOVED_SECONDS);
  };
  const {
    onPaste,
    onCopy,
    asked,
    endAsking,
    write: writePasted,
  } = usePaste({
    shown: ordered,
    columns,
    cursor: at,
    isEditing: editing !== undefined,
    newRow,
    save,
  });

  const walk = (to: Cursor) => {
    moves.forget();
    go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      editing !== undefined ||
      event.nativeEvent.isComposing ||
      !(event.target instanceof Element) ||
      !event.target.matches('[data-cursor]')
    )
      return;
    const to = cursorAfter(event, at, shown.length, columns.length);
    const row = ordered[at.row];
    if (moves.onKey(event)) return event.preventDefault();
    const marked = event.key === 'F8' && props.marks && nextMarked(ordered, rowId, columns, props.marks, at);
    if (marked) walk(marked);
    else if (to !== undefined) walk(to);
    else if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') open();
    else if (event.key === 'Delete' && event.ctrlKey) {
      if (row !== undefined && onRemove !== undefined) void remove(row);
    } else if (event.key === 'Delete' || event.key === 'Backspace') write('', texts.emptied, crypto.randomUUID());
    else if (isTyping(event)) open(event.key);
    else return;
    event.preventDefault();
  };

  /** Rows and cells do not listen themselves: a press finds its cell by the place that is written on it. */
  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null;
    const place = cellPlace(cell);
    // A press inside the open editor is the editor's own; elsewhere the table places the focus.
    if (cell === null || place === undefined || place.column >= columns.length || cell.matches('[data-open]')) return;
    event.preventDefault();
    if (event.button !== 0) return;
    if (place.row === cursor.row && place.column === cursor.column) open();
    else walk(place);
  };
  const onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest(`[${removesRow}]`) : null;
    const row = ordered[cellPlace(button?.closest('[role="gridcell"]') ?? null)?.row ?? -1];
    if (row !== undefined && onRemove !== undefined) void remove(row);
  };

  const editorOf = (row: Row) => {
    const column = columns[at.column];
    if (editing === undefined || column === undefined) return undefined;
    return (
      <CellEditor
        kind={column.editor ?? 'line'}
        label={column.title}
        start={editing.start}
        options={optionsOf(column, row)}
        onDraft={(text) => write(text, texts.changed(column.title), editing.key)}
        onDone={done}
        onCancel={() => {
          // What was saved while typing goes back too, a row that this cell began as a whole.
          if (editing.isNew && row !== blank) void remove(row);
          else write(editing.before, texts.changed(column.title), editing.key);
          go(at);
        }}
      />
    );
  };
  const blockDialog = (
    sheets: readonly BlockSheet[],
    startColumn: number,
    targets: readonly Row[],
    onEnd: () => void,
  ) => (
    <BlockDialog
      sheets={sheets}
      columns={columns}
      startColumn={startColumn}
      targets={targets}
      rows={ordered}
      newRow={newRow}
      problemOf={problemOf}
      onTake={(taken) => {
        writePasted(taken);
        onEnd();
        // What came is looked at first: the cursor goes to the first new row.
        const there = new Set(ordered.map(rowId));
        if (taken.some((row) => !there.has(rowId(row)))) go({ row: ordered.length, column: 0 });
      }}
      onClose={onEnd}
    />
  );
  const indexes = Array.from({ length: visible.to - visible.from }, (_, index) => visible.from + index);
  // The row with the cursor stays drawn, or the keyboard would lose its place.
  if (at.row < visible.from || at.row >= visible.to) indexes.push(at.row);

  return (
    <>
      {moves.buttons}
      <div
        ref={box}
        className={`grid-box lines-${lines} ${isTailInView ? 'tail-in-view' : ''}`}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length + 1}
        style={{
          height: props.height ?? 'calc(100vh - 13rem)',
          scrollPaddingInline: `${pinnedPx}px ${tailPx}px`,
        }}
        onScroll={visible.onScroll}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClick={onClick}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <GridHead
          columns={columns}
          widthPx={widthPx}
          sort={sort}
          onSort={(key) => {
            const next = nextSort(sort, key);
            sortBy(next);
            props.onSort?.(next);
          }}
        />
        <div role="rowgroup" className="grid-body" style={{ width: widthPx, height: shown.length * rowHeight }}>
          {indexes.flatMap((index) => {
            const row = shown[index];
            if (row === undefined) return [];
            return [
              <GridRow
                key={rowId(row)}
                row={row}
                index={index}
                columns={columns}
                heightPx={rowHeight}
                isNew={row === blank}
                isActive={index === cursor.row}
                state={edits.stateOf(row)}
                problem={edits.stateOf(row) === 'incomplete' ? problemOf?.(row) : undefined}
                cursorColumn={index === at.row ? at.column : undefined}
                editor={index === at.row ? editorOf(row) : undefined}
                onText={index === at.row ? (text) => open(text) : undefined}
                canRemove={onRemove !== undefined}
                marks={props.marks?.get(rowId(row))}
              />,
            ];
          })}
        </div>
      </div>
      {asked !== undefined &&
        blockDialog([{ name: '', rows: asked.block }], asked.at.column, ordered.slice(asked.at.row), endAsking)}
      {props.incoming !== undefined && blockDialog(props.incoming, 0, [], () => props.onIncomingDone?.())}
    </>
  );
};
