import { App } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { pasteTexts as texts } from '../../../../text/screens/paste.ts';
import type { EditableColumn, SaveInfo } from './editable-column.ts';
import type { Cursor } from './grid-keys.ts';
import { parseClipboard } from './parse-clipboard.ts';
import { columnsByHeadings, countRefused, pasteBlock } from './paste-block.ts';

type Options<Row> = {
  shown: readonly Row[];
  columns: readonly EditableColumn<Row>[];
  cursor: Cursor;
  isEditing: boolean;
  newRow: (() => Row) | undefined;
  save(rows: Row[], info: Omit<SaveInfo<Row>, 'before'>): Promise<void>;
};

/** A block that needs a look before it is written, and the cell it was pasted at. */
export type AskedBlock = { block: string[][]; at: Cursor };

/**
 * Copy of the cell under the cursor, and pasting of a block from it to the right and down. What is understood as a whole
 * is written at once; a block of several lines with headings or with cells that are not understood is shown first.
 */
export function usePaste<Row>({ shown, columns, cursor, isEditing, newRow, save }: Options<Row>) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<AskedBlock>();
  const write = (rows: Row[]) => {
    if (rows.length > 0) void save(rows, { editKey: crypto.randomUUID(), what: texts.what(rows.length) });
    void message.success(texts.pasted(rows.length));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isEditing) return;
    event.preventDefault();
    const block = parseClipboard(event.clipboardData.getData('text/plain'));
    const lines = pasteBlock(block, shown.slice(cursor.row), columns.slice(cursor.column), newRow);
    const hasHead = block.length > 1 && columnsByHeadings(block[0] ?? [], columns) !== undefined;
    if (hasHead || countRefused(lines) > 0) setAsked({ block, at: cursor });
    else write(lines.map(({ row }) => row));
  };
  const onCopy = (event: ClipboardEvent) => {
    const [row, column] = [shown[cursor.row], columns[cursor.column]];
    if (isEditing || row === undefined || column === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', column.text(row));
  };
  return { onPaste, onCopy, asked, endAsking: () => setAsked(undefined), write };
}
