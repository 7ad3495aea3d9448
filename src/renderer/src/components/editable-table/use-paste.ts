import { App } from 'antd';
import type { ClipboardEvent } from 'react';
import type { EditableColumn, SaveInfo } from './editable-column.ts';
import type { Cursor } from './grid-keys.ts';
import { parseClipboard } from './parse-clipboard.ts';
import { pasteBlock } from './paste-block.ts';

type Options<Row> = {
  shown: readonly Row[];
  columns: readonly EditableColumn<Row>[];
  cursor: Cursor;
  isEditing: boolean;
  newRow: (() => Row) | undefined;
  save(rows: Row[], info: Omit<SaveInfo<Row>, 'before'>): Promise<void>;
};

/** Most cells named that were not understood; more are only counted. */
const MAX_NAMED = 3;

/** Copy of the cell under the cursor, and pasting of a block from it to the right and down. */
export function usePaste<Row>({ shown, columns, cursor, isEditing, newRow, save }: Options<Row>) {
  const { message, notification } = App.useApp();
  const onPaste = (event: ClipboardEvent) => {
    if (isEditing) return;
    event.preventDefault();
    const block = parseClipboard(event.clipboardData.getData('text/plain'));
    const { rows, refused } = pasteBlock(block, shown.slice(cursor.row), columns.slice(cursor.column), newRow);
    if (rows.length > 0) void save(rows, { editKey: crypto.randomUUID(), what: `粘贴 ${rows.length} 行` });
    if (refused.length === 0) {
      void message.success(`已粘贴 ${rows.length} 行`);
      return;
    }
    const named = refused.slice(0, MAX_NAMED).map(({ line, title, text }) => `第 ${line} 行“${title}”：${text}`);
    notification.warning({
      title: `有 ${refused.length} 格没有认出，已留空或保持原样，请手工选择`,
      description: `${named.join('；')}${refused.length > MAX_NAMED ? '……' : ''}`,
      duration: 10,
    });
  };
  const onCopy = (event: ClipboardEvent) => {
    const [row, column] = [shown[cursor.row], columns[cursor.column]];
    if (isEditing || row === undefined || column === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', column.text(row));
  };
  return { onPaste, onCopy };
}
