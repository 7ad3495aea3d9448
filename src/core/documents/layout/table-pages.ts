/**
 * Cuts a measured table into pages. No renderer breaks anything after this: a table that libraries paginate loses rows
 * (tall rows, merged cells), so every page is decided here and drawn as it is.
 */
import type { Fonts } from './fonts.ts';
import { segments } from './group-runs.ts';
import {
  headHeight,
  heightOfLines,
  mergedLines,
  pieceOfRow,
  type MeasuredRow,
  type MeasuredTable,
} from './table-measure.ts';

/** A merged cell on its page; rows are positions in `items`. */
export interface MergedCell {
  columnAt: number;
  first: number;
  last: number;
  lines: string[];
}

export interface TablePage {
  items: MeasuredRow[];
  heightsPt: number[];
  merged: MergedCell[];
}

export interface TableRoom {
  /** Room on the page where the table begins, header included. */
  firstPt: number;
  /** Room on every further page, header included. */
  nextPt: number;
  /** Nothing but the form's heading stands on the first page. */
  isFresh: boolean;
  /** Must follow the last row on the same page. */
  tailPt: number;
}

/** Fewest lines left on either side where a row is cut. */
const MIN_LINES = 3;
/** A page with fewer rows gives none away to a lone last row; the two fill at most this share of their page. */
const MIN_COMPANY = 3;
const COMPANY_SHARE = 0.45;

/**
 * @returns one entry per page; the first has no rows when the table has to begin on the next page. Every line of every
 *   cell stands exactly once; only merged cells are repeated, with （续）, and the short cells of a cut row, in grey.
 */
export function fillTablePages(fonts: Fonts, measured: MeasuredTable, room: TableRoom): TablePage[] {
  const filler = new PageFiller(fonts, measured, room);
  const queue = measured.rows.toReversed();
  for (let item = queue.pop(); item; item = queue.pop()) queue.push(...filler.take(item).toReversed());
  return filler.finish();
}

class PageFiller {
  readonly #fonts: Fonts;
  readonly #measured: MeasuredTable;
  readonly #room: TableRoom;
  readonly #pages: TablePage[] = [];
  #items: MeasuredRow[] = [];

  constructor(fonts: Fonts, measured: MeasuredTable, room: TableRoom) {
    this.#fonts = fonts;
    this.#measured = measured;
    this.#room = room;
  }

  /** Puts a row on the page; returns what has to be tried again on the next one. */
  take(item: MeasuredRow): MeasuredRow[] {
    const overPt = this.#over([...this.#items, item]);
    if (overPt <= 0) {
      this.#items.push(item);
      return [];
    }
    const canWait = this.#items.length > 0 || this.#canLeaveFirstPage();
    if (canWait && this.#movesWhole(item)) return this.#closeAndRetry(item);
    const keep = this.#linesToKeep(item, overPt);
    if (canWait && keep < MIN_LINES) return this.#closeAndRetry(item);
    if (item.lineCount <= 1) {
      this.#items.push(item);
      return [];
    }
    const cut = Math.min(Math.max(1, keep), item.lineCount - 1);
    const piece = pieceOfRow(this.#measured, item, 0, cut);
    if (canWait && this.#over([...this.#items, piece]) > 0) return this.#closeAndRetry(item);
    this.#items.push(piece);
    this.#close();
    return [pieceOfRow(this.#measured, item, cut, item.lineCount)];
  }

  finish(): TablePage[] {
    if (this.#items.length > 0 || this.#pages.length === 0) {
      this.#keepWithTail();
      this.#keepCompany();
      this.#close();
    }
    return this.#pages;
  }

  /** A row that fits a page goes there whole, unless more than half of this page would stay empty. */
  #movesWhole(item: MeasuredRow): boolean {
    const fullPt = this.#fullPt();
    const freePt = -this.#over(this.#items);
    return item.heightPt <= fullPt / 2 || (item.heightPt <= fullPt && freePt <= fullPt / 2);
  }

  /** Takes rows (or the last lines of a tall row) over to a new page when the tail would stand alone. */
  #keepWithTail(): void {
    if (this.#over(this.#items) + this.#room.tailPt <= 0) return;
    let moved = this.#items.slice(this.#items.length > 3 ? -2 : -1);
    if (this.#tooHighWithTail(moved)) moved = moved.slice(-1);
    const rest = this.#items.slice(0, -moved.length);
    const [only] = moved;
    const isCut = rest.length === 0 || this.#tooHighWithTail(moved) || (only?.heightPt ?? 0) > this.#fullPt() / 2;
    if (only && moved.length === 1 && isCut && only.lineCount > MIN_LINES) {
      const cut = only.lineCount - MIN_LINES;
      rest.push(pieceOfRow(this.#measured, only, 0, cut));
      moved = [pieceOfRow(this.#measured, only, cut, only.lineCount)];
    }
    if (rest.length === 0 && !this.#canLeaveFirstPage()) return;
    this.#items = rest;
    this.#close();
    this.#items = moved;
  }

  /** A single low row on the last page takes the one before it along: it is not to look forgotten. */
  #keepCompany(): void {
    const before = this.#pages.at(-1)?.items ?? [];
    const [lone] = this.#items;
    const moved = before.at(-1);
    if (!lone || !moved || this.#items.length > 1 || before.length <= MIN_COMPANY) return;
    const isLow = moved.heightPt + lone.heightPt <= this.#fullPt() * COMPANY_SHARE;
    const isWhole = !moved.repeated && moved.index !== lone.index && before.at(-2)?.row.emphasis !== 'section';
    if (!isLow || !isWhole || this.#over([moved, lone]) + this.#room.tailPt > 0) return;
    this.#pages.pop();
    this.#items = before.slice(0, -1);
    this.#close();
    this.#items = [moved, lone];
  }

  #tooHighWithTail(items: MeasuredRow[]): boolean {
    const heights = items.reduce((sum, item) => sum + item.heightPt, 0);
    return heights + this.#room.tailPt > this.#fullPt();
  }

  #linesToKeep(item: MeasuredRow, overPt: number): number {
    const keep = item.lineCount - Math.ceil(overPt / this.#measured.leadingPt);
    return item.lineCount - keep < MIN_LINES ? Math.min(keep, item.lineCount - MIN_LINES) : keep;
  }

  #closeAndRetry(item: MeasuredRow): MeasuredRow[] {
    const last = this.#items.at(-1);
    const isSection = last?.row.emphasis === 'section' && this.#items.length > 1;
    if (isSection) this.#items.pop();
    this.#close();
    return last && isSection ? [last, item] : [item];
  }

  #close(): void {
    const { heights, merged } = this.#fit(this.#items);
    this.#pages.push({ items: this.#items, heightsPt: heights, merged });
    this.#items = [];
  }

  #canLeaveFirstPage(): boolean {
    return this.#pages.length === 0 && !this.#room.isFresh;
  }

  #fullPt(): number {
    return this.#room.nextPt - headHeight(this.#measured);
  }

  /** Points by which the rows exceed the page; 0 or less when they fit. */
  #over(items: MeasuredRow[]): number {
    const available = (this.#pages.length === 0 ? this.#room.firstPt : this.#room.nextPt) - headHeight(this.#measured);
    const heights = this.#fit(items).heights;
    return heights.reduce((sum, height) => sum + height, 0) - available - 1e-6;
  }

  /** Row heights on this page; rows under a merged cell that needs more grow evenly. */
  #fit(items: MeasuredRow[]): { heights: number[]; merged: MergedCell[] } {
    const heights = items.map((item) => item.heightPt);
    const merged: MergedCell[] = [];
    const before = this.#pages.at(-1)?.items.at(-1);
    this.#measured.columns.forEach(({ column }, columnAt) => {
      const runs = this.#measured.runs.get(column.key);
      if (!runs) return;
      const rowIndexes = items.map((item) => item.index);
      for (const { first, last } of segments(runs, rowIndexes)) {
        const item = items[first];
        if (!item) continue;
        const goesOn = first === 0 && before !== undefined && runs[before.index] === runs[item.index];
        const lines = mergedLines(this.#fonts, this.#measured, columnAt, item.row, goesOn);
        merged.push({ columnAt, first, last, lines });
        grow(heights, first, last, heightOfLines(this.#measured, lines.length));
      }
    });
    return { heights, merged };
  }
}

function grow(heights: number[], first: number, last: number, neededPt: number): void {
  const height = heights.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
  const share = (neededPt - height) / (last - first + 1);
  if (share <= 0) return;
  for (let at = first; at <= last; at++) heights[at] = (heights[at] ?? 0) + share;
}
