/**
 * A printed form as plain JSON: one model from which the screen table, the PDF and the xlsx are made.
 * Start at `FormSpec`. Lengths are millimetres (`…Mm`), letter sizes points (`…Pt`). Everything optional has a default
 * that follows the official look (docs/FORMS.md); a county's own column set, label or signers are other data, not code.
 * The engine that draws it is src/core/documents; nothing here knows how.
 */
import type { Shape } from './form-diagram.ts';
import type { Align, FontFamily, Valign } from './form-text.ts';

/** One form = one run of pages with its own heading, paper and page-number parity; one sheet in the workbook. */
export interface FormSpec {
  /** Stable key, unique in a document, e.g. `annex2-office`; the page ranges of the table of contents refer to it. */
  id: string;
  /** Short name for the contents list and the sheet tab, e.g. `附件2 部门表`. Empty or duplicate names are made unique. */
  name: string;
  paper: Paper;
  heading: Heading;
  /** Drawn from top to bottom. */
  blocks: FormBlock[];
  /** Sign-off under the last block; stays on one page with the last rows of a table. */
  tail?: Tail;
  /** Slanted pale word across every page, e.g. `送审稿`. */
  watermark?: string;
  /** Small line at the top right of every page, e.g. `内部资料 注意保管`. */
  handling?: string;
  /**
   * `outer` (default): — 1 — right on odd, left on even pages; `side`: landscape pages bound with portrait ones, turned, at
   * the left edge, as GB/T 9704 wants it; `centre`; `none`.
   */
  pageNumber?: 'outer' | 'side' | 'centre' | 'none';
  /** First printed page number of this form (default 1: forms are stamped one by one). `continue` goes on counting. */
  firstPageNumber?: number | 'continue';
  /** Dashed line at the outer edge for the seal across pages (骑缝章); drawn only if the form has two pages or more. */
  seamLine?: boolean;
  /** How it leaves the office; totals are shown before printing. Defaults: paper, 1 copy, single-sided. */
  delivery?: { medium: 'paper' | 'electronic'; copies?: number; duplex?: boolean };
}

export interface Paper {
  size: 'A4' | 'A3';
  orientation: 'landscape' | 'portrait';
  /** Default: landscape 25/20/20/20, portrait 25/20/20/25 (left = binding edge); notices 37/26/35/28 (GB/T 9704). */
  marginsMm?: Margins;
}

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The lines above the first block; empty ones take no room. */
export interface Heading {
  /** Flush left, 黑体 16 pt, e.g. `附件2`. */
  label?: string;
  /** Centred, 22 pt; `\n` forces a line, long titles are broken evenly. */
  title: string;
  /** Centred under the title, 楷体, e.g. a number `柳纪预〔2026〕3号` or `（2026年度）`. */
  subtitle?: string;
  /** 仿宋 12 pt flush left, e.g. `填报单位（盖章）：青石县柳河镇人民政府`. */
  left?: string;
  /** 仿宋 12 pt flush right, e.g. `填报日期：2026年5月31日`. */
  right?: string;
  /** Between left and right, e.g. `统计截止：2026年5月31日`; takes its own line when it does not fit. */
  cutoff?: string;
}

export type FormBlock =
  | TableBlock
  | KeyValueBlock
  | ParagraphBlock
  | QrBlock
  | DigitsBlock
  | SealAreaBlock
  | SignatureBlock
  | DiagramBlock
  | SpaceBlock;

/** Text, or a number that stays a number in the xlsx. Empty string = blank cell. */
export type CellValue = string | number;

/** A register: header repeated on every page, rows never lost, group cells merged over rows and cut at the page. */
export interface TableBlock {
  kind: 'table';
  columns: Column[];
  /** Second header row above neighbouring columns, e.g. 廉政风险点识别 over four columns. */
  columnGroups?: ColumnGroup[];
  /**
   * Columns whose equal neighbouring cells merge downwards, outermost first; a cell merges only inside the merged cell
   * of the key before it. Blank cells never merge.
   */
  groupKeys?: string[];
  rows: TableRow[];
  /** Added to merged text (not to numbers and levels) that goes on from the page before. Default `（续）`. */
  continuedMark?: string;
  /** Body letters; default 10.5 on A4, 12 on A3. The header has the same size. */
  fontSizePt?: number;
  /** Lowest height of a body row, e.g. 8 for blank forms that are filled in by hand. */
  minRowMm?: number;
  /** A line above this table, 黑体 12 pt, e.g. `一、基本情况`. */
  caption?: string;
  /** Begins on a new page unless all of it and the tail fit below what stands before; for a table under a drawing. */
  isKeptWhole?: boolean;
  /** The xlsx gets an autofilter over the header row. */
  isFilterable?: boolean;
  /** One centred cell over the full width when there are no rows, e.g. `本期无此类事项`. */
  emptyText?: string;
}

export interface Column {
  key: string;
  /** Header text; `\n` separates its lines. Lines too long for the column are broken evenly. */
  title: string;
  /** Wished width; all widths are scaled together to fill the printable width. */
  widthMm: number;
  /** Never narrower than this. Default 9 for numbers, 11 for the rest. */
  minWidthMm?: number;
  /** `level` is coloured by its place in `levels`; `code` is text that must not become a number (`0831-…`). */
  kind?: 'text' | 'number' | 'level' | 'code';
  /** Default: centred up to 20 mm (group columns 28 mm) and for numbers and levels, else left. */
  align?: Align;
  /** Default `middle`. */
  valign?: Valign;
  /** Default `Fang`; `Hei` for levels. */
  font?: FontFamily;
  /** Level names from most severe to mildest; other words stay black. */
  levels?: string[];
  /** Fixed digits after the point of numbers; default: as they are. */
  decimals?: number;
  /** Allowed values: the xlsx gets a drop-down from a hidden sheet. */
  choices?: string[];
}

export interface ColumnGroup {
  title: string;
  /** Keys of the first and the last column under it, in column order. */
  from: string;
  to: string;
}

export interface TableRow {
  /** Stable id; with the xlsx option `idColumn` it stands in a hidden column so that the sheet can be read back. */
  id: string;
  /** By column key; a key left out is a blank cell. */
  cells: Record<string, CellValue>;
  /** What must be equal (besides the outer keys) for a group cell to merge; default the cell's own text. */
  groupIds?: Record<string, string>;
  /** A cell that covers this many columns to the right, itself included, e.g. `{ no: 2 }` for 合计. */
  spans?: Record<string, number>;
  /** Lowest height of this row, room for writing by hand. */
  minMm?: number;
  /** By column key: stands at the bottom right inside the cell, e.g. `签字：  年  月  日`. */
  signatures?: Record<string, string>;
  /** `total` and `section` rows are set in 黑体; a section row never stands last on a page. */
  emphasis?: 'total' | 'section';
}

/** Bordered label–value cells, e.g. the head of the personal form or the opinions of those who sign. */
export interface KeyValueBlock {
  kind: 'keyValue';
  items: KeyValueItem[];
  /** Label–value pairs side by side; default 1. */
  pairsPerRow?: number;
  /** Width of the label cells; default 28. */
  labelMm?: number;
  fontSizePt?: number;
}

export interface KeyValueItem {
  label: string;
  value: CellValue;
  /** Takes the whole row even if pairs stand side by side. */
  wide?: boolean;
  /** Room for writing by hand. Default one line. */
  minMm?: number;
  /** Stands at the bottom right inside the value cell, e.g. `签字： 年 月 日`. */
  signature?: string;
  /** Default: left; the signature is always right. */
  align?: Align;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /**
   * `body` 仿宋 two characters indented, justified; `flush` the same without indent; `heading` 黑体 一、; `subheading` 楷体
   * （一）; `centred`; `right` (signature of a notice); `small` 仿宋 10.5 pt for remarks. Default `body`.
   */
  style?: 'body' | 'flush' | 'heading' | 'subheading' | 'centred' | 'right' | 'small';
  /** Default 14; 15.8 for notices (GB/T 9704: 28 characters a line); 10.5 for `small`. */
  sizePt?: number;
  /** Distance of base lines; default 1.6 × size; 29 for notices (22 lines a page). */
  leadingPt?: number;
  spaceBeforeMm?: number;
  /** Characters kept free at the right (style `right`), e.g. 4 under a date. */
  rightIndentChars?: number;
  /** Not separated from the next block by a page end. */
  keepWithNext?: boolean;
}

/** QR code of digits only (numeric mode stays small and reads with any phone), the lines stand beside it. */
export interface QrBlock {
  kind: 'qr';
  digits: string;
  /** Side with its quiet zone; default 30. */
  sizeMm?: number;
  lines?: string[];
  /** A second code of the same size; the two then have half the width each. */
  beside?: { digits: string; lines?: string[] };
}

/** A long number in groups that can be read aloud and compared. */
export interface DigitsBlock {
  kind: 'digits';
  label?: string;
  digits: string;
  /** Default 4. */
  groupSize?: number;
  /** Default 8; then a new line. */
  groupsPerLine?: number;
}

/** Boxes side by side for seals and handwritten signatures; never split. */
export interface SealAreaBlock {
  kind: 'sealArea';
  boxes: { label: string; note?: string }[];
  /** Height; default 42, the diameter of a county seal. */
  heightMm?: number;
}

/** Lines to sign on, one below the other or side by side. */
export interface SignatureBlock {
  kind: 'signatures';
  signers: Signer[];
  /** Default 1. */
  perRow?: number;
  /** Printed after the last signer, e.g. ` 年 月 日`. */
  date?: string;
}

export interface Signer {
  /** With its colon, e.g. `填表人：`, `单位负责人（签字）：`. */
  label: string;
  /** Printed name; left out = blank for the pen. */
  name?: string;
}

/**
 * A drawing, e.g. a flow chart. The PDF draws it as vectors, centred, scaled down if it is larger than the page; the xlsx
 * prints its `table` instead.
 */
export interface DiagramBlock {
  kind: 'diagram';
  widthMm: number;
  heightMm: number;
  /** Drawn in this order; later ones cover earlier ones. */
  shapes: Shape[];
  /** A chart under the shapes, scaled into the block; shapes and words only (`requirePlainSvg`). */
  svg?: string;
  /** A PNG or JPEG under the shapes, scaled into the block; by digest, the bytes are given to the renderer. */
  image?: { sha256: string };
  table: TableBlock;
}

export interface SpaceBlock {
  kind: 'space';
  heightMm: number;
}

/** Under the last block, in this order: balance lines, notes, sign-off line, free room for the seal. */
export interface Tail {
  /** In signing order; spread over the width, a second line when they do not fit. */
  signers?: Signer[];
  /** e.g. `平衡关系：风险点合计 106 = 高 24 + 中 46 + 低 36`. */
  balance?: string[];
  /** e.g. `注：…`; 10.5 pt. */
  notes?: string[];
  /** Kept free under the sign-off line on the same page. Default 20 when there are signers. */
  sealMm?: number;
}
