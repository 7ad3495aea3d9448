/** A block from Excel before it is written: where its columns go, what is not understood, which lines are taken. */
import { Alert, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { pasteTexts as texts } from '../../../../text/screens/paste.ts';
import './block-dialog.css';
import { BlockLines, type JudgedLine } from './block-lines.tsx';
import type { EditableColumn } from './editable-column.ts';
import { type BlockColumns, columnsByHeadings, countRefused, pasteBlock, rowWords } from './paste-block.ts';

export type BlockSheet = { name: string; rows: string[][] };
type Props<Row> = {
  /** the sheets of a file, or one with what was pasted */
  sheets: readonly BlockSheet[];
  columns: readonly EditableColumn<Row>[];
  /** column the block begins at, where it has no headings */
  startColumn: number;
  /** rows that are written over; empty = all lines are new rows */
  targets: readonly Row[];
  /** rows that are there, to find the same name again */
  rows: readonly Row[];
  newRow: (() => Row) | undefined;
  problemOf: ((row: Row) => string | undefined) | undefined;
  onTake(rows: Row[]): void;
  onClose(): void;
};

/** Lines one call may carry. */
const MAX_LINES = 5000;

/** The sheet with most lines is meant. */
const fullest = (sheets: readonly BlockSheet[]): number =>
  sheets.reduce((best, { rows }, index) => (rows.length > (sheets[best]?.rows.length ?? 0) ? index : best), 0);

export const BlockDialog = <Row,>(props: Props<Row>) => {
  const { sheets, columns, startColumn, targets, newRow, problemOf, onTake, onClose } = props;
  const [sheetIndex, setSheetIndex] = useState(() => fullest(sheets));
  const block = sheets[sheetIndex]?.rows ?? [];
  const byHeadings = columnsByHeadings(block[0] ?? [], columns);
  const [hasHead, setHasHead] = useState<boolean>();
  const [moved, setMoved] = useState<ReadonlyMap<number, string>>(new Map());
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set());
  const isHead = hasHead ?? byHeadings !== undefined;
  const suggested: BlockColumns<Row> = byHeadings ?? columns.slice(startColumn);
  const width = Math.max(0, ...block.map((cells) => cells.length));
  const mapping = Array.from({ length: width }, (_, at) => {
    const key = moved.get(at);
    return key === undefined ? suggested[at] : columns.find((column) => column.key === key);
  });
  const body = block.slice(isHead ? 1 : 0).slice(0, MAX_LINES);
  const there = new Set(props.rows.map((row) => rowWords(columns, row)));
  const lines = pasteBlock(body, isHead ? [] : targets, mapping, newRow).map((line): JudgedLine<Row> => {
    const isTwin = line.isNew && there.has(rowWords(columns, line.row));
    return { ...line, isTwin, problem: problemOf?.(line.row), isTaken: toggled.has(line.line) === isTwin };
  });
  const taken = lines.filter(({ isTaken }) => isTaken);
  const refused = countRefused(lines);
  const choices = columns
    .filter(({ write }) => write !== undefined)
    .map(({ key, title }) => ({ value: key, label: title }));
  const toggle = (line: number) => {
    const next = new Set(toggled);
    if (!next.delete(line)) next.add(line);
    setToggled(next);
  };
  return (
    <Modal
      open
      width="min(1180px, 94vw)"
      title={texts.title(lines.length)}
      okText={texts.confirm(taken.length)}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: taken.length === 0, autoFocus: true }}
      onOk={() => onTake(taken.map(({ row }) => row))}
      onCancel={onClose}
    >
      <Alert
        type={refused > 0 ? 'warning' : 'info'}
        showIcon
        title={refused > 0 ? texts.unknown(refused) : texts.allKnown}
        description={refused > 0 ? texts.about : undefined}
      />
      <div className="block-choices">
        {sheets.length > 1 && (
          <Select<number>
            aria-label={texts.sheet}
            value={sheetIndex}
            options={sheets.map(({ name }, value) => ({ value, label: name }))}
            onChange={(index) => {
              setSheetIndex(index);
              setMoved(new Map());
              setToggled(new Set());
              setHasHead(undefined);
            }}
          />
        )}
        <Checkbox checked={isHead} onChange={({ target }) => setHasHead(target.checked)}>
          {texts.head}
        </Checkbox>
        {block.length > MAX_LINES && <span className="bad">{texts.tooMany(MAX_LINES)}</span>}
        {lines.length === 0 && <span className="bad">{texts.nothing}</span>}
      </div>
      <BlockLines
        lines={lines}
        headings={isHead ? (block[0] ?? []) : []}
        mapping={mapping.map((column) => (column?.write === undefined ? '' : column.key))}
        choices={choices}
        onMap={(at, key) => setMoved(new Map(moved).set(at, key))}
        onToggle={toggle}
      />
    </Modal>
  );
};
