import type { Merge } from '../../../domain/imports/sheet.ts';

/** A sheet's cell data as XML (`<sheetData>…`), its merged areas, and how many rows and cells have contents. */
export type ScannedSheet = { xml: string; merges: Merge[]; rows: number; cells: number };

/** The checked parts of a foreign workbook, as XML text; sheets by lower-case path in the file. */
export type WorkbookParts = {
  workbook: string;
  relations: string;
  sharedStrings: string;
  styles: string;
  sheets: Map<string, ScannedSheet>;
};
