import { canWrite, type EditableColumn } from './editable-column.ts';

export type PastedCell = { text: string; isRefused: boolean };
export type PastedLine<Row> = {
  /** place in the block, from 1 */
  line: number;
  /** the row with everything that was understood */
  row: Row;
  isNew: boolean;
  cells: PastedCell[];
};
/** Where each column of a block goes; undefined = nowhere. */
export type BlockColumns<Row> = readonly (EditableColumn<Row> | undefined)[];

/**
 * Writes a block of cells over rows, column by column; read-only columns keep their place and are passed over. A cell
 * that is not understood is marked, and its row keeps the rest. Blank lines beyond the rows are left out.
 *
 * @param targets rows that are there; lines beyond them get new rows, or are left out without `newRow`
 */
export function pasteBlock<Row>(
  block: readonly string[][],
  targets: readonly Row[],
  columns: BlockColumns<Row>,
  newRow: (() => Row) | undefined,
): PastedLine<Row>[] {
  return block.flatMap((texts, index) => {
    const isBlank = texts.every((text) => text === '');
    const known = targets[index];
    const start = known ?? (isBlank ? undefined : newRow?.());
    if (start === undefined) return [];
    let row = start;
    const cells = texts.map((text, at) => {
      const column = columns[at];
      if (column?.write === undefined) return { text, isRefused: false };
      const written = canWrite(column, row) || text === column.text(row) ? column.write(row, text) : undefined;
      row = written ?? row;
      return { text, isRefused: written === undefined };
    });
    return [{ line: index + 1, row, isNew: known === undefined, cells }];
  });
}

/** Texts by which a row is the same as another one: its name, or all that can be written where it has none. */
export const rowWords = <Row>(columns: readonly EditableColumn<Row>[], row: Row): string =>
  (columns.some(({ key }) => key === 'name') ? columns.filter(({ key }) => key === 'name') : columns)
    .filter(({ write }) => write !== undefined)
    .map((column) => column.text(row))
    .join('\n');

export const countRefused = (lines: readonly { cells: readonly PastedCell[] }[]): number =>
  lines.reduce((sum, { cells }) => sum + cells.filter(({ isRefused }) => isRefused).length, 0);

const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/**
 * Columns by the headings in a block's first line.
 *
 * @returns undefined where the first line is no heading line: fewer than two headings known (one, where the block has
 *   one column)
 */
export function columnsByHeadings<Row>(
  first: readonly string[],
  columns: readonly EditableColumn<Row>[],
): BlockColumns<Row> | undefined {
  const writable = columns.filter(({ write }) => write !== undefined);
  const found = first.map((text) => {
    const heading = plain(text);
    const named = (test: (title: string) => boolean) => writable.find(({ title }) => test(plain(title)));
    if (heading.length < 2) return undefined;
    return (
      named((title) => title === heading) ??
      named((title) => title.startsWith(heading) || heading.startsWith(title)) ??
      named((title) => title.includes(heading) || heading.includes(title))
    );
  });
  const once = found.map((column, at) => (found.indexOf(column) === at ? column : undefined));
  const known = once.filter((column) => column !== undefined).length;
  return known >= Math.min(2, first.length) ? once : undefined;
}
