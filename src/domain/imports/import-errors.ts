/** Refusals of reading foreign spreadsheets. */
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
  | 'SHEET_QUOTE_OPEN'; // { file, line }
