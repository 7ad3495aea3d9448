/** Puts the row under the cursor up or down: by the buttons over the table and by Alt+↑/↓; the cursor goes with it. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { tableTexts as texts } from '../../../../text/screens/components.ts';
import { type Move, movesBetween, type PlacedRow } from './moves-between.ts';
import type { Cursor } from './grid-keys.ts';

type Step = -1 | 1;

type Options<Row> = {
  box: RefObject<HTMLDivElement | null>;
  /** rows as they are shown, without the one to type in */
  ordered: readonly Row[];
  rowId(row: Row): string;
  at: Cursor;
  /** false: nobody has put the cursor anywhere yet */
  isPlaced: boolean;
  isSorted: boolean;
  /** false: the row was never saved and has no place yet */
  isKnown(row: Row): boolean;
  /** left out = rows cannot be moved */
  onMoveRow: ((row: Row, by: Step, isWhole: boolean) => Promise<unknown>) | undefined;
  /** rows of one group stand together and may be moved together; left out = all are one */
  groupOf: ((row: Row) => string) | undefined;
  /** called before a move: rows are shown as they come again */
  onBefore(): void;
  go(to: Cursor, keepsFocus: boolean): void;
};

export function useRowMoves<Row>(options: Options<Row>) {
  const { box, ordered, rowId, at, isPlaced, isSorted, isKnown, onMoveRow, groupOf, onBefore, go } = options;
  const { message } = App.useApp();
  /** the row that was moved last, and whether the keyboard was in the table then */
  const followed = useRef<{ id: string; isInTable: boolean; isTakenBack: boolean }>(undefined);
  /** steps asked for and not seen yet: quick ones may be answered at once */
  const asked = useRef(0);
  /** steps that were seen to happen, one by one */
  const done = useRef<Move[]>([]);
  /** the order that was shown before */
  const seen = useRef<readonly PlacedRow[]>([]);
  const send = (row: Row, by: Step, { isWhole, isTakenBack }: { isWhole: boolean; isTakenBack: boolean }): void => {
    onBefore();
    asked.current = followed.current?.id === rowId(row) ? asked.current + by : by;
    const isInTable = box.current?.contains(document.activeElement) === true;
    followed.current = { id: rowId(row), isInTable, isTakenBack };
    void onMoveRow?.(row, by, isWhole);
  };
  const move = (by: Step): void => {
    const row = ordered[at.row];
    const next = at.row + by;
    if (row === undefined || !isKnown(row) || next < 0 || next >= ordered.length) return;
    if (isSorted) void message.info(texts.sortedCannotMove);
    else send(row, by, { isWhole: false, isTakenBack: false });
  };
  const takeBack = (): void => {
    const last = done.current.pop();
    const row = ordered.find((one) => rowId(one) === last?.id);
    if (last !== undefined && row !== undefined)
      send(row, last.by === 1 ? -1 : 1, { isWhole: last.isWhole, isTakenBack: true });
  };
  // The cursor waits for the answer: a second press before it still moves the same row. Before the next key is heard,
  // or that key would find no cell with the focus: the cell that had it was drawn anew.
  const follow = useEffectEvent(() => {
    const before = seen.current;
    seen.current = ordered.map((row) => ({ id: rowId(row), group: groupOf?.(row) ?? '' }));
    if (followed.current === undefined) return;
    const { id, isInTable, isTakenBack } = followed.current;
    const row = ordered.findIndex((one) => rowId(one) === id);
    if (row < 0 || row === at.row) return;
    const moves = movesBetween(before, seen.current, id, asked.current);
    asked.current = moves === undefined ? 0 : asked.current - Math.sign(asked.current) * moves.length;
    // Somebody else moved it too: going back would not lead to where it was.
    if (moves === undefined) done.current = [];
    else if (!isTakenBack) done.current.push(...moves);
    const { activeElement } = document;
    const isStill = activeElement === document.body || box.current?.contains(activeElement) === true;
    go({ row, column: at.column }, !(isInTable && isStill));
  });
  useLayoutEffect(() => follow(), [ordered]);
  /** True when the key was one of ours: Alt+↑/↓, and Ctrl+Z while the last thing done here was a move. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (onMoveRow === undefined) return false;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      move(event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || done.current.length === 0) return false;
    // The ledger's own history knows nothing of it and would take back something else.
    event.stopPropagation();
    takeBack();
    return true;
  };
  const buttons: ReactNode = onMoveRow !== undefined && (
    <div className="button-row move-row">
      <Button
        icon={<ArrowUpOutlined />}
        disabled={!isPlaced || at.row <= 0 || at.row >= ordered.length}
        onClick={() => move(-1)}
      >
        {texts.moveUp}
      </Button>
      <Button icon={<ArrowDownOutlined />} disabled={!isPlaced || at.row >= ordered.length - 1} onClick={() => move(1)}>
        {texts.moveDown}
      </Button>
      <span className="hint">{texts.moveHint}</span>
    </div>
  );
  return {
    onKey,
    buttons,
    /** the user put the cursor elsewhere */
    forget: (): void => {
      followed.current = undefined;
    },
    /** something else was changed: what was moved before stays */
    keep: (): void => {
      followed.current = undefined;
      done.current = [];
    },
  };
}
