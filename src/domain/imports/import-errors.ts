/** Refusals of reading foreign spreadsheets and of taking them over. */
export type ImportErrorCode =
  | 'SHEET_TOO_LARGE' // { size, limit }
  | 'SHEET_EMPTY' // { file }
  | 'SHEET_INFLATES_TOO_MUCH' // { limit }
  | 'SHEET_TOO_MANY_ROWS' // { limit }
  | 'SHEET_TOO_MANY_COLUMNS' // { limit }
  | 'SHEET_TOO_MANY_CELLS' // { limit }
  | 'SHEET_PASSWORD' // { file }
  | 'SHEET_OLD_FORMAT' // { file }
  | 'SHEET_WRONG_KIND' // { file, kind }
  | 'SHEET_DAMAGED' // { file }
  | 'SHEET_ENCODING_UNKNOWN' // { file }
  | 'SHEET_QUOTE_OPEN' // { file, line }
  | 'IMPORT_SHEET_UNKNOWN' // { file, sheet }
  | 'IMPORT_NO_HEADINGS' // { file, sheet }
  | 'IMPORT_DIRECTION_OPEN' // { file, sheet }
  | 'IMPORT_NOTHING' // { file, sheet } no row that may be taken
  | 'IMPORT_FILE_CHANGED' // { file } since the preview
  | 'IMPORT_OTHER_UNIT' // { file, unit } a template of another unit
  | 'IMPORT_OTHER_CYCLE' // { file, cycle } a template of another cycle
  | 'IMPORT_NO_TEMPLATE' // { file } no hidden ids and no heading line to know it by
  | 'IMPORT_DUPLICATE' // { file, first } two files of one office or person
  | 'TEMPLATES_NOTHING' // { unit } neither offices nor persons to write for
  | 'IMPORT_UNDONE' // { file } undone already
  | 'IMPORT_ROWS_EDITED' // { file, count, rows } changed after the import
  | 'IMPORT_FOLDER_EMPTY' // { folder }
  | 'UNIT_LIST_HEADINGS' // { file } no sheet with 单位代码 and 单位名称
  | 'UNIT_LIST_JSON'; // { file } no JSON array of units
