import type { CellValue } from '../forms/form-spec.ts';

/** A table of figures as it goes to paper and Excel: a cross table, a comparison, the figures of a chart. */
export type FigureSheet = {
  title: string;
  /** the filter in words; empty = everything */
  filter: string;
  columns: readonly { key: string; title: string }[];
  /** headings over neighbouring columns, by their keys */
  groups?: readonly { title: string; from: string; to: string }[];
  /** `cells` in the order of the columns, the first is the row's name */
  rows: readonly FigureLine[];
  balance: readonly string[];
  notes: readonly string[];
};

/** `isWhole`: the second cell says something about the row as a whole and stands across all its figures. */
export type FigureLine = { cells: readonly CellValue[]; isTotal?: boolean; isWhole?: boolean };

/** A drawing with its size on the screen, in pixels. */
export type DrawnChart = { svg: string; width: number; height: number };
